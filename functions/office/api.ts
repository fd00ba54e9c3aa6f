/** The office function: what a district decides about itself. It has no right to identities. */
import { officeRoutes } from '../../shared/office/routes.ts';
import { serve } from '../http/serve.ts';
import { getCatalogue } from './catalogue/get-catalogue.ts';
import { getStreets } from './districts/get-streets.ts';
import { acceptInvitation } from './members/accept-invitation.ts';
import { changeMember } from './members/change-member.ts';
import { getMe } from './members/get-me.ts';
import { getMember } from './members/get-member.ts';
import { inviteMember } from './members/invite-member.ts';
import { inviteMemberAgain } from './members/invite-member-again.ts';
import { listMembers } from './members/list-members.ts';
import { removeMember } from './members/remove-member.ts';
import { listNotices } from './notices/list-notices.ts';
import { changeSettings } from './settings/change-settings.ts';
import { getSettings } from './settings/get-settings.ts';

export const handler = serve(officeRoutes, {
  acceptInvitation,
  changeMember,
  changeSettings,
  getCatalogue,
  getMe,
  getMember,
  getSettings,
  getStreets,
  inviteMember,
  inviteMemberAgain,
  listMembers,
  listNotices,
  removeMember,
});
