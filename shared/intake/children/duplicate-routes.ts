/** Routes of files that belong together: two of one child, and those of brothers and sisters. */
import * as z from 'zod';
import { defineRoutes } from '../../contract/route.ts';
import { childId } from '../../kernel/ids.ts';
import { reasonSchema } from '../../kernel/people.ts';
import { comparisonSchema, likelihoods } from './compare-files.ts';
import { mergeChoices } from './merge-fields.ts';
import { childView } from './views.ts';

export const duplicateRoutes = defineRoutes({
  listDuplicates: {
    method: 'GET',
    path: '/v1/children/{id}/duplicates',
    context: 'intake',
    access: 'readHistories',
    summary:
      'Files that may be the same child’s, compared field by field; identities are compared and not shown',
    replies: {
      200: z.object({
        candidates: z.array(
          z.object({
            child: childView,
            likelihood: z.enum(likelihoods),
            fields: z.array(comparisonSchema),
          }),
        ),
      }),
    },
  },
  mergeChild: {
    method: 'POST',
    path: '/v1/children/{id}/merge',
    context: 'intake',
    access: 'changeFiles',
    summary: 'Closes this file as a duplicate of `intoId`, which remains with what is chosen of both',
    body: z.object({
      intoId: childId,
      /** As the comparison showed it. */
      intoVersion: z.int().min(1),
      fields: mergeChoices.default({}),
      reason: reasonSchema,
    }),
    changesRecord: true,
    replies: { 200: childView },
  },
  listSiblings: {
    method: 'GET',
    path: '/v1/children/{id}/siblings',
    context: 'intake',
    access: 'readHistories',
    summary: 'Brothers and sisters that are confirmed, and files that share phone or address',
    replies: {
      200: z.object({
        linked: z.array(childView),
        suggested: z.array(
          z.object({ child: childView, shares: z.array(z.enum(['phone', 'address'])).min(1) }),
        ),
      }),
    },
  },
  linkSibling: {
    method: 'POST',
    path: '/v1/children/{id}/siblings',
    context: 'intake',
    access: 'changeFiles',
    summary: 'Confirms that two children are siblings, with the siblings that either has',
    body: z.object({ siblingId: childId, reason: reasonSchema }),
    changesRecord: true,
    replies: { 200: childView },
  },
  unlinkSibling: {
    method: 'DELETE',
    path: '/v1/children/{id}/siblings/{siblingId}',
    context: 'intake',
    access: 'changeFiles',
    summary: 'Takes a child out of the group of siblings',
    changesRecord: true,
    replies: { 200: childView },
  },
});
