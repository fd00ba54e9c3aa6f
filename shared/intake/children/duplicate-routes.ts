/** Routes of files that belong together: two of one child, and those of brothers and sisters. */
import * as z from 'zod';
import { defineRoutes } from '../../contract/route.ts';
import { childReference } from '../../kernel/ids.ts';
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
      'Lists files that may belong to the same child, compared field by field; personal details are compared but not returned',
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
    summary: 'Closes this file as a duplicate of `intoId`, which keeps the values chosen from both',
    body: z.object({
      intoId: childReference,
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
    summary: 'Lists confirmed siblings, and files with the same phone number or address',
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
    summary: 'Confirms that two children are siblings, together with the existing siblings of each',
    body: z.object({ siblingId: childReference, reason: reasonSchema }),
    changesRecord: true,
    replies: { 200: childView },
  },
  unlinkSibling: {
    method: 'DELETE',
    path: '/v1/children/{id}/siblings/{siblingId}',
    context: 'intake',
    access: 'changeFiles',
    summary: 'Removes a child from a group of siblings',
    changesRecord: true,
    replies: { 200: childView },
  },
});
