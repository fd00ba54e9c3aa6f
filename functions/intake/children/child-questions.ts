/** Whom each step about a child’s file concerns (Rule 11): asked by the operations, and shown beforehand. */
import type { Child } from '../../../shared/intake/children/child.ts';
import { isErased, requesterOf } from '../../../shared/intake/erasure/erasure.ts';
import { actingRoles } from '../../../shared/kernel/access.ts';
import type { Member } from '../../../shared/office/members/member.ts';
import { familyAndVolunteer, guardianConcerned } from '../../casework/concerned-people.ts';
import { groundsOn, type Question } from '../../http/four-eyes-watch.ts';

export const familyQuestion = ({ householdKeys }: Child): Question => ({ householdKeys });
export const erasureQuestion = (child: Child): Question => ({
  ...familyQuestion(child),
  requester: requesterOf(child),
});
export const consentQuestion = (child: Child): Question => ({ people: () => familyAndVolunteer(child) });

/** The steps that the file’s page offers, for an officer who could take them. */
export async function childGrounds(child: Child, actor: Member) {
  if (isErased(child) || actingRoles(actor, 'changeFiles', child).length === 0) return {};
  const family = familyQuestion(child);
  const withVolunteer = consentQuestion(child);
  return groundsOn(actor, {
    verifyChild: family,
    returnChild: family,
    closeChild: family,
    reopenChild: family,
    transferChild: family,
    linkSibling: family,
    unlinkSibling: family,
    recordChildSms: family,
    correctChild: family,
    revokeChildErasure: family,
    eraseChild: erasureQuestion(child),
    recordChildConsent: withVolunteer,
    recordWithdrawal: withVolunteer,
    issueReceiptCode: child.status === 'proposed' ? await guardianConcerned(child) : withVolunteer,
  });
}
