/** Children’s files: lists, one file, verification. */
import * as z from 'zod';
import { pageOf, pageQuery } from '../../contract/page.ts';
import { defineRoutes } from '../../contract/route.ts';
import { rule } from '../../kernel/field-rule.ts';
import { streetCode } from '../../kernel/ids.ts';
import { reasonSchema } from '../../kernel/people.ts';
import { knownSuggestion } from '../../office/catalogue/catalogue.ts';
import { knownKind } from '../../office/kinds/kinds.ts';
import { consentGiverSchema } from '../consents/awaited-consent.ts';
import { fileNumberQuery } from '../identities/search-routes.ts';
import { fileMarks } from '../reviews/file-mark.ts';
import { riskColours } from '../reviews/risk.ts';
import { childStatuses } from './child.ts';
import { childDetail, childView } from './views.ts';

const reasonBody = z.object({ reason: reasonSchema });

export const childRoutes = defineRoutes({
  listChildren: {
    method: 'GET',
    path: '/v1/children',
    context: 'intake',
    access: 'readFiles',
    summary: 'Lists children’s files with masked names',
    query: pageQuery
      .extend({
        street: streetCode.optional(),
        status: z.enum(childStatuses).optional(),
        kind: knownKind.optional(),
        need: knownSuggestion.optional(),
        /** `none`: not assessed yet. */
        risk: z.enum([...riskColours, 'none']).optional(),
        mark: z.enum(fileMarks).optional(),
        /** Whose consent to pairing is missing. */
        waitingForConsent: consentGiverSchema.optional(),
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
    summary: 'Gets a child’s file with a masked name',
    replies: { 200: childDetail },
  },
  verifyChild: {
    method: 'POST',
    path: '/v1/children/{id}/verify',
    context: 'intake',
    access: 'changeFiles',
    summary: 'Marks a child’s file as verified; the child joins the queue for pairing',
    changesRecord: true,
    replies: { 200: childView },
  },
  returnChild: {
    method: 'POST',
    path: '/v1/children/{id}/return',
    context: 'intake',
    access: 'changeFiles',
    summary: 'Returns a file to the guardian with a reason',
    body: reasonBody,
    changesRecord: true,
    replies: { 200: childView },
  },
});
