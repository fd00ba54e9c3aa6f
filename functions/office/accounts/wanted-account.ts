/** What a member’s record wants of the issuer, with the phone of who is a volunteer: it alone is read from the identities. */
import { isMobile } from '../../../shared/kernel/people.ts';
import type { Account } from '../../../shared/office/accounts/account.ts';
import { needsSecondFactor } from '../../../shared/office/accounts/account-rules.ts';
import type { Member } from '../../../shared/office/members/member.ts';
import { signInCode } from '../../casework/sign-in-code.ts';
import { getVolunteerIdentity } from '../../store/intake/volunteers.ts';
import type { WantedAccount } from './account-issuer.ts';

export type WantingMember = Member & { readonly account: Account };

const STATES = {
  invited: 'enabled',
  active: 'enabled',
  suspended: 'disabled',
  removed: 'deleted',
} as const satisfies Record<Member['status'], WantedAccount['state']>;

async function phoneOf({ volunteerId }: Member): Promise<string | undefined> {
  return volunteerId && (await getVolunteerIdentity(volunteerId))?.phone;
}

/** @returns `phoneInvalid` for a volunteer whose only phone is a land line and who has no address. */
export async function wantedAccount(member: WantingMember): Promise<WantedAccount | 'phoneInvalid'> {
  const { id: memberId, email, status, account } = member;
  const state = STATES[status];
  const phone = state === 'enabled' ? await phoneOf(member) : undefined;
  const isReachable = phone === undefined || isMobile(phone) || email !== undefined;
  if (!isReachable) return 'phoneInvalid';
  return {
    memberId,
    state,
    email,
    phone: phone && isMobile(phone) ? phone : undefined,
    needsSecondFactor: needsSecondFactor(member),
    code: (await signInCode(member, account.issue)).join(''),
    isNewCode: account.issueAtIssuer !== account.issue,
  };
}
