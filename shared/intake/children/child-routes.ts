/** Children’s files: lists, one file, verification. */
import * as z from 'zod';
import { pageOf, pageQuery } from '../../contract/page.ts';
import { defineRoutes } from '../../contract/route.ts';
import { rule } from '../../kernel/field-rule.ts';
import { streetCode } from '../../kernel/ids.ts';
import { reasonSchema } from '../../kernel/people.ts';
import { knownSuggestion } from '../../office/catalogue/catalogue.ts';
import { fileNumberQuery } from '../identities/search-routes.ts';
import { childKindSchema, childStatuses } from './child.ts';
import { childView } from './views.ts';

const reasonBody = z.object({ reason: reasonSchema });

export const childRoutes = defineRoutes({
  listChildren: {
    method: 'GET',
    path: '/v1/children',
    context: 'intake',
    access: 'readFiles',
    summary: 'Children’s files, masked',
    query: pageQuery
      .extend({
        street: streetCode.optional(),
        status: z.enum(childStatuses).optional(),
        kind: childKindSchema.optional(),
        need: knownSuggestion.optional(),
        tier: z.coerce.number().int().min(1).max(3).optional(),
        /** Waits at least so many days; `status` is then `waiting`, or `proposed` where that is asked for. */
        waitingDays: z.coerce.number().int().min(1).max(3650).optional(),
        /** A file number, or how its last part begins. */
        q: fileNumberQuery.optional(),
      })
      .refine(
        ({ status = 'waiting', waitingDays }) =>
          waitingDays === undefined || status === 'waiting' || status === 'proposed',
        rule('waiting.status', ['status']),
      ),
    replies: { 200: pageOf(childView) },
  },
  getChild: {
    method: 'GET',
    path: '/v1/children/{id}',
    context: 'intake',
    access: 'readFiles',
    summary: 'One child’s file, masked',
    replies: { 200: childView },
  },
  verifyChild: {
    method: 'POST',
    path: '/v1/children/{id}/verify',
    context: 'intake',
    access: 'changeFiles',
    summary: 'A street officer has verified the file: the child waits for a volunteer from now on',
    changesRecord: true,
    replies: { 200: childView },
  },
  returnChild: {
    method: 'POST',
    path: '/v1/children/{id}/return',
    context: 'intake',
    access: 'changeFiles',
    summary: 'Sends the file back to the guardian, with the reason',
    body: reasonBody,
    changesRecord: true,
    replies: { 200: childView },
  },
});
