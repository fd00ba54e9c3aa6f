/** One person in all their roles takes every step that the table of four eyes has a row for. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { groundsOf } from '../../../shared/four-eyes-rows.ts';
import type { ReferralId } from '../../../shared/kernel/ids.ts';
import { PLACES, type Place } from '../../access/places.ts';
import { ROWS } from '../../access/rows.ts';
import { enrol, member } from '../../builders.ts';
import { wholeTables } from '../../whole-tables.ts';
import { type Office, openOffice } from './cloud.ts';
import { OWN, PLAYS, type Play, type Step } from './four-eyes-plays.ts';
import { type Differing, store } from './four-eyes-records.ts';

let office: Office;
let reportedHousehold: typeof import('../../../functions/intake/referrals/reported-household.ts')['reportedHousehold'];

beforeAll(async () => {
  office = await openOffice();
  ({ reportedHousehold } = await import('../../../functions/intake/referrals/reported-household.ts'));
  await enrol(
    member('district', {
      id: 'another',
      sub: 'another',
      roles: ['district', 'street'],
      streets: ['320404001'],
    }),
  );
});
afterAll(() => office.stop());

/** The parts of an item come in any order. */
const inOrder = (_key: string, value: unknown) =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;
const ordered = (item: string) => (item.startsWith('{') ? JSON.stringify(JSON.parse(item), inOrder) : item);
const everything = async () => {
  const names = { identity: 'identity', program: 'program', audit: 'audit' };
  return new Set((await wholeTables(new DynamoDBClient({}), names)).map(ordered));
};
const changed = (before: ReadonlySet<string>, after: ReadonlySet<string>) => [
  ...before.symmetricDifference(after),
];

const merged = (play: Play, own: Differing = {}): Differing => ({
  ...play,
  ...own,
  child: { ...play.child, ...own.child },
  volunteer: { ...play.volunteer, ...own.volunteer },
  proposal: { ...play.proposal, ...own.proposal },
  withdrawal: { ...play.withdrawal, ...own.withdrawal },
  referral: { ...play.referral, ...own.referral },
});

/** What a volunteer asks about themselves is a request of their own, and no officer’s decision. */
const OWN_WORD: readonly Step[] = ['pauseVolunteer', 'recordPledge', 'endPairing', 'declinePairingEnd'];

const cases = (Object.keys(PLAYS) as Step[]).flatMap((step) =>
  (groundsOf(step) ?? [])
    .filter((ground) => !(ground === 'ownVolunteer' && OWN_WORD.includes(step)))
    .map((ground) => [step, ground] as const),
);

function askOf(step: Step, place: Place, by: string) {
  const sent = ROWS[step].ask(place);
  const body = PLAYS[step].body?.(place) ?? sent.body;
  if (step === 'clearHousehold') return { ...sent, path: { id: by } };
  if (step === 'unlinkSibling')
    return { ...sent, path: { id: `child-${place.name}`, siblingId: `other-${place.name}` } };
  if (step === 'mergeChild') return { ...sent, path: { id: `other-${place.name}` }, body };
  return { ...sent, ...(body !== undefined && { body }) };
}

/** The record whose page offers the step names it beforehand. */
const SHOWN_BY = {
  getChild: [
    ...[
      'verifyChild',
      'returnChild',
      'closeChild',
      'reopenChild',
      'transferChild',
      'linkSibling',
      'unlinkSibling',
    ],
    ...[
      'recordChildSms',
      'revokeChildErasure',
      'eraseChild',
      'recordChildConsent',
      'recordWithdrawal',
      'issueReceiptCode',
    ],
  ],
  getVolunteer: [
    ...[
      'recordVetting',
      'recordQualification',
      'changeVolunteer',
      'pauseVolunteer',
      'resumeVolunteer',
      'retireVolunteer',
    ],
    ...['refuseVolunteer', 'revokeVolunteerErasure', 'eraseVolunteer'],
  ],
  getProposal: ['confirmProposal', 'declineProposal', 'recordGuardianAnswer'],
  getWithdrawal: ['investigateWithdrawal', 'reviewWithdrawal'],
  getPairing: ['endPairing', 'declinePairingEnd'],
} as const;

/** What the record's view says of the step to this member; null where the step is of no record's page. */
async function shownBefore(step: Step, path: unknown, sub: string) {
  const [read] =
    Object.entries(SHOWN_BY).find(([, steps]) => (steps as readonly string[]).includes(step)) ?? [];
  if (!read) return null;
  const { status, body } = await office.ask(read as keyof typeof SHOWN_BY, { path, sub } as never);
  expect(status, JSON.stringify(body)).toBe(200);
  return body.anotherPerson?.[step];
}

describe('Rule 11, R-KE-01: one person in all their roles', () => {
  it.each(cases)('%s is another officer’s where the ground is %s', async (step, ground) => {
    const name = `${step}-${ground}`;
    const place = { ...PLACES.own, name, volunteerId: `volunteer-${name}` as Place['volunteerId'] };
    const by = `one-${name}`;
    const phone = `139${String(10_000_000 + cases.findIndex(([a, b]) => a === step && b === ground))}`;
    const own = OWN[ground](place, by, PLAYS[step]);
    await store(office, place, phone, merged(PLAYS[step], own.differing));
    const isReferral = /Referral|Outside/.test(step) && ground === 'ownHousehold';
    const referral = await office.store.getReferral(`referral-${name}` as ReferralId);
    const reported = isReferral && referral ? await reportedHousehold(referral) : {};
    const roles = ['street', 'volunteer', 'district'];
    const householdKeys = [...(own.member?.householdKeys ?? []), ...(reported.householdKeys ?? [])];
    const volunteerId = own.member?.volunteerId ?? `elsewhere-${name}`;
    await enrol(member('street', { id: by, sub: by, roles, volunteerId, householdKeys }));
    const sent = askOf(step, place, by);
    const shown = await shownBefore(step, sent.path, by);
    if (shown !== null) expect(shown).toBe(ground);
    const before = await everything();

    const { status, body } = await office.ask(step, { ...sent, sub: by });

    expect([status, body?.code], JSON.stringify(body)).toEqual([409, 'samePerson']);
    expect(changed(before, await everything())).toEqual([]);
    expect((await shownBefore(step, sent.path, 'another')) ?? undefined).toBeUndefined();
    const other = await office.ask(step, { ...sent, sub: 'another' });
    expect(other.status, JSON.stringify(other.body)).toBeLessThan(300);
  });
});
