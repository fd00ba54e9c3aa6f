/** Who joined and who left in the period, and whose vetting ends soon. */
import type { Child } from '../../../intake/children/child.ts';
import type { Volunteer } from '../../../intake/volunteers/volunteer.ts';
import { vettedUntil } from '../../../intake/volunteers/volunteer-rules.ts';
import { addDays, type CalendarDate, dateIn, daysBetween } from '../../../kernel/instants.ts';
import type { Pairing } from '../../../matching/pairings/pairing.ts';
import { compareText, medianOf } from '../arithmetic.ts';
import type { Context } from '../context.ts';
import { happenedIn, isActivePairing, isActiveVolunteer } from '../state.ts';
import { type Withdrawals, withdrawalsOf } from './withdrawal-counts.ts';

/** R-RE-11: A digest counts who joined and who left in its period, and lists the volunteers whose vetting ends within 60 days. */
export const LAPSE_AHEAD_DAYS = 60;

export interface Lapse {
  readonly volunteer: Volunteer;
  readonly until: CalendarDate;
  /** Her pairings that run. */
  readonly pairings: number;
}

export interface Flow {
  readonly submitted: readonly Child[];
  readonly verified: readonly Child[];
  readonly medianDaysToVerify: number | undefined;
  readonly closed: readonly Child[];
  readonly applied: readonly Volunteer[];
  readonly activated: readonly Volunteer[];
  readonly ended: readonly Pairing[];
  readonly withdrawals: Withdrawals;
  /** Within the next 60 days, soonest first. */
  readonly lapsing: readonly Lapse[];
  /** Over already, though she counts as active. */
  readonly lapsed: readonly Lapse[];
}

/** Active volunteers by the end of their vetting, soonest first, and of one day by number. */
function lapses({ frame, facts }: Context): Lapse[] {
  return facts.volunteers
    .filter((volunteer) => isActiveVolunteer(volunteer, frame.asOf))
    .flatMap((volunteer) => {
      const until = vettedUntil(volunteer);
      const isHers = (pairing: Pairing) =>
        pairing.volunteerId === volunteer.id && isActivePairing(pairing, frame.asOf);
      return until === undefined
        ? []
        : [{ volunteer, until, pairings: facts.pairings.filter(isHers).length }];
    })
    .toSorted(
      (a, b) =>
        compareText(a.until, b.until) ||
        compareText(a.volunteer.fileNumber, b.volunteer.fileNumber) ||
        compareText(a.volunteer.id, b.volunteer.id),
    );
}

const daysToVerify = ({ submittedAt, verifiedAt }: Child) =>
  verifiedAt === undefined ? [] : [daysBetween(dateIn(submittedAt), dateIn(verifiedAt))];

export function flowOf(context: Context): Flow {
  const { children, volunteers, pairings } = context.facts;
  const { interval, lastDay } = context.frame;
  const verified = children.filter(({ verifiedAt }) => happenedIn(verifiedAt, interval));
  const ends = lapses(context);
  return {
    submitted: children.filter(({ submittedAt }) => happenedIn(submittedAt, interval)),
    verified,
    medianDaysToVerify: medianOf(verified.flatMap(daysToVerify)),
    closed: children.filter((child) => child.status === 'closed' && happenedIn(child.closedAt, interval)),
    applied: volunteers.filter(({ submittedAt }) => happenedIn(submittedAt, interval)),
    activated: volunteers.filter(({ activeSince }) => happenedIn(activeSince, interval)),
    ended: pairings.filter(({ endedAt }) => happenedIn(endedAt, interval)),
    withdrawals: withdrawalsOf(context),
    lapsing: ends.filter(({ until }) => until >= lastDay && until <= addDays(lastDay, LAPSE_AHEAD_DAYS)),
    lapsed: ends.filter(({ until }) => until < lastDay),
  };
}
