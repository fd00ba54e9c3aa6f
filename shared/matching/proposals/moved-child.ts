/** What becomes of a proposal or a pairing when the child’s file goes over to another street. */
import { requeueProposed } from '../../intake/children/child-rules.ts';
import type { CommunityCode } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instants.ts';
import { isRefusal, type Refusal } from '../../kernel/problem.ts';
import { communityByCode } from '../../kernel/regions.ts';
import { distanceKm, type Point } from '../instance/reach.ts';
import { clearFlag, flagPairing } from '../pairings/pairing-flags.ts';
import type { ChildSituation, Paired, Proposed, WithVolunteer } from '../pairings/situation.ts';

function pointOf(code: CommunityCode): Point {
  const community = communityByCode(code);
  if (!community) throw new Error(`community ${code} is on no map`);
  return community;
}

const distanceBetween = ({ child, volunteer }: WithVolunteer<Paired | Proposed>) =>
  distanceKm(pointOf(child.communityCode), pointOf(volunteer.communityCode));

/**
 * R-MA-55: When a child moves, a pairing continues and is flagged if it is now beyond the volunteer’s limit, and only a confirmed proposal
 * within the limit stays open. Any other proposal is replaced, and the child keeps their place in the queue.
 * @param situation with the file in its new street.
 */
export function moveSituation(
  situation: WithVolunteer<ChildSituation>,
  now: Instant,
): WithVolunteer<ChildSituation> | Refusal {
  if (situation.kind === 'alone') return situation;
  const km = distanceBetween(situation);
  const isInReach = km <= situation.volunteer.maxDistanceKm;
  if (situation.kind === 'paired') return movePairing(situation, isInReach, now);
  const { child, proposal } = situation;
  if (proposal.status !== 'proposed' && isInReach) {
    const facts = { ...proposal.facts, distanceKm: Math.round(km * 100) / 100 };
    return { ...situation, proposal: { ...proposal, streetCode: child.streetCode, facts } };
  }
  const waiting = requeueProposed(child);
  if (isRefusal(waiting)) return waiting;
  return { ...situation, child: waiting, proposal: { ...proposal, status: 'replaced' } };
}

function movePairing(situation: WithVolunteer<Paired>, isInReach: boolean, now: Instant) {
  const moved = { ...situation.pairing, streetCode: situation.child.streetCode };
  const pairing = isInReach ? clearFlag(moved, 'outOfReach') : flagPairing(moved, 'outOfReach', now);
  return { ...situation, pairing };
}
