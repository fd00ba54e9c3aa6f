/** Members: who may sign in, in which roles, for which streets. */
import * as z from 'zod';
import { pageOf, pageQuery } from '../../contract/page.ts';
import { defineRoutes } from '../../contract/route.ts';
import { instantSchema } from '../../kernel/instants.ts';
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
    summary: 'Who is signed in: roles and scope',
    replies: { 200: memberView },
  },
  acceptInvitation: {
    method: 'POST',
    path: '/v1/me/invitation',
    context: 'office',
    access: 'signedIn',
    summary: 'Whoever brings an invitation’s code becomes that member, once',
    body: z.object({ code: z.string().trim().min(1).max(64) }),
    replies: { 200: memberView },
  },
  listMembers: {
    method: 'GET',
    path: '/v1/members',
    context: 'office',
    access: 'readMembers',
    summary: 'The district’s members',
    query: pageQuery,
    replies: { 200: pageOf(memberView) },
  },
  inviteMember: {
    method: 'POST',
    path: '/v1/members',
    context: 'office',
    access: 'changeMembers',
    summary: 'Invites somebody; the answer holds the code that binds her at her first sign-in',
    body: invitationBody,
    replies: { 201: invited },
  },
  getMember: {
    method: 'GET',
    path: '/v1/members/{id}',
    context: 'office',
    access: 'readMembers',
    summary: 'One member',
    replies: { 200: memberView },
  },
  inviteMemberAgain: {
    method: 'POST',
    path: '/v1/members/{id}/invitation',
    context: 'office',
    access: 'changeMembers',
    summary: 'A new code for who has not come yet; the one before counts no longer',
    changesRecord: true,
    replies: { 201: invited },
  },
  changeMember: {
    method: 'PATCH',
    path: '/v1/members/{id}',
    context: 'office',
    access: 'changeMembers',
    summary: 'Changes roles, streets, address, or suspends; counts within a minute',
    body: memberChangeBody,
    changesRecord: true,
    replies: { 200: memberView },
  },
  removeMember: {
    method: 'DELETE',
    path: '/v1/members/{id}',
    context: 'office',
    access: 'changeMembers',
    summary: 'Removes a member for good; the audit log keeps the id',
    changesRecord: true,
    replies: { 200: memberView },
  },
});
