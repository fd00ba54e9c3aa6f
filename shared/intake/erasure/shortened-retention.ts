/** How long identities are retained, also where the district shortened it meanwhile. */
import * as z from 'zod';
import { type Instant, instantSchema, plusDays } from '../../kernel/instants.ts';
import { INTAKE_SETTINGS, type IntakeSettings } from '../settings.ts';

export type RetentionField = keyof IntakeSettings['retention'];
const retentionFields = Object.keys(INTAKE_SETTINGS.retention) as RetentionField[];

/** That a period became shorter: how long it was, until when. */
const shorteningSchema = z.object({
  field: z.enum(retentionFields),
  days: z.int(),
  until: instantSchema,
});
/** The newest last. */
export const shorteningsSchema = z.array(shorteningSchema);
type Shortening = z.infer<typeof shorteningSchema>;

/** What of a district’s settings decides how long something is retained. */
export interface Retaining extends Pick<IntakeSettings, 'retention'> {
  readonly shortened?: readonly Shortening[] | undefined;
}

/** The settings with every period that became shorter noted. */
export function shortenedAt<S extends Retaining>(before: Retaining, after: S, now: Instant): S {
  const shorter = retentionFields.filter((field) => after.retention[field] < before.retention[field]);
  if (shorter.length === 0) return after;
  const noted = shorter.map((field) => ({ field, days: before.retention[field], until: now }));
  return { ...after, shortened: [...(before.shortened ?? []), ...noted] };
}

/**
 * R-IN-125: A retention period that is shortened does not reach what it would have erased before it was approved: that is retained
 * for the period of before.
 * @returns the instant at which the retention of something that ended then is over.
 */
function retentionEnd({ retention, shortened = [] }: Retaining, field: RetentionField, endedAt: Instant) {
  const earlier = shortened.filter((one) => one.field === field).toReversed();
  let end = plusDays(endedAt, retention[field]);
  for (const { days, until } of earlier) {
    if (end > until) return end;
    end = plusDays(endedAt, days);
  }
  return end;
}

/** R-IN-83: The retention period of a file ends, to the instant, the district’s number of days after the file ended. */
export const isRetentionOver = (
  settings: Retaining,
  field: RetentionField,
  { endedAt, now }: { readonly endedAt: Instant; readonly now: Instant },
): boolean => retentionEnd(settings, field, endedAt) <= now;
