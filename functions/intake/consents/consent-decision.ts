/** A guardian agrees to a purpose or takes it back: the file, and in the same transaction all that follows. */
import type { Child } from '../../../shared/intake/children/child.ts';
import type { ConsentGiver } from '../../../shared/intake/consents/awaited-consent.ts';
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
import { type ChildAction, childFact } from '../../casework/child-outcome.ts';
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
  { by, at, isCatchUp = false }: { by: Consent['by']; at: Instant; isCatchUp?: boolean },
): readonly Consent[] {
  if (!request.agreed) return withdrawConsent(file, { purpose: request.purpose, at, reason: request.reason });
  const { purpose, noticeVersion } = request;
  return giveConsent(file, { purpose, noticeVersion, agreedAt: at, by }, isCatchUp);
}

/** What the audit log keeps: how it was given, in which words; or why it was taken back. */
export function describeConsent(request: ConsentRequest, { means, on }: Consent['by']) {
  const code = [means, on, request.agreed && request.noticeVersion].filter(Boolean).join(' ');
  return joinWhy({ code, text: request.agreed ? undefined : request.reason });
}

/** Whoever’s own word is in need not be caught up with any more. */
function withoutCatchUp(child: Child, giver: ConsentGiver, purpose: ConsentPurpose): Child {
  const { consentCarriedOver: carried, ...rest } = child;
  if (!carried || purpose !== 'pairing') return child;
  const awaits = carried.awaits.filter((one) => one !== giver);
  return awaits.length > 0 ? { ...child, consentCarriedOver: { ...carried, awaits } } : rest;
}

interface Decision {
  readonly giver: ConsentGiver;
  readonly purpose: ConsentPurpose;
  readonly action: ChildAction;
  readonly why: AuditFact['why'];
}

/** The file with a decision in it, and all that follows from it. */
export async function decidedConsent(
  before: Child,
  after: Child,
  { giver, purpose, action, why }: Decision,
  clock: Clock,
): Promise<Decided & { readonly file: Child }> {
  const follow = FOLLOW_UPS[purpose] ?? followNothing;
  const followed = await follow(before, withoutCatchUp(after, giver, purpose), { giver, clock });
  return {
    file: followed.child,
    changes: [replaceChild(before, followed.child), ...followed.changes],
    facts: [childFact(before, action, { to: purpose, why }), ...followed.facts],
  };
}

/**
 * A change of the guardian’s consent with all that follows from it (R-IN-52).
 * @returns `undefined` when the file has it already.
 */
export async function decideConsent(
  child: Child,
  request: ConsentRequest,
  by: Consent['by'],
  clock: Clock,
): Promise<(Decided & { readonly file: Child }) | undefined> {
  const isCatchUp = child.consentCarriedOver?.awaits.includes('guardian') ?? false;
  const consents = consentsAfter(child, request, { by, at: clock.now, isCatchUp });
  if (consents === child.consents) return undefined;
  const decision = {
    giver: 'guardian' as const,
    purpose: request.purpose,
    action: request.agreed ? ('child.consentGiven' as const) : ('child.consentWithdrawn' as const),
    why: describeConsent(request, by),
  };
  return decidedConsent(child, { ...child, consents: [...consents] }, decision, clock);
}
