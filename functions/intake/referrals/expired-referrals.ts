/** A referral’s erasure: identity and receipt go, masked names with them; what the numbers need stays (R-RF-30). */
import { isRetentionOver, type Retaining } from '../../../shared/intake/erasure/shortened-retention.ts';
import type { Referral, ReferralIdentity } from '../../../shared/intake/referrals/referral.ts';
import { eraseReferral } from '../../../shared/intake/referrals/referral-rules.ts';
import type { ReferralId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import type { DailyStep } from '../../casework/daily-step.ts';
import { loadHolderCode, referrerOf } from '../../casework/holder-code.ts';
import { referralFact } from '../../casework/referral-follow-up.ts';
import type { Change } from '../../store/change.ts';
import {
  getReferral,
  getReferralIdentity,
  parseReferral,
  referralsOfDistrict,
  removeReferralIdentity,
  replaceReferral,
} from '../../store/intake/referrals.ts';
import { readSettings } from '../../store/office/settings.ts';
import type { Decided } from '../../store/outcome.ts';
import { readAll } from '../../store/page.ts';
import { clearTexts } from '../erasure/cleared-copies.ts';
import { removeCode } from '../receipts/code-changes.ts';

async function identityChanges({ referralId, receiptCode, referrer }: ReferralIdentity): Promise<Change[]> {
  const removed = referrer
    ? removeCode(await loadHolderCode(referrerOf(referralId), { receiptCode, phone: referrer.phone }))
    : [];
  return [removeReferralIdentity(referralId), ...removed];
}

/** Nothing for one that is erased already. */
export async function referralErasure(before: Referral, at: Instant): Promise<Decided | undefined> {
  if (before.erasedAt) return undefined;
  const after = eraseReferral(before, at);
  const identity = await getReferralIdentity(before.id);
  return {
    changes: [replaceReferral(before, after), ...(identity ? await identityChanges(identity) : [])],
    facts: [referralFact(before, 'referral.erased', { from: before.status, to: after.status })],
  };
}

const isExpired = (referral: Referral, settings: Retaining, now: Instant) =>
  'endedAt' in referral &&
  !referral.erasedAt &&
  isRetentionOver(settings, 'endedReferralDays', { endedAt: referral.endedAt, now });

async function decide(id: ReferralId, settings: Retaining, now: Instant): Promise<Decided | undefined> {
  const referral = await getReferral(id);
  return referral && isExpired(referral, settings, now) ? referralErasure(referral, now) : undefined;
}

/** The daily step: what a referral told has served its purpose so many days after its end; the child’s own file has what it needs. */
export const eraseEndedReferrals: DailyStep = async ({ districtCode, now, settle }) => {
  const settings = await readSettings(districtCode);
  const ended = await readAll(referralsOfDistrict(districtCode, 'ended'), parseReferral);
  let erased = 0;
  for (const { id } of ended.filter((one) => isExpired(one, settings, now))) {
    await clearTexts({ districtCode, subject: { kind: 'referral', id } });
    if (await settle(() => decide(id, settings, now))) erased += 1;
  }
  return erased;
};
