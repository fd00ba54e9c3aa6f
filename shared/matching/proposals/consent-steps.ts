import { requeueProposed } from '../../intake/children/child-rules.ts';
import type { Instant } from '../../kernel/instants.ts';
import { isRefusal } from '../../kernel/problem.ts';
import { clearFlag, flagPairing } from '../pairings/pairing-flags.ts';
import type { ChildSituation } from '../pairings/situation.ts';

export interface ConsentWithdrawal {
  readonly by: 'guardian' | 'volunteer';
  readonly reason: string;
  readonly at: Instant;
}

/**
 * R-MA-60: Without consent to pairing an open proposal ends and the child keeps their place in the queue, and an active pairing is
 * flagged. The pair is not barred: neither has declined the other.
 */
export function endConsent(situation: ChildSituation, { by, reason, at }: ConsentWithdrawal): ChildSituation {
  if (situation.kind === 'paired')
    return { ...situation, pairing: flagPairing(situation.pairing, 'consentWithdrawn', at) };
  if (situation.kind === 'alone') return situation;
  const child = requeueProposed(situation.child);
  if (isRefusal(child))
    throw new Error(`child ${situation.child.id} is ${situation.child.status} and has a proposal`);
  const declined = { by, reason, at };
  return { ...situation, child, proposal: { ...situation.proposal, status: 'declined', declined } };
}

/** R-MA-61: Consent given again clears the flag of the pairing. */
export const resumeConsent = (situation: ChildSituation): ChildSituation =>
  situation.kind === 'paired'
    ? { ...situation, pairing: clearFlag(situation.pairing, 'consentWithdrawn') }
    : situation;
