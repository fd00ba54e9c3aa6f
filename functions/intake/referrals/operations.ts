/** The operations of this room, by their routes. */
import { declineReferral } from './decline-referral.ts';
import { explainNoOutsideReport } from './explain-no-outside-report.ts';
import { getReferral } from './get-referral.ts';
import { linkReferral } from './link-referral.ts';
import { listReferralDuplicates } from './list-referral-duplicates.ts';
import { listReferrals } from './list-referrals.ts';
import { openReferralFile } from './open-referral-file.ts';
import { recordOutsideOutcome } from './record-outside-outcome.ts';
import { recordOutsideReport } from './record-outside-report.ts';
import { referChild } from './refer-child.ts';
import { rerouteReferral } from './reroute-referral.ts';
import { revealReferral } from './reveal-referral.ts';
import { submitReferral } from './submit-referral.ts';
import { takeUpReferral } from './take-up-referral.ts';

export const referralOperations = {
  declineReferral,
  explainNoOutsideReport,
  getReferral,
  linkReferral,
  listReferralDuplicates,
  listReferrals,
  openReferralFile,
  recordOutsideOutcome,
  recordOutsideReport,
  referChild,
  rerouteReferral,
  revealReferral,
  submitReferral,
  takeUpReferral,
};
