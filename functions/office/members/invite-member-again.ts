import { isRefusal } from '../../../shared/kernel/problem.ts';
import { inviteAgain } from '../../../shared/office/members/member-rules.ts';
import { createInvitation } from '../../store/office/members.ts';
import type { OfficeOperation } from '../operation-types.ts';
import { invitationHash, newInvitationCode } from './invitation-code.ts';
import { withCode } from './invite-member.ts';
import { loadMemberToChange } from './load-member.ts';
import { memberChanged } from './member-outcome.ts';

export const inviteMemberAgain: OfficeOperation<'inviteMemberAgain'> = async (call) => {
  const deciding = await loadMemberToChange(call);
  if (isRefusal(deciding)) return deciding;
  const code = newInvitationCode();
  const invited = inviteAgain(deciding.member, invitationHash(code), call.now);
  if (isRefusal(invited)) return invited;
  const { changes, facts } = memberChanged(deciding, invited, 'member.invitedAgain');
  const body = withCode({ ...invited, version: invited.version + 1 }, code);
  return { status: 201, body, changes: [...changes, ...createInvitation(invited)], facts };
};
