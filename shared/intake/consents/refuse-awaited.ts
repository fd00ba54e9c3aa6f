import { type Refusal, refuse } from '../../kernel/problem.ts';
import type { ConsentPurpose } from '../../office/notices/purposes.ts';
import { awaitedConsent, type ChildWithConsents } from './awaited-consent.ts';

/** Names the guardian first, whose consent the office asks for first. */
export function refuseAwaited(child: ChildWithConsents, purpose: ConsentPurpose): Refusal | undefined {
  const [first] = awaitedConsent(child, purpose);
  if (first === undefined) return undefined;
  return refuse(first === 'guardian' ? 'consentMissing' : 'childConsentMissing');
}
