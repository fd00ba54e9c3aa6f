/** A guardian agrees to a purpose or takes it back: the file, and in the same transaction all that follows. */
import type { Child } from '../../../shared/intake/children/child.ts';
import {
  type Consent,
  giveConsent,
  type WithConsents,
  withdrawConsent,
} from '../../../shared/intake/consents/consent.ts';
import type { AuditFact } from '../../../shared/kernel/audit-entry.ts';
import { joinWhy } from '../../../shared/kernel/audit-text.ts';
import type { Clock } from '../../../shared/kernel/clock.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import type { ConsentPurpose } from '../../../shared/office/notices/purposes.ts';
import { replaceChild } from '../../store/intake/children.ts';
import type { Decided } from '../../store/outcome.ts';
import type { ConsentRequest, FollowUp } from './consent-follow-up.ts';
import { followPairingConsent } from './pairing-consent.ts';

/**
 * R-IN-54: A change of consent takes effect on everything that depends on it in the same transaction, and the receipt describes
 * those consequences beforehand. What depends on another purpose has its entry here.
 */
const FOLLOW_UPS: Partial<Record<ConsentPurpose, FollowUp>> = { pairing: followPairingConsent };

const followNothing: FollowUp = async (_, child) => ({ child, changes: [], facts: [] });

/** The consents of the file afterwards (R-IN-52); the very same list when nothing changes. */
export function consentsAfter(
  file: WithConsents,
  request: ConsentRequest,
  { by, at }: { by: Consent['by']; at: Instant },
): readonly Consent[] {
  if (!request.agreed) return withdrawConsent(file, { purpose: request.purpose, at, reason: request.reason });
  const { purpose, noticeVersion, childAgreed } = request;
  const noted = childAgreed ? { childAgreed: true as const } : {};
  return giveConsent(file, { purpose, noticeVersion, agreedAt: at, by, ...noted });
}

/** What the audit log keeps: how it was given, in which words; or why it was taken back. */
export function describeConsent(request: ConsentRequest, { means, on }: Consent['by']) {
  const code = [means, on, request.agreed && request.noticeVersion].filter(Boolean).join(' ');
  return joinWhy({ code, text: request.agreed ? undefined : request.reason });
}

/**
 * A change of consent with all that follows from it (R-IN-52).
 * @returns `undefined` when the file has it already.
 */
export async function decideConsent(
  child: Child,
  request: ConsentRequest,
  by: Consent['by'],
  clock: Clock,
): Promise<(Decided & { readonly file: Child }) | undefined> {
  const consents = consentsAfter(child, request, { by, at: clock.now });
  if (consents === child.consents) return undefined;
  const follow = FOLLOW_UPS[request.purpose] ?? followNothing;
  const followed = await follow(child, { ...child, consents: [...consents] }, clock);
  const fact: AuditFact = {
    districtCode: child.districtCode,
    action: request.agreed ? 'child.consentGiven' : 'child.consentWithdrawn',
    subject: { kind: 'child', id: child.id },
    to: request.purpose,
    why: describeConsent(request, by),
  };
  return {
    file: followed.child,
    changes: [replaceChild(child, followed.child), ...followed.changes],
    facts: [fact, ...followed.facts],
  };
}
