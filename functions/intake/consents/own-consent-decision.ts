/** A child’s own decision as it is recorded: the file, and in the same transaction all that follows. */
import type { Child } from '../../../shared/intake/children/child.ts';
import { decideOwn, type OwnDecision } from '../../../shared/intake/consents/own-consent.ts';
import { joinWhy } from '../../../shared/kernel/audit-text.ts';
import type { Clock } from '../../../shared/kernel/clock.ts';
import { type Refusal, refuse } from '../../../shared/kernel/problem.ts';
import { consentStreetMessage } from '../../messages/intake/consent.ts';
import { decidedConsent } from './consent-decision.ts';

const whyOf = ({ by: { means, on }, noticeVersion, reason }: OwnDecision) =>
  joinWhy({ code: [means, on, noticeVersion].filter(Boolean).join(' '), text: reason });

/**
 * R-IN-141: A child’s own consent is recorded in person by an officer who is neither the child’s volunteer nor of the family, with
 * who, how and when; the guardian is told of it.
 * @returns `undefined` when the file has it already; refuses for a child who is not asked yet (R-IN-51).
 */
export async function decideOwnConsent(child: Child, decision: OwnDecision, clock: Clock) {
  if (child.childAskedSince === undefined) return refuse('childNotAsked') as Refusal;
  const childConsents = decideOwn(child, decision);
  if (childConsents === child.childConsents) return undefined;
  const { agreed, purpose } = decision;
  const decided = await decidedConsent(
    child,
    { ...child, childConsents: [...childConsents] },
    {
      ...{ giver: 'child', purpose, why: whyOf(decision) },
      action: agreed ? 'child.ownConsentGiven' : 'child.ownConsentDeclined',
    },
    clock,
  );
  const message = consentStreetMessage(decided.file, agreed ? 'childConsented' : 'childDeclined', clock);
  return { ...decided, changes: [...decided.changes, message] };
}
