import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { child, enrol, member } from '../../builders.ts';
import type { Sent } from '../../call.ts';
import { type Office, openOffice } from '../../journeys/in-process/cloud.ts';
import { pairing } from '../../matching/proposals/pair-builders.ts';

let office: Office;

const second = { streetCode: '320404002', communityCode: '320404002001' };

beforeAll(async () => {
  office = await openOffice();
  await enrol(
    member('district'),
    member('street'),
    member('street', { sub: 'street-2', id: 'street-2', streets: ['320404002'] }),
    member('volunteer', { volunteerId: 'volunteer-1' }),
    member('volunteer', { sub: 'other', id: 'other', volunteerId: 'volunteer-2' }),
    member('volunteer', {
      sub: 'teacher',
      id: 'teacher',
      roles: ['volunteer', 'referrer'],
      organisation: '第一小学',
      volunteerId: 'volunteer-1',
    }),
  );
  const { store } = office;
  await store.transact([
    store.createChild(child({ status: 'paired', pairingId: 'pairing-1' })),
    store.createChild(child({ id: 'child-2', ...second, status: 'paired', pairingId: 'pairing-2' })),
    store.createPairing(pairing({ startedOn: '2026-02-10' })),
    store.createPairing(
      pairing({
        id: 'pairing-2',
        childId: 'child-2',
        volunteerId: 'volunteer-2',
        streetCode: '320404002',
        startedOn: '2026-02-10',
      }),
    ),
  ]);
});
afterAll(() => office.stop());

const contact = (change: Record<string, unknown> = {}) => ({
  on: '2026-03-09',
  form: 'call',
  reached: true,
  childIds: ['child-1'],
  minutes: 15,
  note: '问候',
  ...change,
});
const log = (sub: string, change: Record<string, unknown> = {}, headers = {}) =>
  office.ask('logContact', { sub, body: contact(change), headers });
const list = async (sub: string, query: Record<string, string> = {}) => {
  const { status, body } = await office.ask('listContacts', { sub, query });
  return status === 200 ? body.items.map(({ note }: { note: string }) => note) : status;
};

describe('a contact', () => {
  it.each<[string, string, Record<string, unknown>, number, string | undefined]>([
    ['of her own child', 'volunteer', {}, 201, undefined],
    ['by the child’s street', 'street', {}, 201, undefined],
    ['by the district', 'district', {}, 201, undefined],
    ['of another volunteer’s child', 'other', {}, 400, 'children.notPaired'],
    ['by another street', 'street-2', {}, 400, 'children.notPaired'],
    ['of nobody', 'district', { childIds: ['nobody'] }, 400, 'children.notPaired'],
    ['of tomorrow', 'volunteer', { on: '2026-03-11' }, 400, 'date.future'],
    ['before the pairing', 'volunteer', { on: '2026-02-09' }, 400, 'children.notPaired'],
  ])('%s', async (name, sub, change, status, code) => {
    const before = (await list('district')).length;

    const answer = await log(sub, { note: name, ...change });

    expect([answer.status, answer.body.errors?.[0].code]).toEqual([status, code]);
    expect((await list('district')).length - before).toBe(status === 201 ? 1 : 0);
  });

  it('belongs to the child’s volunteer, whoever records it, and is in the child’s history', async () => {
    const { body } = await log('street', { note: '街道代记' });

    expect(body).toMatchObject({ volunteerId: 'volunteer-1', pairingIds: ['pairing-1'], version: 1 });
    expect(await list('volunteer')).toContain('街道代记');
    expect(await office.historyOf('child', 'child-1')).toContain('contact.logged');
  });

  it('Rule 3: sent twice with one key is recorded once', async () => {
    const headers = { 'idempotency-key': 'contact-1' };

    const answers = [
      await log('volunteer', { note: '一次' }, headers),
      await log('volunteer', { note: '一次' }, headers),
    ];

    expect(answers[1]).toEqual(answers[0]);
    expect((await list('volunteer')).filter((note: string) => note === '一次')).toHaveLength(1);
  });
});

describe('lists', () => {
  beforeAll(async () => {
    await log('other', { childIds: ['child-2'], on: '2026-02-28', note: '二月末' });
    await log('other', { childIds: ['child-2'], on: '2026-03-01', note: '三月初' });
    await log('other', { childIds: ['child-2'], on: '2026-03-10', note: '今天' });
  });

  it('are newest first', async () => {
    expect(await list('other')).toEqual(['今天', '三月初', '二月末']);
  });

  it.each([
    ['2026-02', ['二月末']],
    ['2026-03', ['今天', '三月初']],
    ['2026-04', []],
  ])('of the month %s', async (month, notes) => {
    expect(await list('other', { month })).toEqual(notes);
  });

  it('Rule 6: are limited to the member’s reach', async () => {
    expect(await list('street-2')).toEqual(['今天', '三月初', '二月末']);
    expect(await list('street')).not.toContain('今天');
    expect(await list('volunteer')).not.toContain('今天');
    expect(await list('district', { street: '320404002' })).toEqual(['今天', '三月初', '二月末']);
    expect(await list('street', { street: '320404002' })).toBe(404);
    expect(await list('volunteer', { pairing: 'pairing-2' })).toBe(404);
    expect(await list('street-2', { pairing: 'pairing-2' })).toHaveLength(3);
  });

  it('Rule 6: of a volunteer with another role too are their own', async () => {
    expect(await list('teacher')).toEqual(await list('volunteer'));
  });
});

