/** Records for digests: one good value each, parsed by the real schemas; a test changes one thing. */

import { type BaseList, baseListSchema } from '../../../shared/intake/base-counts/base-count.ts';
import { type Child, childSchema } from '../../../shared/intake/children/child.ts';
import { type Volunteer, volunteerSchema } from '../../../shared/intake/volunteers/volunteer.ts';
import type { DigestId } from '../../../shared/kernel/ids.ts';
import type { Instant, Period } from '../../../shared/kernel/instants.ts';
import { type Pairing, pairingSchema } from '../../../shared/matching/pairings/pairing.ts';
import { type Proposal, proposalSchema } from '../../../shared/matching/proposals/proposal.ts';
import type { Scope } from '../../../shared/reporting/digests/digest.ts';
import type { Facts } from '../../../shared/reporting/digests/facts.ts';
import type { DigestRequest } from '../../../shared/reporting/digests/make-digest.ts';
import { type Contact, contactSchema } from '../../../shared/support/contacts/contact.ts';

export const STREET = '320404001';
export const OTHER_STREET = '320404002';

const consents = [
  {
    purpose: 'pairing',
    noticeVersion: '2026-01',
    agreedAt: '2026-01-05T02:00:00.000Z',
    by: { means: 'form' },
  },
];

/** A verified child that waits since 10 January. */
export const aChild = (change: Record<string, unknown> = {}): Child =>
  childSchema.parse({
    id: 'c1',
    fileNumber: `320404-26-${String(change.id ?? 'c1').toUpperCase()}`,
    districtCode: '320404',
    streetCode: STREET,
    communityCode: '320404001001',
    maskedName: '王*涵',
    gender: 'female',
    birthYear: 2015,
    kinds: ['leftBehind'],
    needs: ['A1', 'B2'],
    mostWanted: ['B2'],
    interests: [],
    freeTimes: ['satMorning'],
    householdKeys: [],
    source: 'form',
    consents,
    submittedAt: '2026-01-05T02:00:00.000Z',
    verifiedAt: '2026-01-10T02:00:00.000Z',
    status: 'waiting',
    waitingSince: '2026-01-10T02:00:00.000Z',
    version: 2,
    ...change,
  });

const vetting = (check: string, validUntil: string) => ({
  check,
  result: 'passed',
  on: '2026-01-08',
  validUntil,
});

/** An active volunteer, vetted until the end of 2027. */
export const aVolunteer = ({
  validUntil = '2027-12-31',
  ...change
}: Record<string, unknown> = {}): Volunteer =>
  volunteerSchema.parse({
    id: 'v1',
    fileNumber: `320404-26-${String(change.id ?? 'v1').toUpperCase()}`,
    districtCode: '320404',
    streetCode: STREET,
    communityCode: '320404001001',
    maskedName: '张*丽',
    birthYear: 1980,
    occupation: '教师',
    offers: ['A1', 'B2'],
    skills: [],
    freeTimes: ['satMorning'],
    capacity: 2,
    maxDistanceKm: 10,
    channel: '街道推荐',
    householdKeys: [],
    source: 'form',
    consents,
    submittedAt: '2026-01-06T02:00:00.000Z',
    activeSince: '2026-01-09T02:00:00.000Z',
    status: 'active',
    vettings: ['identity', 'record', 'interview'].map((check) => vetting(check, String(validUntil))),
    activePairings: 1,
    version: 2,
    ...change,
  });

/** A pairing of c1 with v1 that runs since 15 January. */
export const aPairing = (change: Record<string, unknown> = {}): Pairing =>
  pairingSchema.parse({
    id: 'p1',
    districtCode: '320404',
    streetCode: STREET,
    childId: 'c1',
    childNumber: '320404-26-C1',
    childName: '王*涵',
    volunteerId: 'v1',
    volunteerNumber: '320404-26-V1',
    volunteerName: '张*丽',
    proposalId: 'r1',
    status: 'active',
    startedOn: '2026-01-15',
    startedAt: '2026-01-15T02:00:00.000Z',
    version: 1,
    ...change,
  });

/** A visit to c1 on 12 March. */
export const aContact = (change: Record<string, unknown> = {}): Contact =>
  contactSchema.parse({
    id: 'k1',
    districtCode: '320404',
    streetCode: STREET,
    volunteerId: 'v1',
    pairingIds: ['p1'],
    on: '2026-03-12',
    form: 'visit',
    reached: true,
    childIds: ['c1'],
    suggestions: ['A1'],
    minutes: 90,
    note: '一起整理书桌',
    loggedAt: '2026-03-12T12:00:00.000Z',
    version: 1,
    ...change,
  });

export const aProposal = (change: Record<string, unknown> = {}): Proposal =>
  proposalSchema.parse({
    id: 'r1',
    runId: 'm1',
    districtCode: '320404',
    streetCode: STREET,
    childId: 'c1',
    childNumber: '320404-26-C1',
    childName: '王*涵',
    volunteerId: 'v1',
    volunteerNumber: '320404-26-V1',
    volunteerName: '张*丽',
    facts: {
      distanceKm: 1,
      cost: 100,
      covered: [],
      notCovered: [],
      sharedInterests: [],
      sharedTimes: [],
      rank: 1,
      candidates: 3,
    },
    status: 'proposed',
    createdAt: '2026-01-12T02:00:00.000Z',
    version: 1,
    ...change,
  });

/** A list of civil affairs of March, with the rows that are given. */
export const aBaseList = ({
  rows = [{}],
  ...change
}: { rows?: Record<string, unknown>[] } & Record<string, unknown> = {}): BaseList =>
  baseListSchema.parse({
    id: `b-${change.on ?? ''}`,
    districtCode: '320404',
    source: 'civilAffairs',
    on: '2026-01-01',
    recordedBy: 'm1',
    recordedAt: '2026-01-05T02:00:00.000Z',
    version: 1,
    rows: rows.map((row) => ({
      streetCode: STREET,
      kind: 'all',
      count: 4,
      recordedAt: '2026-01-05T02:00:00.000Z',
      ...row,
    })),
    ...change,
  });

export const someFacts = (facts: Partial<Facts> = {}): Facts => ({
  children: [],
  volunteers: [],
  pairings: [],
  contacts: [],
  proposals: [],
  withdrawals: [],
  baseLists: [],
  ...facts,
});

/** The digest of March 2026 for the street, made by the schedule. */
export const aRequest = (change: Partial<DigestRequest> = {}): DigestRequest => ({
  id: 'd1' as DigestId,
  scope: STREET as Scope,
  scopeName: '五星街道',
  period: '2026-03' as Period,
  version: 1,
  cutOff: '2026-03-31T22:00:00.000Z' as Instant,
  madeAt: '2026-03-31T22:00:00.000Z' as Instant,
  ...change,
});
