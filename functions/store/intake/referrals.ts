/** Referrals in the program table: open ones by when they are due, ended ones by when they ended. Their identities apart. */
import {
  hasEnded,
  type Referral,
  type ReferralIdentity,
  referralIdentitySchema,
  referralSchema,
} from '../../../shared/intake/referrals/referral.ts';
import type { DistrictCode, ReferralId, StreetCode } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { readItems } from '../batch.ts';
import { type Change, create, remove, replace } from '../change.ts';
import type { Source } from '../page.ts';
import { readItem } from '../record.ts';

const referralKey = (id: ReferralId) => ({ pk: `REFERRAL#${id}`, sk: 'REFERRAL' });
const identityKey = (id: ReferralId) => ({ pk: `REFERRAL#${id}`, sk: 'IDENTITY' });

export type ReferralState = 'open' | 'ended';

/** By the clock that runs now. */
const dueOf = ({ status, takeUpBy, verifyBy }: Referral): Instant =>
  status === 'received' ? takeUpBy : verifyBy;

/** R-RF-21: Open reports of harm are listed before all other referrals, and each of the two by when they are due. */
export const placeInList = (referral: Referral): string =>
  `${referral.urgency === 'harm' ? '!' : ''}${dueOf(referral)}#${referral.id}`;

const sortKey = (referral: Referral): string =>
  hasEnded(referral) ? `ended#${referral.endedAt}#${referral.id}` : `open#${placeInList(referral)}`;

function referralItem(record: Referral) {
  const referral = referralSchema.parse(record);
  const { id, districtCode, streetCode, by, receivedAt } = referral;
  const sk = sortKey(referral);
  return {
    ...referral,
    ...referralKey(id),
    byDistrictPk: `REFERRALS#${districtCode}`,
    byDistrictSk: sk,
    ...(streetCode && { byStreetPk: `REFERRALS#${streetCode}`, byStreetSk: sk }),
    ...(by && { bySubjectPk: `MEMBER#${by}#REFERRALS`, bySubjectSk: `${receivedAt}#${id}` }),
  };
}

export const parseReferral = (item: unknown): Referral => referralSchema.parse(item);

export const getReferral = (id: ReferralId) => readItem('program', referralKey(id), parseReferral);

/** Those of the referrals that exist, in no particular order. */
export const readReferrals = (ids: readonly ReferralId[]): Promise<Referral[]> =>
  readItems('program', ids.map(referralKey), parseReferral);

export const createReferral = (referral: Referral): Change => create('program', referralItem(referral));

export const replaceReferral = (before: Referral, after: Referral): Change =>
  replace('program', referralItem({ ...after, version: before.version + 1 }), before.version);

export const referralsOfDistrict = (code: DistrictCode, state: ReferralState): Source => ({
  table: 'program',
  index: 'byDistrict',
  partitions: [`REFERRALS#${code}`],
  skBegins: `${state}#`,
  newestFirst: state === 'ended',
});

export const referralsOfStreets = (codes: readonly StreetCode[], state: ReferralState): Source => ({
  table: 'program',
  index: 'byStreet',
  partitions: codes.map((code) => `REFERRALS#${code}`),
  skBegins: `${state}#`,
  newestFirst: state === 'ended',
});

/** What one member has referred, the newest first. */
export const referralsOfMember = (id: string): Source => ({
  table: 'program',
  index: 'bySubject',
  partitions: [`MEMBER#${id}#REFERRALS`],
  newestFirst: true,
});

const parseIdentity = (item: unknown): ReferralIdentity => referralIdentitySchema.parse(item);

export const readReferralIdentities = (ids: readonly ReferralId[]): Promise<ReferralIdentity[]> =>
  readItems('identity', ids.map(identityKey), parseIdentity);

export const getReferralIdentity = (id: ReferralId) => readItem('identity', identityKey(id), parseIdentity);

export const createReferralIdentity = (identity: ReferralIdentity): Change =>
  create('identity', { ...referralIdentitySchema.parse(identity), ...identityKey(identity.referralId) });

export const removeReferralIdentity = (id: ReferralId): Change => remove('identity', identityKey(id));
