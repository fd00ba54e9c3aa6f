/** How many identities a member has opened on a day, and how many names they wrote of people whom they may not open. */
import * as z from 'zod';
import { type CalendarDate, epochSeconds, type Instant, plusDays } from '../../../shared/kernel/instants.ts';
import { TTL_ATTRIBUTE } from '../../../shared/tables.ts';
import { attributesOf } from '../attributes.ts';
import { type Change, create, replace } from '../change.ts';
import { readItem } from '../record.ts';

const RETENTION_DAYS = 40;

const countSchema = z.object({ version: z.int().min(1) });
type Counted = 'REVEALS' | 'REPLACEMENTS';
const countKey = (kind: Counted, memberId: string, day: CalendarDate) => ({
  pk: `${kind}#${memberId}`,
  sk: day,
});

/** The count is the version: of two looks at once one counts anew. */
export async function countedOn(kind: Counted, memberId: string, day: CalendarDate): Promise<number> {
  const counted = await readItem('program', countKey(kind, memberId, day), (item) => countSchema.parse(item));
  return counted?.version ?? 0;
}

/** So many instead of those that were counted. */
export function countOn(
  kind: Counted,
  memberId: string,
  day: CalendarDate,
  { before, after, now }: { readonly before: number; readonly after: number; readonly now: Instant },
): Change {
  const item = {
    ...countKey(kind, memberId, day),
    version: after,
    [TTL_ATTRIBUTE]: epochSeconds(plusDays(now, RETENTION_DAYS)),
  };
  return before === 0 ? create('program', item) : replace('program', item, before, attributesOf(countSchema));
}
