/** Intake's routes: forms, receipts, children, volunteers, imports. */
import * as z from 'zod';
import { pageOf, pageQuery } from '../contract/page.ts';
import { defineRoutes } from '../contract/route.ts';
import { FORM_THROTTLE, RECEIPT_THROTTLE } from '../contract/throttles.ts';
import { categorySchema, knownSuggestion } from '../kernel/catalogue.ts';
import { rule } from '../kernel/field-rule.ts';
import { communityCode, districtCode, streetCode } from '../kernel/ids.ts';
import { reasonSchema } from '../kernel/people.ts';
import { caseRoutes } from './case-routes.ts';
import { childKindSchema, childStatuses } from './child.ts';
import { consentRoutes } from './consent-routes.ts';
import { noticeView } from './consent-view.ts';
import { exportRoutes } from './export-routes.ts';
import { formGuard } from './form-guard.ts';
import { needsSurveyBody, volunteerApplicationBody } from './forms.ts';
import { importRoutes } from './import-routes.ts';
import { memberRoutes } from './member-routes.ts';
import { receiptKeySchema, receiptReply, receiptView } from './receipt.ts';
import { referralRoutes } from './referral-routes.ts';
import { relatedRoutes } from './related-routes.ts';
import { revealRoutes } from './reveal-routes.ts';
import { rightsRoutes } from './rights-routes.ts';
import { fileNumberQuery, searchRoutes } from './search-routes.ts';
import { settingsRoutes } from './settings-routes.ts';
import { childView } from './views.ts';
import { volunteerRoutes } from './volunteer-routes.ts';
import { withdrawalFormRoutes } from './withdrawal-routes.ts';

const reasonBody = z.object({ reason: reasonSchema });

export const intakeRoutes = defineRoutes({
  ...caseRoutes,
  ...consentRoutes,
  ...relatedRoutes,
  ...referralRoutes,
  ...revealRoutes,
  ...searchRoutes,
  ...exportRoutes,
  ...importRoutes,
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
});
