/** Routes that open an identity. */
import * as z from 'zod';
import { defineRoutes } from '../../contract/route.ts';
import { childIdentitySchema } from '../children/child.ts';
import { volunteerIdentitySchema } from '../volunteers/volunteer.ts';
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
      200: z.union([
        childIdentitySchema.meta({ id: 'ChildIdentity' }),
        pairedChildView.meta({ id: 'PairedChild' }),
      ]),
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
    replies: { 200: volunteerIdentitySchema.meta({ id: 'VolunteerIdentity' }) },
  },
});
