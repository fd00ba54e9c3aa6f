/** Digests: lists, one of them, a new one by hand. */
import * as z from 'zod';
import { pageOf, pageQuery } from '../../contract/page.ts';
import { defineRoutes } from '../../contract/route.ts';
import { rule } from '../../kernel/field-rule.ts';
import { isQuarter } from '../../kernel/instants.ts';
import { deliveryView } from '../deliveries/delivery-view.ts';
import { digestHead, digestSchema, isDistrictScope, periodSchema, scopeSchema } from './digest.ts';

const digestView = digestSchema.extend({ deliveries: z.array(deliveryView) }).meta({ id: 'Digest' });

export const digestRoutes = defineRoutes({
  listDigests: {
    method: 'GET',
    path: '/v1/digests',
    context: 'reporting',
    access: 'readDigests',
    summary: 'Lists digests, newest first',
    query: pageQuery.extend({ scope: scopeSchema.optional() }),
    replies: { 200: pageOf(digestHead.meta({ id: 'DigestHead' })) },
  },
  getDigest: {
    method: 'GET',
    path: '/v1/digests/{id}',
    context: 'reporting',
    access: 'readDigests',
    summary: 'Gets a digest with its deliveries',
    replies: { 200: digestView },
  },
  makeDigest: {
    method: 'POST',
    path: '/v1/digests',
    context: 'reporting',
    access: 'makeDigests',
    summary: 'Generates a digest now, as version 2 or later if data has changed',
    body: z
      .object({ scope: scopeSchema, period: periodSchema })
      .refine(
        ({ scope, period }) => isDistrictScope(scope) || !isQuarter(period),
        rule('period.scope', ['period']),
      ),
    replies: { 201: digestView, 200: digestView },
  },
});
