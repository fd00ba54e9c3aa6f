/** The one way to become a member by invitation, of one person or of a list: the record and its audit entry. */
import type { Instant } from '../../shared/kernel/instants.ts';
import { wantAccount } from '../../shared/office/accounts/account-rules.ts';
import type { Member, Office } from '../../shared/office/members/member.ts';
import { newMember, officeText } from '../../shared/office/members/member-rules.ts';
import { claimAddress } from '../store/office/mail-addresses.ts';
import { createMember } from '../store/office/members.ts';
import { type Decided, NOTHING } from '../store/outcome.ts';
import { codeTerms } from './account-maker.ts';

/**
 * @param member with the code or the account by which they join
 * @returns `undefined` where another member has the mail address (R-KE-77)
 */
export async function invited(member: Member): Promise<Decided | undefined> {
  const { id, districtCode } = member;
  const address = await claimAddress(member);
  if (!address) return undefined;
  const subject = { kind: 'member', id } as const;
  return {
    changes: [createMember(member), ...address],
    facts: [{ districtCode, action: 'member.invited', subject, to: officeText(member) }],
  };
}

/** Somebody for whom the system makes an account in the background (R-KE-41). */
export async function invitedWithAccount(
  office: Office,
  { id, districtCode, awaitsChangeId }: Pick<Member, 'id' | 'districtCode' | 'awaitsChangeId'>,
  now: Instant,
): Promise<Decided> {
  const member = { ...newMember(office, { id, districtCode }), ...(awaitsChangeId && { awaitsChangeId }) };
  return (await invited(wantAccount(member, await codeTerms(districtCode, now)))) ?? NOTHING;
}
