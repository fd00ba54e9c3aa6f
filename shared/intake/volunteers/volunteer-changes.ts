/** What may happen to a volunteer’s file: the transitions of VOLUNTEER_MACHINE, with what each keeps. */
import { type CalendarDate, dateIn, type Instant } from '../../kernel/instants.ts';
import { nextState } from '../../kernel/machine.ts';
import { isRefusal, type Refusal, refuse } from '../../kernel/problem.ts';
import { isTrained } from './requirements.ts';
import type { RecordedVetting, Volunteer } from './volunteer.ts';
import { VOLUNTEER_MACHINE } from './volunteer-machine.ts';
import { isVetted } from './volunteer-rules.ts';

type VolunteerEvent = keyof typeof VOLUNTEER_MACHINE.events;

/** In her new status, without what belonged to the former one; refuses what the machine does not allow. */
function move(volunteer: Volunteer, event: VolunteerEvent): Volunteer | Refusal {
  const next = nextState(VOLUNTEER_MACHINE, event, volunteer.status);
  if (isRefusal(next)) return next;
  const { pause: _pause, ...rest } = volunteer;
  return { ...rest, status: next.to };
}

/**
 * R-IN-11: A failed check pauses an active volunteer at once, and cancels the end date of a pause. The volunteer’s pairings are then
 * flagged (Rule 2).
 */
function failCheck(volunteer: Volunteer, { check }: RecordedVetting, since: Instant): Volunteer | Refusal {
  const moved = move(volunteer, 'failCheck');
  if (isRefusal(moved) || moved.status !== 'paused') return moved;
  return { ...moved, pause: { cause: 'checkFailed', since, check } };
}

/**
 * A check replaces the earlier one of its kind. An applicant with all required checks becomes active (R-IN-10), one with a failed
 * check is paused (R-IN-11); where the district requires training, it is one of them (R-IN-134). Refuses for volunteers who have left or were refused.
 */
export function recordVetting(
  volunteer: Volunteer,
  vetting: RecordedVetting,
  now: Instant,
  isTrainingRequired = false,
): Volunteer | Refusal {
  const others = volunteer.vettings.filter(({ check }) => check !== vetting.check);
  const vetted = { ...volunteer, vettings: [...others, vetting] };
  if (volunteer.status === 'retired' || volunteer.status === 'refused') return refuse('wrongStatus');
  if (vetting.result === 'failed') return failCheck(vetted, vetting, now);
  const today = dateIn(now);
  if (volunteer.status !== 'applied' || !isVetted(vetted, today)) return vetted;
  if (isTrainingRequired && !isTrained(vetted, today)) return vetted;
  const active = move(vetted, 'activate');
  return isRefusal(active) ? active : { ...active, activeSince: now };
}

/**
 * R-VO-03: A paused volunteer is not proposed to any child, and active pairings continue and show the pause.
 * @param until the day on which the volunteer returns by themselves, after today; without one somebody has to resume them.
 */
export function pauseVolunteer(
  volunteer: Volunteer,
  { reason, until }: { readonly reason: string; readonly until?: CalendarDate | undefined },
  since: Instant,
): Volunteer | Refusal {
  if (volunteer.pause?.cause === 'checkFailed') return refuse('vettingNotInForce');
  const paused = move(volunteer, 'pause');
  if (isRefusal(paused)) return paused;
  return { ...paused, pause: { cause: 'asked', since, reason, ...(until && { until }) } };
}

/** R-VO-04: A volunteer is resumed only with vetting in force, by an officer or on the day of return. */
export function resumeVolunteer(volunteer: Volunteer, now: Instant): Volunteer | Refusal {
  const active = move(volunteer, 'resume');
  if (isRefusal(active)) return active;
  return isVetted(volunteer, dateIn(now)) ? { ...active, activeSince: now } : refuse('vettingNotInForce');
}

/** Whether the day of return has come and vetting is in force (R-VO-04). */
export const isBack = ({ status, pause, vettings }: Volunteer, today: CalendarDate) =>
  status === 'paused' &&
  pause?.cause === 'asked' &&
  pause.until !== undefined &&
  pause.until <= today &&
  isVetted({ vettings }, today);

/**
 * R-VO-05: A volunteer may retire only after every active pairing has ended. Somebody has to decide first what comes next for each
 * child.
 */
export function retireVolunteer(volunteer: Volunteer, reason: string, at: Instant): Volunteer | Refusal {
  const retired = move(volunteer, 'retire');
  if (isRefusal(retired)) return retired;
  const { activePairings: count } = volunteer;
  if (count > 0)
    return refuse('pairingsActive', {
      detail: {
        zh: `还有 ${count} 个进行中的结对，请先逐一结束并决定每个孩子的安排`,
        en: `The volunteer has ${count} active pairings. End each of them first and decide what happens next for the child`,
      },
    });
  return { ...retired, left: { at, reason } };
}

/** R-VO-06: An applicant may be refused with a reason. */
export function refuseVolunteer(volunteer: Volunteer, reason: string, at: Instant): Volunteer | Refusal {
  const refused = move(volunteer, 'refuse');
  return isRefusal(refused) ? refused : { ...refused, left: { at, reason } };
}
