/** A volunteer who has left is erased: by two officers of the district, or at the end of retention. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PairingId } from '../../../shared/kernel/ids.ts';
import { plusDays } from '../../../shared/kernel/instants.ts';
import { enrol, member } from '../../builders.ts';
import { type Office, openOffice } from '../../journeys/in-process/cloud.ts';
import { pairing, proposal } from '../../matching/proposals/pair-builders.ts';
import { aContact } from '../../reporting/digests/builders.ts';
import { wholeTables } from '../../whole-tables.ts';
import { workEvent } from '../../work.ts';

let office: Office;
let eraser: typeof import('../../../functions/intake/erasure/eraser.ts')['handler'];
let daily: typeof import('../../../functions/jobs/daily.ts')['handler'];
let applicants = 0;

beforeAll(async () => {
  office = await openOffice();
  ({ handler: eraser } = await import('../../../functions/intake/erasure/eraser.ts'));
  ({ handler: daily } = await import('../../../functions/jobs/daily.ts'));
  await enrol(
    member('district'),
    member('district', { sub: 'second', id: 'second' }),
    member('street'),
    member('auditor'),
  );
});
afterAll(() => office.stop());
beforeEach(() => office.later());

const NAME = '龘靐娟';

async function applied() {
  applicants += 1;
  const phone = `1770000${String(applicants).padStart(4, '0')}`;
  const { receiptCode } = await office.apply(
    { name: NAME, occupation: `麤鱻店主${applicants}`, skills: [`驫書${applicants}`] },
    phone,
  );
  const { items } = (await ask('listVolunteers', { query: { status: 'applied', limit: '200' } })).body;
  const [newest] = items.toSorted((a: Shown, b: Shown) => (a.submittedAt < b.submittedAt ? 1 : -1));
  return { id: newest.id as string, phone, receipt: { receiptCode, phoneLast4: phone.slice(-4) } };
}
interface Shown {
  readonly submittedAt: string;
}

const ask = (name: Parameters<Office['ask']>[0], sent: object) =>
  office.ask(name, { sub: 'district', ...sent });
const read = async (id: string) => (await ask('getVolunteer', { path: { id } })).body;

async function change(name: Parameters<Office['ask']>[0], id: string, sub = 'district', body?: object) {
  office.later(1);
  const headers = { 'if-match': `"${(await read(id)).version}"` };
  return office.ask(name, { sub, path: { id }, headers, ...(body && { body }) });
}
const refuse = (id: string) => change('refuseVolunteer', id, 'district', { reason: '不符合条件' });
async function retire(id: string) {
  await office.vetWhole(id);
  return change('retireVolunteer', id, 'district', { reason: '迁往外地' });
}
const erase = (id: string, sub = 'district') => change('eraseVolunteer', id, sub, { reason: '本人来函要求' });

/** As the stream tells the eraser. */
function deliver(id: string) {
  return eraser(workEvent({ pk: `VOLUNTEER#${id}`, sk: 'FILE' }));
}

const stored = async () =>
  (
    await wholeTables(new DynamoDBClient({}), { identity: 'identity', program: 'program', audit: 'audit' })
  ).join('\n');

