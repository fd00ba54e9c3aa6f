/** The end of a volunteer’s vetting, from the first warning to the day it counts no longer. */

import { addDays, type CalendarDate } from '../../kernel/instants.ts';
import type { IntakeSettings } from '../settings.ts';
import type { VettingNotice, VettingStage, Volunteer } from './volunteer.ts';
import { isInService, isVetted, vettedUntil } from './volunteer-rules.ts';

type Clock = IntakeSettings['vetting'];
type Vetted = Pick<Volunteer, 'status' | 'vettings'>;

/** How a list of volunteers is filtered: `ending` includes what ends very soon, `stated` is what only a list has stated (R-IN-131). */
export const vettingFilters = ['ending', 'lapsed', 'stated'] as const;

/** R-VO-10: A check is valid on its last day and has lapsed on the day after. */
export const hasLapsed = (volunteer: Vetted, today: CalendarDate) =>
  isInService(volunteer) && !isVetted(volunteer, today);

/**
 * R-VO-11: The volunteer and their street are warned twice before vetting ends, as many days ahead as the district has set.
 * @returns `undefined` where nothing is due, and for a volunteer who is not in service.
 */
export function vettingStage(
  volunteer: Vetted,
  today: CalendarDate,
  { firstWarningDays, lastWarningDays }: Clock,
): VettingStage | undefined {
  if (!isInService(volunteer)) return undefined;
  const until = vettedUntil(volunteer);
  if (until === undefined || until < today) return 'lapsed';
  if (until <= addDays(today, lastWarningDays)) return 'endingSoon';
  return until <= addDays(today, firstWarningDays) ? 'ending' : undefined;
}

/** The notice of a stage, unless it was given already. */
function noticeOf(volunteer: Volunteer, stage: VettingStage | undefined): VettingNotice | undefined {
  if (!stage) return undefined;
  const validUntil = vettedUntil(volunteer);
  const last = volunteer.vettingNotice;
  if (last?.stage === stage && last.validUntil === validUntil) return undefined;
  return { stage, ...(validUntil && { validUntil }) };
}

/** The notice that is due now (R-VO-11). */
export const vettingNoticeDue = (volunteer: Volunteer, today: CalendarDate, clock: Clock) =>
  noticeOf(volunteer, vettingStage(volunteer, today, clock));

/** R-VO-12: The street is notified at once when a volunteer’s vetting lapses, and open proposals end. */
export const lapseNoticeDue = (volunteer: Volunteer, today: CalendarDate) =>
  noticeOf(volunteer, hasLapsed(volunteer, today) ? 'lapsed' : undefined);
