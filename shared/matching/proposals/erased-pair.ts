/** Proposals and pairings after one of the two was erased: the pair and its course stay, names and typed texts do not. */
import { ERASED } from '../../intake/erasure/erasure.ts';
import type { Pairing } from '../pairings/pairing.ts';
import type { Proposal } from './proposal.ts';

type Side = 'child' | 'volunteer';

const nameOf = { child: 'childName', volunteer: 'volunteerName' } as const satisfies Record<Side, string>;

/** Also without the reasons, and the interests that the two shared, which were typed by hand (Rule 8). */
export const eraseFromProposal = (proposal: Proposal, side: Side): Proposal => ({
  ...proposal,
  [nameOf[side]]: ERASED,
  facts: { ...proposal.facts, sharedInterests: [] },
  ...(proposal.byHand && { byHand: { ...proposal.byHand, reason: ERASED } }),
  ...(proposal.declined && { declined: { ...proposal.declined, reason: ERASED } }),
});

/** Also without the reasons and farewells (Rule 8). */
export const eraseFromPairing = (pairing: Pairing, side: Side): Pairing => ({
  ...pairing,
  [nameOf[side]]: ERASED,
  ...(pairing.endReason !== undefined && { endReason: ERASED }),
  ...(pairing.end && { end: { ...pairing.end, farewell: ERASED } }),
  ...(pairing.endRequest && { endRequest: { ...pairing.endRequest, reason: ERASED, farewell: ERASED } }),
});
