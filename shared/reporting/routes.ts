/** Reporting's routes: digests, health, the API’s own description. */
import * as z from 'zod';
import { pageOf, pageQuery } from '../contract/page.ts';
import { defineRoutes } from '../contract/route.ts';
import { deliverySchema } from '../kernel/delivery.ts';
import { rule } from '../kernel/field-rule.ts';
import { isQuarter } from '../kernel/instants.ts';
import { auditQuery, shownEntry, verificationQuery } from './audit-query.ts';
import { verificationSchema } from './audit-verification.ts';
import { dataReportSchema } from './data-report.ts';
import { digestSchema, isDistrictScope, periodSchema, scopeSchema } from './digest.ts';

const digestView = digestSchema.extend({ deliveries: z.array(deliverySchema) }).meta({ id: 'Digest' });
const digestHead = digestSchema.omit({ sections: true }).meta({ id: 'DigestHead' });

export const reportingRoutes = defineRoutes({
  getHealth: {
    method: 'GET',
    path: '/v1/health',
    context: 'reporting',
    access: 'public',
    summary: 'Version and time zone',
    replies: {
      200: z.object({ status: z.literal('ok'), version: z.string(), timeZone: z.literal('Asia/Shanghai') }),
    },
  },
  getOpenapi: {
    method: 'GET',
    path: '/v1/openapi.json',
    context: 'reporting',
    access: 'public',
    summary: 'This API as an OpenAPI 3.1 document',
    replies: { 200: z.record(z.string(), z.unknown()) },
  },
  listDigests: {
    method: 'GET',
    path: '/v1/digests',
    context: 'reporting',
    access: 'readDigests',
    summary: 'Digests, newest first',
    query: pageQuery.extend({ scope: scopeSchema.optional() }),
    replies: { 200: pageOf(digestHead) },
  },
  getDigest: {
    method: 'GET',
    path: '/v1/digests/{id}',
    context: 'reporting',
    access: 'readDigests',
    summary: 'One digest with its deliveries',
    replies: { 200: digestView },
  },
  getDataReport: {
    method: 'GET',
    path: '/v1/data-reports/{year}',
    context: 'reporting',
    access: 'readDataReports',
    summary:
      'The yearly report on minors’ data: what is held, who looked, what was erased, what is due; counts only',
    replies: { 200: dataReportSchema.meta({ id: 'DataReport' }) },
  },
  listAuditEntries: {
    method: 'GET',
    path: '/v1/audit',
    context: 'reporting',
    access: 'readAudit',
    summary: 'Who did what, newest first; a filtered page may be short and still have a next one',
    query: auditQuery,
    replies: { 200: pageOf(shownEntry) },
  },
  verifyAuditLog: {
    method: 'GET',
    path: '/v1/audit/verification',
    context: 'reporting',
    access: 'readAudit',
    summary:
      'Whether the district’s chain of seals holds, or the first thing that is wrong with it; with `next`, so far',
    query: verificationQuery,
    replies: { 200: verificationSchema.meta({ id: 'AuditVerification' }) },
  },
  makeDigest: {
    method: 'POST',
    path: '/v1/digests',
    context: 'reporting',
    access: 'makeDigests',
    summary: 'Makes a digest now; version 2 and on when facts came late',
    body: z
      .object({ scope: scopeSchema, period: periodSchema })
      .refine(
        ({ scope, period }) => isDistrictScope(scope) || !isQuarter(period),
        rule('period.scope', ['period']),
      ),
    replies: { 201: digestView, 200: digestView },
  },
});
