/** Referrals in every status, parsed by the real schema. */
import { type Referral, type ReferralIn, referralSchema } from '../../../shared/intake/referrals/referral.ts';

const AT = '2026-09-30T08:00:00.000Z';
const takenUp = { at: AT, by: 'member-street' };
const filed = { takenUp, childId: 'child-1', filedAt: AT };

/** What each status has of its own. */
export const REFERRAL_FIELDS = {
  received: {},
  takenUp: { takenUp },
  fileOpened: filed,
  linked: filed,
  verified: { ...filed, endedAt: AT },
  closed: { ...filed, endedAt: AT },
  declined: {
    takenUp,
    endedAt: AT,
    decline: { reason: 'notFound', note: '两次上门均无人', by: 'member-street' },
  },
} as const satisfies Record<Referral['status'], object>;

/** Received on the Wednesday before National Day at 16:00; due on Thursday 8 October, and on Tuesday 13 October. */
export const referralIn = <S extends Referral['status']>(
  status: S,
  change: Record<string, unknown> = {},
): ReferralIn<S> =>
  referralSchema.parse({
    id: 'referral-1',
    number: '320404-26-R7K3QF9XW',
    districtCode: '320404',
    streetCode: '320404001',
    communityCode: '320404001001',
    office: 'school',
    urgency: 'normal',
    maskedName: '王*涵',
    gender: 'female',
    birthYear: 2016,
    kinds: ['leftBehind'],
    receivedAt: AT,
    takeUpBy: '2026-10-08T15:59:59.999Z',
    verifyBy: '2026-10-13T15:59:59.999Z',
    by: 'member-referrer',
    told: [],
    version: 1,
    status,
    ...REFERRAL_FIELDS[status],
    ...change,
  }) as ReferralIn<S>; // the schema has read the status that was given
