/** How many identities a member has opened on a day. */
import * as z from 'zod';
import { type CalendarDate, epochSeconds, type Instant, plusDays } from '../../../shared/kernel/instants.ts';
import { TTL_ATTRIBUTE } from '../../../shared/tables.ts';
import { type Change, create, replace } from '../change.ts';
import { readItem } from '../record.ts';

const RETENTION_DAYS = 40;

const countSchema = z.object({ version: z.int().min(1) });
const countKey = (memberId: string, day: CalendarDate) => ({ pk: `REVEALS#${memberId}`, sk: day });

/** The count is the version: of two looks at once one counts anew. */
export async function countedReveals(memberId: string, day: CalendarDate): Promise<number> {
  const counted = await readItem('program', countKey(memberId, day), (item) => countSchema.parse(item));
  return counted?.version ?? 0;
}

/** So many instead of those that were counted. */
export function countReveals(
  memberId: string,
  day: CalendarDate,
  { before, after, now }: { readonly before: number; readonly after: number; readonly now: Instant },
): Change {
  const item = {
    ...countKey(memberId, day),
    version: after,
    [TTL_ATTRIBUTE]: epochSeconds(plusDays(now, RETENTION_DAYS)),
  };
  return before === 0 ? create('program', item) : replace('program', item, before);
}