describe('pairings', () => {
  const pairings = async (sent: Sent) => {
    const { status, body } = await office.ask('listPairings', sent);
    return status === 200 ? body.items.map(({ id }: { id: string }) => id) : status;
  };

  it.each<[string, Sent, string[] | number]>([
    ['the district: all', { sub: 'district' }, ['pairing-1', 'pairing-2']],
    ['the district: of a street', { sub: 'district', query: { street: '320404002' } }, ['pairing-2']],
    ['the district: ended', { sub: 'district', query: { status: 'ended' } }, []],
    ['a street: its own', { sub: 'street' }, ['pairing-1']],
    ['a street: another’s', { sub: 'street', query: { street: '320404002' } }, 404],
    ['a volunteer: her own', { sub: 'other' }, ['pairing-2']],
  ])('%s', async (_, sent, expected) => {
    expect(await pairings(sent)).toEqual(expected);
  });

  it.each([
    ['volunteer', 200],
    ['street', 200],
    ['other', 404],
    ['street-2', 404],
  ])('Rule 6: one is opened by %s: %i', async (sub, status) => {
    expect((await office.ask('getPairing', { sub, path: { id: 'pairing-1' } })).status).toBe(status);
  });

  it('an id that is none is not found', async () => {
    const sent = { sub: 'district', path: { id: '../etc/passwd' } };

    expect((await office.ask('getPairing', sent)).status).toBe(404);
  });
});

describe('a volunteer with children in two streets', () => {
  it('Rule 6: an officer of one street records contacts of its own child only', async () => {
    const third = {
      volunteerId: 'volunteer-3',
      streetCode: '320404003',
      childId: 'child-3',
      id: 'pairing-3',
    };
    const fourth = { ...third, streetCode: '320404004', childId: 'child-4', id: 'pairing-4' };
    await enrol(member('street', { sub: 'street-3', id: 'street-3', streets: ['320404003'] }));
    const { store } = office;
    await store.transact([
      store.createChild(child({ id: 'child-3', status: 'paired', pairingId: 'pairing-3' })),
      store.createPairing(pairing({ ...third, startedOn: '2026-02-10' })),
      store.createPairing(pairing({ ...fourth, startedOn: '2026-02-10' })),
    ]);

    const both = await log('street-3', { childIds: ['child-3', 'child-4'] });
    const hers = await log('street-3', { childIds: ['child-3'] });

    expect([both.status, hers.status]).toEqual([400, 201]);
  });
});

describe('R-HA-08: harm that is reported with a contact', () => {
  const HARM = { suspected: true, note: '孩子张小满说被爸爸打了' };
  const key = () => ({ 'idempotency-key': randomUUID() });
  const reveal = async (id: string) =>
    (await office.ask('revealReferral', { sub: 'district', path: { id }, body: { purpose: 'contact' } }))
      .body;

  it('is an urgent referral in the same transaction, with the words whole and not in the contact', async () => {
    const headers = key();
    const { status, body } = await log('volunteer', { harm: HARM }, headers);

    expect([status, body.referralId]).toEqual([201, headers['idempotency-key']]);
    expect(JSON.stringify(body)).not.toContain('张小满');
    const shown = await office.ask('getReferral', { sub: 'district', path: { id: body.referralId } });
    expect(shown.body).toMatchObject({
      ...{
        urgency: 'harm',
        office: 'volunteer',
        aboutChildId: 'child-1',
        by: 'member-volunteer',
        status: 'received',
      },
    });
    expect((await reveal(body.referralId)).known).toBe(HARM.note);
  });

  it('is one with what the page sends by itself under the same key, whichever comes first', async () => {
    for (const isPageFirst of [true, false]) {
      const headers = key();
      const byItself = () =>
        office.ask('reportHarm', { body: { childId: 'child-1', known: HARM.note }, headers });
      const withContact = () => log('volunteer', { harm: HARM }, headers);
      const [first, then] = isPageFirst ? [byItself, withContact] : [withContact, byItself];
      const answers = [await first(), await then()];

      expect(answers.map(({ status }) => status)).toEqual(isPageFirst ? [201, 201] : [201, 200]);
      expect(new Set(answers.map(({ body }) => body.referralId)).size).toBe(1);
      expect(answers.map(({ body }) => body.differs)).toEqual([undefined, undefined]);
    }
  });

  it('is not taken for one where nobody has said so', async () => {
    const { body } = await log('volunteer', { note: '孩子被打了' });
    expect(body).not.toHaveProperty('referralId');
  });
});
