/** The code of a volunteer’s first sign-in, made when it is sent: it is stored nowhere. */
import type { VolunteerId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { hasPendingCode, isEntitled } from '../../../shared/office/accounts/account-rules.ts';
import { signInCode } from '../../casework/sign-in-code.ts';
import { membersOfVolunteer } from '../../store/office/members.ts';

/** Both halves with a hyphen between; `undefined` once it was used, has expired or is void. */
export async function pendingSignInCode(id: VolunteerId, now: Instant): Promise<string | undefined> {
  const members = await membersOfVolunteer(id);
  const member = members.find((one) => isEntitled(one) && hasPendingCode(one));
  const { account } = member ?? {};
  if (!member || !account?.code || now >= account.code.expiresAt) return undefined;
  return (await signInCode(member, account.issue)).join('-');
}
