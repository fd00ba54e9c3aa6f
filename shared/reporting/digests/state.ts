/**
 * What was so at an instant, from records that tell their past by their own instants.
 *
 * - On file: from `submittedAt` to `closedAt`. Verified: from `verifiedAt`. A file returned and verified later counts as verified
 *   from the later verification.
 * - Paired: while a pairing of the child runs, `startedAt` to `endedAt`.
 * - Waiting: on file, verified, not paired; since the verification or the end of the latest pairing. A proposal does not end it.
 * - Street: the one that the record names now. The past of a transferred file goes with it.
 * - A volunteer counts as active from `activeSince` when she is active now: a pause leaves no instant on the record.
 */
import type { Child } from '../../intake/children/child.ts';
import type { Volunteer } from '../../intake/volunteers/volunteer.ts';
import {
  type CalendarDate,
  type Instant,
  type Interval,
  isWithin,
  startOfDate,
} from '../../kernel/instants.ts';
import type { Pairing } from '../../matching/pairings/pairing.ts';

export const isOnFile = (child: Child, at: Instant) =>
  child.submittedAt < at && !(child.status === 'closed' && child.closedAt < at);

export const isVerified = (child: Child, at: Instant) =>
  child.verifiedAt !== undefined && child.verifiedAt < at && isOnFile(child, at);

export const isActivePairing = ({ startedAt, endedAt }: Pairing, at: Instant) =>
  startedAt < at && (endedAt === undefined || endedAt >= at);

/** Runs through the whole interval, from before its beginning to its end. */
export const runsThrough = (pairing: Pairing, { from, to }: Interval) =>
  pairing.startedAt < from && isActivePairing(pairing, to);

export const isPaired = (pairings: readonly Pairing[], at: Instant) =>
  pairings.some((pairing) => isActivePairing(pairing, at));

/**
 * Since when a child waits for a volunteer, `undefined` when it does not wait at the instant.
 * @param pairings all pairings of this child.
 */
export function waitingSince(child: Child, pairings: readonly Pairing[], at: Instant): Instant | undefined {
  if (child.verifiedAt === undefined || !isVerified(child, at) || isPaired(pairings, at)) return undefined;
  const ends = pairings.map(({ endedAt }) => endedAt).filter((end) => end !== undefined && end < at);
  return [child.verifiedAt, ...(ends as Instant[])].toSorted().at(-1);
}

export const isActiveVolunteer = ({ status, activeSince }: Volunteer, at: Instant) =>
  status === 'active' && activeSince !== undefined && activeSince < at;

export const happenedIn = (instant: Instant | undefined, interval: Interval) =>
  instant !== undefined && isWithin(instant, interval);

export const dayIsIn = (date: CalendarDate, interval: Interval) => isWithin(startOfDate(date), interval);
