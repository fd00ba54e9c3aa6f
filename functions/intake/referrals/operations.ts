/** The operations of this room, by their routes. */
import { declineReferral } from './decline-referral.ts';
import { getReferral } from './get-referral.ts';
import { linkReferral } from './link-referral.ts';
import { listReferralDuplicates } from './list-referral-duplicates.ts';
import { listReferrals } from './list-referrals.ts';
import { openReferralFile } from './open-referral-file.ts';
import { referChild } from './refer-child.ts';
import { rerouteReferral } from './reroute-referral.ts';
import { revealReferral } from './reveal-referral.ts';
import { submitReferral } from './submit-referral.ts';
import { takeUpReferral } from './take-up-referral.ts';

export const referralOperations = {
  declineReferral,
  getReferral,
  linkReferral,
  listReferralDuplicates,
  listReferrals,
  openReferralFile,
  referChild,
  rerouteReferral,
  revealReferral,
  submitReferral,
  takeUpReferral,
};
