/** The intake function: forms, receipts, children, volunteers, imports. */
import { routesOf } from '../../shared/contract/route.ts';
import { intakeRoutes } from '../../shared/intake/routes.ts';
import { redact } from '../casework/redaction.ts';
import { serve } from '../http/serve.ts';
import { handOverUrgent } from '../http/urgent-work.ts';
import { baseCountOperations } from './base-counts/operations.ts';
import { childOperations } from './children/operations.ts';
import { consentOperations } from './consents/operations.ts';
import { erasureOperations } from './erasure/operations.ts';
import { exportOperations } from './exports/operations.ts';
import { formOperations } from './forms/operations.ts';
import { householdOperations } from './households/operations.ts';
import { identityOperations } from './identities/operations.ts';
import { importOperations } from './imports/operations.ts';
import { reachabilityOperations } from './reachability/operations.ts';
import { receiptOperations } from './receipts/operations.ts';
import { answersWithCode } from './receipts/remembered-code.ts';
import { referralOperations } from './referrals/operations.ts';
import { reviewOperations } from './reviews/operations.ts';
import { rightsOperations } from './rights/operations.ts';
import { volunteerOperations } from './volunteers/operations.ts';
import { withdrawalOperations } from './withdrawals/operations.ts';

export const handler = serve(
  routesOf(intakeRoutes, 'intake'),
  {
    ...baseCountOperations,
    ...childOperations,
    ...consentOperations,
    ...erasureOperations,
    ...exportOperations,
    ...formOperations,
    ...identityOperations,
    ...householdOperations,
    ...importOperations,
    ...reachabilityOperations,
    ...receiptOperations,
    ...referralOperations,
    ...reviewOperations,
    ...rightsOperations,
    ...volunteerOperations,
    ...withdrawalOperations,
  },
  { idempotencyTable: 'identity', rebuilt: answersWithCode, handOver: handOverUrgent, redact },
);
