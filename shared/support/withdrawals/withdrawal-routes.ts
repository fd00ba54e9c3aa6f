/** Routes of withdrawals, for officers; the guardian’s own are intake’s. */
import * as z from 'zod';
import { pageOf, pageQuery } from '../../contract/page.ts';
import { defineRoutes } from '../../contract/route.ts';
import { streetCode } from '../../kernel/ids.ts';
import { farewellSchema, reasonSchema } from '../../kernel/people.ts';
import { afterwardsSchema } from '../../matching/pairings/pairing.ts';
import { recommendationSchema, withdrawalStatuses } from './withdrawal.ts';
import { withdrawalDetail, withdrawalView } from './withdrawal-view.ts';

export const withdrawalRoutes = defineRoutes({
  listWithdrawals: {
    method: 'GET',
    path: '/v1/withdrawals',
    context: 'support',
    access: 'readWithdrawals',
    summary: 'Lists withdrawal requests',
    query: pageQuery.extend({
      street: streetCode.optional(),
      status: z.enum(withdrawalStatuses).optional(),
    }),
    replies: { 200: pageOf(withdrawalView) },
  },
  getWithdrawal: {
    method: 'GET',
    path: '/v1/withdrawals/{id}',
    context: 'support',
    access: 'readWithdrawals',
    summary: 'Gets a withdrawal request',
    replies: { 200: withdrawalDetail },
  },
  investigateWithdrawal: {
    method: 'POST',
    path: '/v1/withdrawals/{id}/investigation',
    context: 'support',
    access: 'investigateWithdrawals',
    summary: 'Records the street’s findings and recommendation',
    body: z.object({ finding: reasonSchema, recommends: recommendationSchema }),
    changesRecord: true,
    replies: { 200: withdrawalView },
  },
  reviewWithdrawal: {
    method: 'POST',
    path: '/v1/withdrawals/{id}/review',
    context: 'support',
    access: 'reviewWithdrawals',
    summary: 'Approves or rejects a withdrawal request; the person who investigated cannot decide',
    body: z.object({
      decision: recommendationSchema,
      /** What becomes of the child; an approval needs it. */
      then: afterwardsSchema.optional(),
      reason: reasonSchema,
      /** For the family and the volunteer, where a pairing ends. */
      farewell: farewellSchema.optional(),
    }),
    changesRecord: true,
    replies: { 200: withdrawalView },
  },
});
