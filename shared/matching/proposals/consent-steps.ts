/** What follows for a proposal and for a pairing when consent to pairing is taken back, and when it is given again (product.md, rule 2). */
import type { Child } from '../../intake/children/child.ts';
import { requeueProposed } from '../../intake/children/child-rules.ts';
import type { Instant } from '../../kernel/instants.ts';
import { isRefusal } from '../../kernel/problem.ts';
import type { Pairing } from '../pairings/pairing.ts';
import { clearFlag, flagPairing } from '../pairings/pairing-flags.ts';
import type { Proposal } from './proposal.ts';

/** A child with the proposal or the pairing that its file names. */
export type Bound =
  | { readonly kind: 'alone'; readonly child: Child }
  | { readonly kind: 'proposed'; readonly child: Child; readonly proposal: Proposal }
  | { readonly kind: 'paired'; readonly child: Child; readonly pairing: Pairing };

export interface Withdrawn {
  readonly by: 'guardian' | 'volunteer';
  readonly reason: string;
  readonly at: Instant;
}

/**
 * R-MA-60: without consent an open proposal ends, whoever has agreed to it, and the child keeps its place in the queue; an
 * active pairing is flagged. The pair is not barred: nobody has said a word against the other.
 */
export function endConsent(bound: Bound, { by, reason, at }: Withdrawn): Bound {
  if (bound.kind === 'paired')
    return { ...bound, pairing: flagPairing(bound.pairing, 'consentWithdrawn', at) };
  if (bound.kind === 'alone') return bound;
  const child = requeueProposed(bound.child);
  if (isRefusal(child))
    throw new Error(`child ${bound.child.id} is ${bound.child.status} and has a proposal`);
  const declined = { by, reason, at };
  return { ...bound, child, proposal: { ...bound.proposal, status: 'declined', declined } };
}

/** R-MA-61: with consent given again the flag goes. */
export const resumeConsent = (bound: Bound): Bound =>
  bound.kind === 'paired' ? { ...bound, pairing: clearFlag(bound.pairing, 'consentWithdrawn') } : bound;
