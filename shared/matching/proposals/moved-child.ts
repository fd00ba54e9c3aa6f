/** What becomes of a proposal or a pairing when the child’s file goes over to another street. */
import type { Child } from '../../intake/children/child.ts';
import { requeueProposed } from '../../intake/children/child-rules.ts';
import type { Volunteer } from '../../intake/volunteers/volunteer.ts';
import type { CommunityCode } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instants.ts';
import { isRefusal, type Refusal } from '../../kernel/problem.ts';
import { communityByCode } from '../../kernel/regions.ts';
import { distanceKm, type Point } from '../instance/reach.ts';
import type { Pairing } from '../pairings/pairing.ts';
import { clearFlag, flagPairing } from '../pairings/pairing-flags.ts';
import type { Proposal } from './proposal.ts';

/** Who goes with a child: a volunteer who is proposed, or paired. */
export type Company =
  | { readonly kind: 'none' }
  | { readonly kind: 'proposal'; readonly proposal: Proposal; readonly volunteer: Volunteer }
  | { readonly kind: 'pairing'; readonly pairing: Pairing; readonly volunteer: Volunteer };

export interface Moved {
  readonly child: Child;
  readonly company: Company;
}

function pointOf(code: CommunityCode): Point {
  const community = communityByCode(code);
  if (!community) throw new Error(`community ${code} is on no map`);
  return community;
}

const distanceBetween = (child: Child, volunteer: Volunteer) =>
  distanceKm(pointOf(child.communityCode), pointOf(volunteer.communityCode));

/**
 * R-MA-55: When a child moves, a pairing goes on and is flagged beyond the volunteer’s limit, and only a confirmed proposal within
 * it remains. Any other proposal is replaced, and the child keeps their place in the queue.
 * @param child the file in its new street.
 */
export function moveSituation(child: Child, company: Company, now: Instant): Moved | Refusal {
  if (company.kind === 'none') return { child, company };
  const km = distanceBetween(child, company.volunteer);
  const isInReach = km <= company.volunteer.maxDistanceKm;
  if (company.kind === 'pairing') return { child, company: movePairing(child, company, isInReach, now) };
  const { proposal } = company;
  if (proposal.status !== 'proposed' && isInReach) {
    const facts = { ...proposal.facts, distanceKm: Math.round(km * 100) / 100 };
    return { child, company: { ...company, proposal: { ...proposal, streetCode: child.streetCode, facts } } };
  }
  const waiting = requeueProposed(child);
  if (isRefusal(waiting)) return waiting;
  return { child: waiting, company: { ...company, proposal: { ...proposal, status: 'replaced' } } };
}

function movePairing(
  { streetCode }: Child,
  company: Extract<Company, { kind: 'pairing' }>,
  isInReach: boolean,
  now: Instant,
): Company {
  const moved = { ...company.pairing, streetCode };
  const pairing = isInReach ? clearFlag(moved, 'outOfReach') : flagPairing(moved, 'outOfReach', now);
  return { ...company, pairing };
}
