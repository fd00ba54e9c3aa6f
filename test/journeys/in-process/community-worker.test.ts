/** A community worker finds, sees and opens the children of their communities, and decides nothing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { child, enrol, member, referral } from '../../builders.ts';
import type { Sent } from '../../call.ts';
import type { RouteName } from '../../handlers.ts';
import { type CaseOffice, openCaseOffice } from '../../intake/children/case-office.ts';
import { pairing } from '../../matching/proposals/pair-builders.ts';

const HERS = '320404001001';
const NEXT_DOOR = '320404001002';

let office: CaseOffice;
let inside: { id: string };
let nextDoor: { id: string };

const addressIn = (communityCode: string) => ({
  address: { streetCode: '320404001', communityCode, detail: '6幢乙单元610室' },
});

beforeAll(async () => {
  office = await openCaseOffice();
  await enrol(member('community'), member('referrer', { organisation: '示例小学' }));
  inside = await office.file('王小一', '13900001001', addressIn(HERS));
  nextDoor = await office.file('王小二', '13900001002', addressIn(NEXT_DOOR));
});
afterAll(() => office.stop());

const ask = (name: RouteName, sent: Sent = {}) => office.ask(name, { sub: 'community', ...sent });
const of = ({ id }: { id: string }) => ({ path: { id } });
const purpose = { purpose: 'contact' };
const refer = (sub: string, communityCode: string, phone: string) =>
  office.ask('referChild', {
    sub,
    body: referral({
      guardian: { name: '李建国', relation: '爷爷', phone },
      place: { districtCode: '320404', streetCode: '320404001', communityCode },
    }),
  });

describe('R-KE-110: a community worker reaches the files of their communities', () => {
  it('lists them alone, although others of the street stand in the same partition', async () => {
    expect(await office.list('listChildren', 'community')).toEqual([inside.id]);
    expect(await office.list('listChildren', 'street')).toHaveLength(2);
  });

  it('finds those by number and by street, and no other street', async () => {
    const { fileNumber } = (await ask('getChild', of(inside))).body;
    const other = (await office.read(nextDoor.id)).fileNumber;
    const found = async (q: string) => (await ask('listChildren', { query: { q } })).body.items;

    expect([(await found(fileNumber)).length, (await found(other)).length]).toEqual([1, 0]);
    expect((await ask('listChildren', { query: { street: '320404001' } })).body.items).toHaveLength(1);
    expect((await ask('listChildren', { query: { street: '320404002' } })).status).toBe(404);
  });

  it('opens an identity for a purpose, which is logged; one of the next community is not there', async () => {
    const opened = await ask('revealChild', { ...of(inside), body: purpose });

    expect([opened.status, opened.body.name]).toEqual([200, '王小一']);
    expect((await ask('revealChild', { ...of(inside), body: {} })).status).toBe(400);
    expect((await office.timeline(inside.id)).map(({ action }) => action)).toContain('child.revealed');
    for (const name of ['getChild', 'revealChild'] as const)
      expect((await ask(name, { ...of(nextDoor), body: purpose })).status).toBe(404);
  });

  it('reads no text that an officer wrote', async () => {
    await office.act('returnChild', inside.id, { reason: '请补充住址' });

    const { status, body } = await ask('getChild', of(inside));

    expect([status, body.status, body.returnReason]).toEqual([200, 'returned', undefined]);
    expect((await office.read(inside.id)).returnReason).toBe('请补充住址');
  });

  it.each(['verifyChild', 'returnChild', 'closeChild', 'correctChild', 'issueReceiptCode'] as const)(
    '%s is an officer’s: 403',
    async (name) => {
      const headers = { 'if-match': '"1"' };
      expect((await ask(name, { ...of(inside), headers, body: { reason: '代办' } })).status).toBe(403);
    },
  );

  it('sees none of a community that was taken from them', async () => {
    await enrol(member('community', { sub: 'moved', id: 'moved', communities: [NEXT_DOOR] }));

    expect(await office.list('listChildren', 'moved')).toEqual([nextDoor.id]);
    expect((await office.ask('getChild', { sub: 'moved', ...of(inside) })).status).toBe(404);
  });
});

describe('R-RF-13: a community worker refers, and follows by status', () => {
  it('sees their own, and those of their communities, once each and without a name', async () => {
    const own = await refer('community', HERS, '13900002001');
    const elsewhere = await refer('community', '320404001003', '13900002002');
    const byOthers = await refer('referrer', HERS, '13900002003');
    const beyond = await refer('referrer', NEXT_DOOR, '13900002004');

    const { items } = (await ask('listReferrals')).body;

    const ids = items.map(({ id }: { id: string }) => id);
    expect(ids.toSorted()).toEqual([own, elsewhere, byOthers].map(({ body }) => body.id).toSorted());
    for (const one of items) expect(one).not.toHaveProperty('maskedName');
    const detail = await ask('getReferral', of(byOthers.body));
    expect([detail.status, detail.body.publicStatus]).toEqual([200, 'received']);
    expect(detail.body).not.toHaveProperty('maskedName');
    expect((await ask('getReferral', of(beyond.body))).status).toBe(404);
    expect((await ask('revealReferral', { ...of(own.body), body: purpose })).status).toBe(403);
  });

  it('turns its pages without a gap', async () => {
    const first = (await ask('listReferrals', { query: { limit: '2' } })).body;
    const rest = (await ask('listReferrals', { query: { limit: '2', cursor: first.next } })).body;

    expect([first.items.length, rest.items.length, rest.next]).toEqual([2, 1, undefined]);
  });
});

describe('R-KE-111: an officer names the communities of a worker', () => {
  const invite = (communities: unknown) =>
    office.ask('inviteMember', { sub: 'district', body: { roles: ['community'], communities } });

  it.each<[string, unknown, string]>([
    ['none', [], '/communities'],
    ['one that does not exist', ['320404001999'], '/communities/0'],
    ['a street’s code', ['320404001'], '/communities/0'],
    ['one of another district', [HERS, '320402001001'], '/communities/1'],
  ])('%s is refused, with its field', async (_, communities, pointer) => {
    const { status, body } = await invite(communities);

    expect([status, body.errors.map((one: { pointer: string }) => one.pointer)]).toEqual([400, [pointer]]);
  });

  it('is answered with the member, who sees them once the invitation is accepted', async () => {
    const { status, body } = await invite([HERS]);

    expect([status, body.roles, body.communities]).toEqual([201, ['community'], [HERS]]);
    expect(body).not.toHaveProperty('awaitsChangeId');
  });
});

describe('R-SU-15: a community worker logs their own visits', () => {
  const visit = (childIds: string[]) => ({
    ...{ childIds, on: '2026-03-01', form: 'visit', reached: true, minutes: 30, suggestions: [] },
    note: '入户走访，孩子状况良好',
  });
  const paired = (id: string, communityCode: string) => ({
    file: child({ id, communityCode, fileNumber: `320404-26-${id}`, status: 'paired', pairingId: `p-${id}` }),
    bond: pairing({ id: `p-${id}`, childId: id, childNumber: `320404-26-${id}`, startedOn: '2026-02-10' }),
  });

  beforeAll(async () => {
    const { store } = office;
    const both = [paired('IN', HERS), paired('OUT', NEXT_DOOR)];
    await store.transact(
      both.flatMap(({ file, bond }) => [store.createChild(file), store.createPairing(bond)]),
    );
  });

  it('to the paired children of their communities, marked as theirs, and sees those alone', async () => {
    const logged = await ask('logContact', { body: visit(['IN']) });
    await office.ask('logContact', { sub: 'street', body: visit(['OUT']) });

    expect([logged.status, logged.body.visitor]).toEqual([201, 'community']);
    const { items } = (await ask('listContacts')).body;
    expect(items.map(({ id }: { id: string }) => id)).toEqual([logged.body.id]);
    const byStreet = (await office.ask('listContacts', { sub: 'street' })).body.items;
    expect(byStreet.map(({ visitor }: { visitor?: string }) => visitor).toSorted()).toEqual([
      'community',
      undefined,
    ]);
  });

  it.each([
    ['of the next community', ['OUT']],
    ['of theirs, and one of the next community', ['IN', 'OUT']],
    ['who is nobody', ['nobody']],
  ])('not to a child %s', async (_, childIds) => {
    const { status, body } = await ask('logContact', { body: visit(childIds) });

    expect([status, body.errors[0].pointer]).toEqual([400, '/childIds']);
  });

  it('and reports harm with one, in the same transaction', async () => {
    const { status, body } = await ask('logContact', {
      body: { ...visit(['IN']), harm: { suspected: true, note: '手臂有伤' } },
    });

    expect([status, typeof body.referralId]).toEqual([201, 'string']);
    expect((await ask('getReferral', { path: { id: body.referralId } })).status).toBe(200);
  });
});
