/** The one way to become a member by invitation, of one person or of a list: the record and its audit entry. */
import type { Instant } from '../../shared/kernel/instants.ts';
import { wantAccount } from '../../shared/office/accounts/account-rules.ts';
import type { Member, Office } from '../../shared/office/members/member.ts';
import { newMember, officeText } from '../../shared/office/members/member-rules.ts';
import { createMember } from '../store/office/members.ts';
import type { Decided } from '../store/outcome.ts';
import { codeTerms } from './account-maker.ts';

/** @param member with the code or the account by which they join */
export function invited(member: Member): Decided {
  const { id, districtCode } = member;
  const subject = { kind: 'member', id } as const;
  return {
    changes: [createMember(member)],
    facts: [{ districtCode, action: 'member.invited', subject, to: officeText(member) }],
  };
}

/** Somebody for whom the system makes an account in the background (R-KE-41). */
export async function invitedWithAccount(
  office: Office,
  { id, districtCode }: Pick<Member, 'id' | 'districtCode'>,
  now: Instant,
): Promise<Decided> {
  return invited(wantAccount(newMember(office, { id, districtCode }), await codeTerms(districtCode, now)));
}
