/** What follows for a proposal and for a pairing when consent to pairing is withdrawn, and when it is given again (Rule 2). */
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
 * R-MA-60: Without consent to pairing an open proposal ends and the child keeps their place in the queue, and an active pairing is
 * flagged. The pair is not barred: neither has declined the other.
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

/** R-MA-61: Consent given again clears the flag of the pairing. */
export const resumeConsent = (bound: Bound): Bound =>
  bound.kind === 'paired' ? { ...bound, pairing: clearFlag(bound.pairing, 'consentWithdrawn') } : bound;