describe('POST /v1/volunteers/{id}/erase', () => {
  it('R-IN-88: is refused with an explanation before the volunteer has left', async () => {
    const { id } = await applied();

    const { status, body } = await erase(id);

    expect([status, body.code]).toEqual([409, 'erasureBlocked']);
    expect(body.detail).toContain('尚未离队');
  });

  it('R-IN-82: the officer who requested it cannot carry it out; another can', async () => {
    const { id } = await applied();
    await refuse(id);

    const steps = [await erase(id), await erase(id), await erase(id, 'second')];

    expect(steps.map(({ status }) => status)).toEqual([202, 409, 202]);
    expect(steps.map(({ body }) => body.code ?? body.erasure.step)).toEqual([
      'asked',
      'samePerson',
      'running',
    ]);
  });

  it('R-IN-81: leaves the file as it was when it is revoked', async () => {
    const { id } = await applied();
    await refuse(id);
    await erase(id);

    expect((await change('revokeVolunteerErasure', id, 'second')).body.erasure).toBeUndefined();
    expect((await read(id)).maskedName).toBe('龘*娟');
    expect(await office.historyOf('volunteer', id)).toContain('volunteer.erasureWithdrawn');
  });

  it.each([
    ['street', 403],
    ['auditor', 403],
  ])('Rule 6: is for the district only: %s %d', async (sub, expected) => {
    const { id } = await applied();
    await refuse(id);

    expect((await erase(id, sub)).status).toBe(expected);
  });

  it('R-IN-82: from the decision on nobody sees the identity, and the receipt no longer opens', async () => {
    const { id, receipt } = await applied();
    await refuse(id);
    await erase(id);
    await erase(id, 'second');

    const revealed = await ask('revealVolunteer', { path: { id }, body: { purpose: 'contact' } });
    const looked = await office.ask('lookUpReceipt', { body: receipt });

    expect([revealed.body.code, looked.status]).toEqual(['erased', 404]);
  });
});

describe('an erased volunteer', () => {
  it('R-IN-88: leaves no part of the identity in any item of any table, and no longer signs in', async () => {
    const { id, phone } = await applied();
    await enrol(
      member('volunteer', {
        sub: 'hers',
        id: 'hers',
        volunteerId: id,
        email: 'long@changban.example',
        label: NAME,
      }),
    );
    const { store } = office;
    const typed = `${NAME}（${phone}）`;
    const { createContact } = await import('../../../functions/store/support/contacts.ts');
    const of = { volunteerId: id as never, volunteerName: '龘*娟' };
    const pairingId = `pairing-${id}` as PairingId;
    await store.transact([
      store.createPairing(
        pairing({
          ...of,
          id: pairingId,
          status: 'ended',
          endedAt: '2026-03-02T00:00:00.000Z',
          endReason: typed,
        }),
      ),
      store.createProposal(
        proposal({
          ...of,
          id: `proposal-${id}`,
          status: 'declined',
          declined: { by: 'street', reason: typed, at: '2026-03-02T00:00:00.000Z' },
        }),
      ),
      createContact(aContact({ id: `contact-${id}`, volunteerId: id, note: typed, childIds: ['child-1'] })),
    ]);
    await refuse(id);
    const { occupation, skills } = await read(id);
    const hers = [phone, occupation, skills[0], 'long@changban.example', typed];
    const standing = async () => {
      const tables = await stored();
      return hers.filter((text) => tables.includes(text));
    };
    expect(await standing()).toEqual(hers);
    await erase(id);
    await erase(id, 'second');

    expect([await deliver(id), await deliver(id)]).toEqual([
      { batchItemFailures: [] },
      { batchItemFailures: [] },
    ]);

    expect(await standing()).toEqual([]);
    expect(await read(id)).toMatchObject({
      erasure: { step: 'done' },
      maskedName: '*',
      offers: ['B2', 'B5'],
    });
    office.later(61);
    expect((await office.ask('getMe', { sub: 'hers' })).status).toBe(403);
    expect(await office.historyOf('volunteer', id)).toContain('volunteer.erased');
    expect(await office.historyOf('member', 'hers')).toEqual(['member.removed', 'attempt.suspended']);
  });

  it.each([
    ['refused', 180],
    ['retired', 1095],
  ])('R-IN-89: a %s volunteer is erased %i days after leaving, not before', async (status, days) => {
    const { id } = await applied();
    if (status === 'refused') await refuse(id);
    else await retire(id);
    const { left } = await read(id);
    const morning = (after: number) => daily({ schedule: 'daily', scheduledAt: plusDays(left.at, after) });

    await morning(days - 1);
    expect((await read(id)).erasure).toBeUndefined();
    await morning(days);
    expect((await read(id)).erasure).toMatchObject({ step: 'running' });
    await deliver(id);
    expect((await read(id)).erasure.step).toBe('done');
  });
});
