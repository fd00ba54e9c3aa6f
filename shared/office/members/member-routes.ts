/** Members: who may sign in, in which roles, for which streets. */
import * as z from 'zod';
import { pageOf, pageQuery } from '../../contract/page.ts';
import { defineRoutes } from '../../contract/route.ts';
import { instantSchema } from '../../kernel/instants.ts';
import { roleSchema } from '../../kernel/roles.ts';
import { accountStates } from '../accounts/account.ts';
import { changeWaits } from '../changes/change.ts';
import { invitationBody, memberChangeBody, memberView } from './member.ts';

/** The code is told this once and kept nowhere. */
const invited = memberView
  .extend({ invitationCode: z.string(), expiresAt: instantSchema })
  .meta({ id: 'InvitedMember' });

export const memberRoutes = defineRoutes({
  getMe: {
    method: 'GET',
    path: '/v1/me',
    context: 'office',
    access: 'readOneself',
    summary: 'Gets the signed-in member with roles and scope',
    replies: { 200: memberView },
  },
  acceptInvitation: {
    method: 'POST',
    path: '/v1/me/invitation',
    context: 'office',
    access: 'signedIn',
    summary: 'Accepts an invitation with its code, once',
    body: z.object({ code: z.string().trim().min(1).max(64) }),
    replies: { 200: memberView },
  },
  listMembers: {
    method: 'GET',
    path: '/v1/members',
    context: 'office',
    access: 'readMembers',
    summary: 'Lists the members of the district',
    query: pageQuery.extend({ role: roleSchema.optional(), account: z.enum(accountStates).optional() }),
    replies: { 200: pageOf(memberView) },
  },
  inviteMember: {
    method: 'POST',
    path: '/v1/members',
    context: 'office',
    access: 'changeMembers',
    summary: 'Invites a member; the response contains the code for the member’s first sign-in',
    body: invitationBody,
    replies: { 201: invited },
  },
  getMember: {
    method: 'GET',
    path: '/v1/members/{id}',
    context: 'office',
    access: 'readMembers',
    summary: 'Gets a member',
    replies: { 200: memberView },
  },
  inviteMemberAgain: {
    method: 'POST',
    path: '/v1/members/{id}/invitation',
    context: 'office',
    access: 'changeMembers',
    summary: 'Issues a new invitation code; the previous one is cancelled',
    changesRecord: true,
    replies: { 201: invited },
  },
  changeMember: {
    method: 'PATCH',
    path: '/v1/members/{id}',
    context: 'office',
    access: 'changeMembers',
    summary:
      'Changes a member’s roles, streets or email address, or suspends the member; takes effect within a minute. 202 where it gives an officer role, which a second officer has to approve first',
    body: memberChangeBody,
    changesRecord: true,
    replies: { 200: memberView, 202: changeWaits },
  },
  removeMember: {
    method: 'DELETE',
    path: '/v1/members/{id}',
    context: 'office',
    access: 'changeMembers',
    summary: 'Removes a member permanently; the audit log keeps the ID',
    changesRecord: true,
    replies: { 200: memberView },
  },
});
