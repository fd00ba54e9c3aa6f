import { inviteAgain } from '../../shared/kernel/member-rules.ts';
import { isRefusal } from '../../shared/kernel/problem.ts';
import { createInvitation } from '../store/members.ts';
import { memberChanged } from './change-member-record.ts';
import type { IntakeOperation } from './intake-routes.ts';
import { invitationHash, newInvitationCode } from './invitation-code.ts';
import { withCode } from './invite-member.ts';
import { loadMemberToChange } from './own-member.ts';

export const inviteMemberAgain: IntakeOperation<'inviteMemberAgain'> = async (call) => {
  const deciding = await loadMemberToChange(call);
  if (isRefusal(deciding)) return deciding;
  const code = newInvitationCode();
  const invited = inviteAgain(deciding.member, invitationHash(code), call.now);
  if (isRefusal(invited)) return invited;
  const { changes, facts } = memberChanged(deciding, invited, 'member.invitedAgain');
  const body = withCode({ ...invited, version: invited.version + 1 }, code);
  return { status: 201, body, changes: [...changes, ...createInvitation(invited)], facts };
};
