import type { Child } from '../../intake/children/child.ts';
import { requeueProposed } from '../../intake/children/child-rules.ts';
import { awaitedConsent } from '../../intake/consents/awaited-consent.ts';
import { ownDecision } from '../../intake/consents/own-consent.ts';
import type { Instant } from '../../kernel/instants.ts';
import { isRefusal } from '../../kernel/problem.ts';
import type { Pairing, PairingFlagKind } from '../pairings/pairing.ts';
import { clearFlag, flagPairing } from '../pairings/pairing-flags.ts';
import type { ChildSituation } from '../pairings/situation.ts';

interface ConsentChange {
  /** Why a proposal ends. */
  readonly reason: string;
  readonly at: Instant;
}

/** Which flags of consent a pairing has with this file. */
function consentFlags(child: Child): ReadonlyMap<PairingFlagKind, boolean> {
  const awaited = awaitedConsent(child, 'pairing');
  const hasDeclined = ownDecision(child, 'pairing')?.agreed === false;
  return new Map([
    ['consentWithdrawn', awaited.includes('guardian')],
    ['childConsentWithdrawn', awaited.includes('child') && hasDeclined],
    ['childConsentAwaited', awaited.includes('child') && !hasDeclined],
  ]);
}

/** Somebody said no, or took their consent back; a child who is still to be asked has not. */
const isRefused = (child: Child): boolean => {
  const flags = consentFlags(child);
  return flags.get('consentWithdrawn') === true || flags.get('childConsentWithdrawn') === true;
};

const flagged = (pairing: Pairing, child: Child, at: Instant): Pairing =>
  [...consentFlags(child)].reduce(
    (now, [kind, isUp]) => (isUp ? flagPairing(now, kind, at) : clearFlag(now, kind)),
    pairing,
  );

/**
 * What follows for the child’s proposal or pairing from a change of consent in the file.
 * R-MA-60: Without consent to pairing an open proposal ends and the child keeps their place in the queue, and an active pairing is
 * flagged. The pair is not barred: neither has declined the other.
 * R-MA-61: Consent given again clears the flag of the pairing.
 * R-IN-143: A pairing that is active at the child’s fourteenth birthday goes on, and is flagged until the child was asked.
 */
export function followConsent(situation: ChildSituation, { reason, at }: ConsentChange): ChildSituation {
  if (situation.kind === 'paired')
    return { ...situation, pairing: flagged(situation.pairing, situation.child, at) };
  if (situation.kind === 'alone' || !isRefused(situation.child)) return situation;
  const child = requeueProposed(situation.child);
  if (isRefusal(child))
    throw new Error(`child ${situation.child.id} is ${situation.child.status} and has a proposal`);
  const declined = { by: 'guardian' as const, reason, at };
  return { ...situation, child, proposal: { ...situation.proposal, status: 'declined', declined } };
}
