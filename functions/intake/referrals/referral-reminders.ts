/** The daily step of a referral’s clocks: the street is reminded on the last day, the district notified when it is over (R-RF-12). */
import type { Notice } from '../../../shared/intake/referrals/referral.ts';
import { noticesDue } from '../../../shared/intake/referrals/referral-clock.ts';
import { withNotices } from '../../../shared/intake/referrals/referral-rules.ts';
import type { ReferralId } from '../../../shared/kernel/ids.ts';
import type { DailyStep, Day } from '../../casework/daily-step.ts';
import { referralFact } from '../../casework/referral-follow-up.ts';
import { type ReferralMessage, referralMessage } from '../../messages/intake/referral.ts';
import {
  getReferral,
  parseReferral,
  referralsOfDistrict,
  replaceReferral,
} from '../../store/intake/referrals.ts';
import type { Decided } from '../../store/outcome.ts';
import { readAll } from '../../store/page.ts';

const MESSAGES = {
  takeUp: { dueToday: 'takeUpDueToday', overdue: 'takeUpOverdue' },
  verify: { dueToday: 'verifyDueToday', overdue: 'verifyOverdue' },
} as const satisfies Record<Notice['clock'], Record<Notice['stage'], ReferralMessage>>;

async function decide(id: ReferralId, day: Day): Promise<Decided | undefined> {
  const referral = await getReferral(id);
  const notices = referral ? noticesDue(referral, day.now) : [];
  if (!referral || notices.length === 0) return undefined;
  const kinds = notices.map(({ clock, stage }) => MESSAGES[clock][stage]);
  return {
    changes: [
      replaceReferral(referral, withNotices(referral, notices, day.now)),
      ...kinds.map((kind) => referralMessage(referral, kind, day)),
    ],
    facts: kinds.map((kind) => referralFact(referral, `referral.${kind}`)),
  };
}

export const watchReferrals: DailyStep = async (day) => {
  const { districtCode, now, settle } = day;
  const open = await readAll(referralsOfDistrict(districtCode, 'open'), parseReferral);
  let notified = 0;
  for (const { id } of open.filter((one) => noticesDue(one, now).length > 0))
    if (await settle(() => decide(id, day))) notified += 1;
  return notified;
};
