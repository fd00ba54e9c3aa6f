/** What becomes of a report of harm outside the federation: to whom it was reported, and what came of it. */
import { defineRoutes } from '../../contract/route.ts';
import { noOutsideReportBody, outsideOutcomeBody, outsideReportBody } from './outside-report.ts';
import { referralView } from './referral-view.ts';

export const outsideReportRoutes = defineRoutes({
  recordOutsideReport: {
    method: 'POST',
    path: '/v1/referrals/{id}/outside-reports',
    context: 'intake',
    access: 'changeReferrals',
    summary:
      'Records a report to an authority: which, when, by whom, its receipt and outcome; it stays open until the outcome is recorded',
    body: outsideReportBody,
    changesRecord: true,
    replies: { 201: referralView },
  },
  recordOutsideOutcome: {
    method: 'POST',
    path: '/v1/referrals/{id}/outside-reports/{reportId}/outcome',
    context: 'intake',
    access: 'changeReferrals',
    summary: 'Records what came of a report to an authority',
    body: outsideOutcomeBody,
    changesRecord: true,
    replies: { 200: referralView },
  },
  explainNoOutsideReport: {
    method: 'POST',
    path: '/v1/referrals/{id}/no-outside-report',
    context: 'intake',
    access: 'changeReferrals',
    summary: 'Records why harm was reported to no authority',
    body: noOutsideReportBody,
    changesRecord: true,
    replies: { 200: referralView },
  },
});
