/** Intake’s routes: forms, receipts, children, volunteers, referrals, imports. */
import { defineRoutes } from '../contract/route.ts';
import { baseCountRoutes } from './base-counts/base-count-routes.ts';
import { childRoutes } from './children/child-routes.ts';
import { duplicateRoutes } from './children/duplicate-routes.ts';
import { fileRoutes } from './children/file-routes.ts';
import { consentRoutes } from './consents/consent-routes.ts';
import { erasureRoutes } from './erasure/erasure-routes.ts';
import { exportRoutes } from './exports/export-routes.ts';
import { formRoutes } from './forms/form-routes.ts';
import { harmRoutes } from './harm/harm-routes.ts';
import { householdRoutes } from './households/household-routes.ts';
import { revealRoutes } from './identities/reveal-routes.ts';
import { searchRoutes } from './identities/search-routes.ts';
import { importRoutes } from './imports/import-routes.ts';
import { reachabilityRoutes } from './reachability/reachability-routes.ts';
import { receiptCodeRoutes } from './receipts/receipt-code-routes.ts';
import { receiptRoutes } from './receipts/receipt-routes.ts';
import { outsideReportRoutes } from './referrals/outside-report-routes.ts';
import { referralRoutes } from './referrals/referral-routes.ts';
import { reviewRoutes } from './reviews/review-routes.ts';
import { correctionRoutes } from './rights/correction-routes.ts';
import { dataRequestRoutes } from './rights/data-request-routes.ts';
import { volunteerRoutes } from './volunteers/volunteer-routes.ts';
import { withdrawalFormRoutes } from './withdrawals/withdrawal-routes.ts';

export const intakeRoutes = defineRoutes({
  ...fileRoutes,
  ...baseCountRoutes,
  ...consentRoutes,
  ...duplicateRoutes,
  ...referralRoutes,
  ...outsideReportRoutes,
  ...harmRoutes,
  ...revealRoutes,
  ...searchRoutes,
  ...erasureRoutes,
  ...exportRoutes,
  ...householdRoutes,
  ...importRoutes,
  ...correctionRoutes,
  ...dataRequestRoutes,
  ...volunteerRoutes,
  ...withdrawalFormRoutes,
  ...formRoutes,
  ...receiptRoutes,
  ...receiptCodeRoutes,
  ...reachabilityRoutes,
  ...reviewRoutes,
  ...childRoutes,
});
