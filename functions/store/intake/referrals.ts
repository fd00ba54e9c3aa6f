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
import type { Source } from '../page.ts';
import { recordStore } from '../stored-kind.ts';

export type ReferralState = 'open' | 'ended';

/** By the clock that runs now. */
const dueOf = ({ status, takeUpBy, verifyBy }: Referral): Instant =>
  status === 'received' ? takeUpBy : verifyBy;

/** R-RF-21: Open reports of harm are listed before all other referrals, and each of the two by when they are due. */
export const placeInList = (referral: Referral): string =>
  `${referral.urgency === 'harm' ? '!' : ''}${dueOf(referral)}#${referral.id}`;

const sortKey = (referral: Referral): string =>
  hasEnded(referral) ? `ended#${referral.endedAt}#${referral.id}` : `open#${placeInList(referral)}`;

function placed(referral: Referral) {
  const { id, districtCode, streetCode, by, receivedAt } = referral;
  const sk = sortKey(referral);
  return {
    byDistrictPk: `REFERRALS#${districtCode}`,
    byDistrictSk: sk,
    ...(streetCode && { byStreetPk: `REFERRALS#${streetCode}`, byStreetSk: sk }),
    ...(by && { bySubjectPk: `MEMBER#${by}#REFERRALS`, bySubjectSk: `${receivedAt}#${id}` }),
  };
}

export const referralRecords = recordStore<ReferralId, Referral>({
  table: 'program',
  prefix: 'REFERRAL',
  sk: 'REFERRAL',
  schema: referralSchema,
  schemaVersion: 1,
  idOf: ({ id }) => id,
  placed,
});

export const {
  parse: parseReferral,
  get: getReferral,
  readMany: readReferrals,
  create: createReferral,
  replace: replaceReferral,
} = referralRecords;

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

export const referralIdentities = recordStore<ReferralId, ReferralIdentity>({
  table: 'identity',
  prefix: 'REFERRAL',
  sk: 'IDENTITY',
  schema: referralIdentitySchema,
  schemaVersion: 1,
  idOf: ({ referralId }) => referralId,
});

export const {
  readMany: readReferralIdentities,
  get: getReferralIdentity,
  create: createReferralIdentity,
  remove: removeReferralIdentity,
} = referralIdentities;
