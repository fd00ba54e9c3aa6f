/** The kinds of children as forms and console read them. */
import * as z from 'zod';
import { districtCode } from '../../kernel/ids.ts';
import type { CalendarDate } from '../../kernel/instants.ts';
import { DISTRICTS } from '../../kernel/regions.ts';
import { kindSchema } from './kind.ts';
import { ALL_KINDS, offeredKinds } from './kinds.ts';

/** `offeredIn`: the districts whose forms may give it; none for a retired one. */
export const kindView = kindSchema
  .omit({ alsoWritten: true })
  .extend({ offeredIn: z.array(districtCode) })
  .meta({ id: 'Kind' });

export function viewKinds(on: CalendarDate): z.infer<typeof kindView>[] {
  const offers = DISTRICTS.map(({ code }) => ({
    code,
    kinds: new Set(offeredKinds(code, on).map((kind) => kind.code)),
  }));
  return ALL_KINDS.map(({ alsoWritten: _spellings, ...kind }) => ({
    ...kind,
    offeredIn: offers.filter(({ kinds }) => kinds.has(kind.code)).map(({ code }) => code),
  }));
}
