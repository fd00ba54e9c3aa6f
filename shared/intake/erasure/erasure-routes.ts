/** Erasure of a child’s or a volunteer’s personal details, by two officers. */
import * as z from 'zod';
import { defineRoutes } from '../../contract/route.ts';
import { reasonSchema } from '../../kernel/people.ts';
import { childView, volunteerView } from '../children/views.ts';

const reasonBody = z.object({ reason: reasonSchema });

export const erasureRoutes = defineRoutes({
  eraseChild: {
    method: 'POST',
    path: '/v1/children/{id}/erase',
    context: 'intake',
    access: 'erase',
    summary:
      'Erases a child’s personal details permanently: one district officer requests it, another confirms it',
    body: reasonBody,
    changesRecord: true,
    replies: { 202: childView },
  },
  revokeChildErasure: {
    method: 'DELETE',
    path: '/v1/children/{id}/erase',
    context: 'intake',
    access: 'erase',
    summary: 'Withdraws an erasure request',
    changesRecord: true,
    replies: { 200: childView },
  },
  eraseVolunteer: {
    method: 'POST',
    path: '/v1/volunteers/{id}/erase',
    context: 'intake',
    access: 'erase',
    summary:
      'Erases the personal details of a volunteer who has left: one district officer requests it, another confirms it',
    body: reasonBody,
    changesRecord: true,
    replies: { 202: volunteerView },
  },
  revokeVolunteerErasure: {
    method: 'DELETE',
    path: '/v1/volunteers/{id}/erase',
    context: 'intake',
    access: 'erase',
    summary: 'Withdraws an erasure request',
    changesRecord: true,
    replies: { 200: volunteerView },
  },
});
