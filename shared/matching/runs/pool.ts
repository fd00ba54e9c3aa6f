/** Who takes part in a run: records to the engine’s pool (R-MA-01, R-MA-02). No identity is needed. */
import type { Child } from '../../intake/children/child.ts';
import { tierOf, waitingDays } from '../../intake/children/tiers.ts';
import { isAgreedByAll } from '../../intake/consents/awaited-consent.ts';
import { countedOffers } from '../../intake/volunteers/qualification.ts';
import type { Volunteer } from '../../intake/volunteers/volunteer.ts';
import { freeSeats } from '../../intake/volunteers/volunteer-rules.ts';
import type { CommunityCode } from '../../kernel/ids.ts';
import { dateIn, type Instant } from '../../kernel/instants.ts';
import { communityByCode, type Point } from '../../kernel/regions.ts';
import type { PoolChild, PoolVolunteer } from '../instance/instance.ts';
import type { Proposal } from '../proposals/proposal.ts';

/** Somebody has decided for it: an officer who proposed it by hand or confirmed it. It remains until somebody declines. */
export const isReserved = ({ status, runId }: Pick<Proposal, 'status' | 'runId'>) =>
  status === 'streetConfirmed' ||
  status === 'guardianAgreed' ||
  status === 'volunteerAgreed' ||
  (status === 'proposed' && runId === undefined);

/** The community’s point: nearer than that nothing is known to matching. */
function pointOf(code: CommunityCode): Point {
  const community = communityByCode(code);
  if (!community) throw new Error(`community ${code} is on no map`);
  return { lat: community.lat, lon: community.lon };
}

/**
 * R-MA-01: A child takes part in a run while verified, waiting or proposed without confirmation, with everybody’s consent in force
 * (R-IN-140) and no withdrawal request.
 */
export const isEligible = (child: Child): child is Extract<Child, { status: 'waiting' | 'proposed' }> =>
  (child.status === 'waiting' || child.status === 'proposed') &&
  isAgreedByAll(child, 'pairing') &&
  child.withdrawalId === undefined;

export const poolChild = (child: Child, now: Instant): PoolChild => ({
  id: child.id,
  point: pointOf(child.communityCode),
  needs: child.needs,
  mostWanted: child.mostWanted,
  interests: child.interests,
  freeTimes: child.freeTimes,
  tier: tierOf(child, now),
  waitingDays: waitingDays(child, now),
  householdKeys: child.householdKeys,
});

/**
 * R-MA-02: A volunteer takes part in a run while active, vetted, with consent in force and a free seat; of the offers those that
 * count (R-IN-136).
 * @param reservedSeats confirmed proposals that are not active yet; each keeps its seat.
 * @returns `undefined` for a volunteer who does not take part.
 */
export function poolVolunteer(
  volunteer: Volunteer,
  reservedSeats: number,
  now: Instant,
): PoolVolunteer | undefined {
  const today = dateIn(now);
  const freeCapacity = freeSeats(volunteer, today) - reservedSeats;
  if (freeCapacity < 1) return undefined;
  return {
    id: volunteer.id,
    point: pointOf(volunteer.communityCode),
    offers: countedOffers(volunteer, today),
    skills: volunteer.skills,
    freeTimes: volunteer.freeTimes,
    freeCapacity,
    maxDistanceKm: volunteer.maxDistanceKm,
    householdKeys: volunteer.householdKeys,
  };
}

/** Guardian and volunteer learn of a proposal once the street has confirmed it; one that the street declined was none. */
export const isShownToPair = ({ status, declined }: Pick<Proposal, 'status' | 'declined'>) =>
  status !== 'proposed' && status !== 'replaced' && declined?.by !== 'street';
