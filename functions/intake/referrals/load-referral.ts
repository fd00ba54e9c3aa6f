/** A referral that the member may see; for a change, in the version that they read. */
import type { Referral } from '../../../shared/intake/referrals/referral.ts';
import { viewReferral } from '../../../shared/intake/referrals/referral-view.ts';
import { referralId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { inVersion, ownRecord } from '../../casework/own-record.ts';
import { referralFact } from '../../casework/referral-follow-up.ts';
import { getReferral, replaceReferral } from '../../store/intake/referrals.ts';

export const loadReferral = ownRecord({ id: referralId, get: getReferral, owner: (referral) => referral });
export const loadReferralToChange = inVersion(loadReferral, { view: viewReferral });

/** The referral as it will be stored. */
export const viewChangedReferral = (before: Referral, after: Referral, now: Instant) =>
  viewReferral({ ...after, version: before.version + 1 }, now);

export const referralChanged = (
  before: Referral,
  after: Referral,
  { now, why }: { readonly now: Instant; readonly why?: string | undefined },
) => ({
  status: 200 as const,
  body: viewChangedReferral(before, after, now),
  changes: [replaceReferral(before, after)],
  facts: [referralFact(before, `referral.${after.status}`, { from: before.status, to: after.status, why })],
});
