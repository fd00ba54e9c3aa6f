/** Routes that open an identity. */
import * as z from 'zod';
import { defineRoutes } from '../../contract/route.ts';
import { childIdentityView, volunteerIdentityView } from './identity-views.ts';
import { pairedChildView, revealBody } from './reveal.ts';

export const revealRoutes = defineRoutes({
  revealChild: {
    method: 'POST',
    path: '/v1/children/{id}/identity',
    context: 'intake',
    access: 'revealIdentities',
    summary:
      'Gets a child’s personal details for a stated purpose; logged. Volunteers get part of the details of children paired with them',
    body: revealBody,
    readsOnly: true,
    replies: {
      200: z.union([childIdentityView, pairedChildView.meta({ id: 'PairedChild' })]),
    },
  },
  revealVolunteer: {
    method: 'POST',
    path: '/v1/volunteers/{id}/identity',
    context: 'intake',
    access: 'revealVolunteers',
    summary: 'Gets a volunteer’s personal details for a stated purpose; logged',
    body: revealBody,
    readsOnly: true,
    replies: { 200: volunteerIdentityView },
  },
});
