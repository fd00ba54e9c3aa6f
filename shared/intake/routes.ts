/** Intake's routes: forms, receipts, children, volunteers, imports. */
import * as z from 'zod';
import { pageOf, pageQuery } from '../contract/page.ts';
import { defineRoutes } from '../contract/route.ts';
import { FORM_THROTTLE, RECEIPT_THROTTLE } from '../contract/throttles.ts';
import { categorySchema, knownSuggestion } from '../kernel/catalogue.ts';
import { rule } from '../kernel/field-rule.ts';
import { communityCode, districtCode, streetCode } from '../kernel/ids.ts';
import { reasonSchema, textSchema } from '../kernel/people.ts';
import { caseRoutes } from './case-routes.ts';
import { childKindSchema, childStatuses } from './child.ts';
import { consentRoutes } from './consent-routes.ts';
import { noticeView } from './consent-view.ts';
import { formGuard } from './form-guard.ts';
import { needsSurveyBody, volunteerApplicationBody } from './forms.ts';
import { IMPORT_LIMIT_BYTES, importKindSchema, importSchema } from './import.ts';
import { memberRoutes } from './member-routes.ts';
import { receiptKeySchema, receiptReply, receiptView } from './receipt.ts';
import { relatedRoutes } from './related-routes.ts';
import { revealRoutes } from './reveal-routes.ts';
import { rightsRoutes } from './rights-routes.ts';
import { fileNumberQuery, searchRoutes } from './search-routes.ts';
import { settingsRoutes } from './settings-routes.ts';
import { childView } from './views.ts';
import { volunteerRoutes } from './volunteer-routes.ts';
import { withdrawalFormRoutes } from './withdrawal-routes.ts';

const reasonBody = z.object({ reason: reasonSchema });
const importView = importSchema.meta({ id: 'Import' });

export const intakeRoutes = defineRoutes({
  ...caseRoutes,
  ...consentRoutes,
  ...relatedRoutes,
  ...revealRoutes,
  ...searchRoutes,
  ...memberRoutes,
  ...settingsRoutes,
  ...rightsRoutes,
  ...volunteerRoutes,
  ...withdrawalFormRoutes,
  getCatalogue: {
    method: 'GET',
    path: '/v1/catalogue',
    context: 'intake',
    access: 'public',
    summary: 'The catalogue of help and the consent notice in force',
    replies: {
      200: z.object({
        version: z.int(),
        categories: z.array(categorySchema),
        notice: noticeView,
      }),
    },
  },
  getStreets: {
    method: 'GET',
    path: '/v1/streets',
    context: 'intake',
    access: 'public',
    summary: 'Districts, streets and communities',
    replies: {
      200: z.object({
        districts: z.array(z.object({ code: districtCode, name: z.string() })),
        streets: z.array(
          z.object({
            code: streetCode,
            name: z.string(),
            communities: z.array(z.object({ code: communityCode, name: z.string() })),
          }),
        ),
      }),
    },
  },
  submitNeedsSurvey: {
    method: 'POST',
    path: '/v1/forms/needs-surveys',
    context: 'intake',
    access: 'public',
    throttle: FORM_THROTTLE,
    summary: 'A guardian answers the needs survey',
    body: needsSurveyBody.safeExtend(formGuard),
    needsIdempotencyKey: true,
    replies: { 201: receiptReply },
  },
  submitVolunteerApplication: {
    method: 'POST',
    path: '/v1/forms/volunteer-applications',
    context: 'intake',
    access: 'public',
    throttle: FORM_THROTTLE,
    summary: 'Somebody applies to become a volunteer',
    body: volunteerApplicationBody.extend(formGuard),
    needsIdempotencyKey: true,
    replies: { 201: receiptReply },
  },
  lookUpReceipt: {
    method: 'POST',
    path: '/v1/receipts/lookup',
    context: 'intake',
    access: 'public',
    throttle: RECEIPT_THROTTLE,
    summary: 'How far a form has come, for who has its receipt code and the phone’s last four digits',
    body: receiptKeySchema,
    readsOnly: true,
    replies: { 200: receiptView },
  },
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
  createImport: {
    method: 'POST',
    path: '/v1/imports',
    context: 'intake',
    access: 'runImports',
    summary: 'Reads a file as a dry run: what would be added, what is refused and why',
    body: z.object({
      kind: importKindSchema,
      name: textSchema(200),
      file: z
        .base64()
        .meta({ description: `The file in base64, at most ${IMPORT_LIMIT_BYTES} bytes before it` }),
    }),
    bodyLimitBytes: 6 * 1024 * 1024,
    replies: { 201: importView },
  },
  getImport: {
    method: 'GET',
    path: '/v1/imports/{id}',
    context: 'intake',
    access: 'runImports',
    summary: 'One import',
    replies: { 200: importView },
  },
  commitImport: {
    method: 'POST',
    path: '/v1/imports/{id}/commit',
    context: 'intake',
    access: 'runImports',
    summary: 'Adds the accepted rows; `take` names likely duplicates to add all the same',
    body: z.object({ take: z.array(z.int().min(1)).max(20_000).default([]) }).default({ take: [] }),
    changesRecord: true,
    replies: { 202: importView },
  },
  getRefusedRows: {
    method: 'GET',
    path: '/v1/imports/{id}/refused.csv',
    context: 'intake',
    access: 'runImports',
    summary: 'The refused rows with a reason column, to mend and send again',
    replies: { 200: { binary: 'text/csv; charset=utf-8' } },
  },
});
