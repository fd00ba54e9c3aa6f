/** Routes of pairings: read, introduced, asked to end, ended. */
import * as z from 'zod';
import { pageOf, pageQuery } from '../../contract/page.ts';
import { defineRoutes } from '../../contract/route.ts';
import { streetCode } from '../../kernel/ids.ts';
import { dateSchema } from '../../kernel/instants.ts';
import { farewellSchema, reasonSchema } from '../../kernel/people.ts';
import { endCauseSchema } from '../../matching/pairings/end-causes.ts';
import { afterwardsSchema } from '../../matching/pairings/pairing.ts';
import { pairingDetail, pairingView } from './pairing-view.ts';

export const pairingRoutes = defineRoutes({
  listPairings: {
    method: 'GET',
    path: '/v1/pairings',
    context: 'support',
    access: 'readPairings',
    summary: 'Lists pairings; volunteers get their own',
    query: pageQuery.extend({
      street: streetCode.optional(),
      status: z.enum(['active', 'ended']).optional(),
    }),
    replies: { 200: pageOf(pairingView) },
  },
  getPairing: {
    method: 'GET',
    path: '/v1/pairings/{id}',
    context: 'support',
    access: 'readPairings',
    summary: 'Gets a pairing',
    replies: { 200: pairingDetail },
  },
  introducePairing: {
    method: 'POST',
    path: '/v1/pairings/{id}/introduction',
    context: 'support',
    access: 'changePairings',
    summary: 'Records the date of the first meeting, planned or past',
    body: z.object({ on: dateSchema }),
    changesRecord: true,
    replies: { 200: pairingView },
  },
  endPairing: {
    method: 'POST',
    path: '/v1/pairings/{id}/end',
    context: 'support',
    access: 'changePairings',
    summary:
      'Ends a pairing and decides what happens next for the child; a volunteer’s call is a request (202)',
    body: z.object({
      cause: endCauseSchema.default('other'),
      reason: reasonSchema,
      farewell: farewellSchema,
      /** An officer’s choice; what a volunteer sends here is not kept. */
      then: afterwardsSchema.optional(),
    }),
    changesRecord: true,
    replies: { 200: pairingView, 202: pairingView },
  },
  declinePairingEnd: {
    method: 'POST',
    path: '/v1/pairings/{id}/keep',
    context: 'support',
    access: 'changePairings',
    summary: 'Withdraws or declines the volunteer’s request to end a pairing, which continues',
    body: z.object({ reason: reasonSchema }),
    changesRecord: true,
    replies: { 200: pairingView },
  },
});
