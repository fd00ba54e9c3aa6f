/** The operations of this room, by their routes. */
import { acceptInvitation } from './accept-invitation.ts';
import { changeMember } from './change-member.ts';
import { getMe } from './get-me.ts';
import { getMember } from './get-member.ts';
import { inviteMember } from './invite-member.ts';
import { inviteMemberAgain } from './invite-member-again.ts';
import { listMembers } from './list-members.ts';
import { removeMember } from './remove-member.ts';

export const memberOperations = {
  acceptInvitation,
  changeMember,
  getMe,
  getMember,
  inviteMember,
  inviteMemberAgain,
  listMembers,
  removeMember,
};
