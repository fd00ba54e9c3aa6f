/** Who is on file beyond one’s reach is not learned: not by an id, not by a name or a phone, not from a public form. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allRoutes } from '../../../shared/all-routes.ts';
import { dateIn, instantOf } from '../../../shared/kernel/instants.ts';
import { enrol, member, referral, referredChild, survey } from '../../builders.ts';
import type { Answered } from '../../call.ts';
import type { RouteName } from '../../handlers.ts';
import { type CaseOffice, NEW_PLACE, openCaseOffice } from '../../intake/children/case-office.ts';
import { countCosts } from '../costs/count.ts';
import type { Filed } from './cloud.ts';

/** No file has it. */
const NOBODY = '019cd579-0000-7000-8000-000000000000';
const NO_NUMBER = '320404-26-ZZZZZZZZ';
const FAR = { name: '爨远远', phone: '13912345001', birthMonth: '2015-05' } as const;
const reason = '入户核实';

let office: CaseOffice;
let near: Filed;
let far: Filed;
let farNumber: string;

beforeAll(async () => {
  office = await openCaseOffice();
  near = await office.file('钱近近', '13912345002');
  far = await office.file(FAR.name, FAR.phone, {
    child: { name: FAR.name, gender: 'female', birthMonth: FAR.birthMonth, kinds: ['leftBehind'] },
    address: { ...NEW_PLACE, detail: '9幢' },
  });
  farNumber = (await office.read(far.id)).fileNumber;
});
afterAll(() => office?.stop());

/** All that can be told apart: status, headers and body, without what names the request. */
function seen({ status, headers, body }: Answered) {
  const { 'content-length': _length, ...others } = headers;
  const { instance: _request, ...shown } = body as Record<string, unknown>;
  return { status, headers: others, body: shown };
}

const looksOf = async (id: string) => {
  const { countedOn } = await import('../../../functions/store/intake/reveals.ts');
  return countedOn('REVEALS', id, dateIn(instantOf(Date.parse('2026-03-10T02:00:00Z'))));
};

describe('Rule 6: an id in a request, of a file beyond the reach or of none, is answered the same', () => {
  const ofNear = async (name: RouteName, body: unknown) => office.act(name, near.id, body);
  const contact = { on: '2026-03-10', form: 'call', reached: true, minutes: 5, note: '通话' };

  it.each<[string, (id: string) => Promise<Answered>]>([
    ['a sibling', (siblingId) => ofNear('linkSibling', { siblingId, reason })],
    ['a file to merge into', (intoId) => ofNear('mergeChild', { intoId, intoVersion: 1, reason })],
    [
      'a file to merge into, of a stale version',
      (intoId) => ofNear('mergeChild', { intoId, intoVersion: 7, reason }),
    ],
    [
      'a contact’s child',
      (id) => office.ask('logContact', { sub: 'street', body: { ...contact, childIds: [id] } }),
    ],
    [
      'a proposal’s child',
      (childId) =>
        office.ask('proposeByHand', { sub: 'street', body: { childId, volunteerId: NOBODY, reason } }),
    ],
    [
      'a file that one opens with a stale version',
      (id) => office.ask('verifyChild', { sub: 'street', path: { id }, headers: { 'if-match': '"9"' } }),
    ],
    [
      'a file that one opens',
      (id) => office.ask('revealChild', { sub: 'street', path: { id }, body: { purpose: 'contact' } }),
    ],
  ])('%s', async (_, send) => {
    const [beyond, none] = [await send(far.id), await send(NOBODY)];
    expect([400, 404]).toContain(beyond.status);
    expect(beyond.body.code === 'notFound' || beyond.body.errors[0].code === 'children.notPaired').toBe(true);
    expect(seen(beyond)).toEqual(seen(none));
  });

  it.each<[string, (number: string) => Promise<Answered>]>([
    ['a sibling', (siblingId) => ofNear('linkSibling', { siblingId, reason })],
    [
      'a contact’s child',
      (id) => office.ask('logContact', { sub: 'street', body: { ...contact, childIds: [id] } }),
    ],
    ['a list', (number) => office.ask('listChildren', { sub: 'street', query: { q: number } })],
  ])('by file number: %s', async (_, send) => {
    expect(seen(await send(farNumber))).toEqual(seen(await send(NO_NUMBER)));
  });

  it('a referral’s file', async () => {
    const body = referral({ urgency: 'normal' });
    await office.ask('submitReferral', { body, headers: { 'idempotency-key': 'no-oracle' } });
    const [{ id, version }] = (await office.ask('listReferrals', { sub: 'street' })).body.items;
    const link = (childId: string) =>
      office.ask('linkReferral', {
        ...{ sub: 'street', path: { id }, headers: { 'if-match': `"${version}"` } },
        body: { childId },
      });
    const beyond = await link(far.id);
    expect(beyond.status).toBe(404);
    expect(seen(beyond)).toEqual(seen(await link(NOBODY)));
  });
});

describe('Rule 6: neither how long it takes tells a file beyond the reach from none', () => {
  const reading = (Object.keys(allRoutes) as RouteName[]).filter(
    (name) => allRoutes[name].method === 'GET' && allRoutes[name].path.startsWith('/v1/children/{id}'),
  );

  it.each([...reading, 'verifyChild', 'returnChild', 'closeChild', 'revealChild'] as RouteName[])(
    'since %s asks the database as often either way',
    async (name) => {
      const { documents } = await import('../../../functions/store/documents.ts');
      const measure = countCosts(documents);
      const body = { revealChild: { purpose: 'contact' }, verifyChild: undefined };
      const send = (id: string) =>
        office.ask(name, {
          ...{ sub: 'street', path: { id }, headers: { 'if-match': '"1"' } },
          ...(allRoutes[name].method === 'POST' && { body: body[name as keyof typeof body] ?? { reason } }),
        });
      await send(near.id);
      const beyond = await measure(() => send(far.id));
      const none = await measure(() => send(NOBODY));

      expect([beyond.result.status, none.result.status]).toEqual([404, 404]);
      expect(beyond.cost.requests).toBeGreaterThan(0);
      expect([beyond.cost.requests, beyond.cost.writeUnits]).toEqual([
        none.cost.requests,
        none.cost.writeUnits,
      ]);
    },
  );
});

describe('R-IN-91: a name and a phone, of a file beyond the reach or of none, are answered the same', () => {
  it.each([
    ['a name', { name: FAR.name }, { name: '爨无无' }],
    ['a phone', { phone: FAR.phone }, { phone: '13912345999' }],
  ])('to a search for %s, which counts as one access either way', async (_, known, unknown) => {
    const search = (body: object) =>
      office.ask('searchChildren', { sub: 'street', body: { purpose: 'contact', ...body } });
    const before = await looksOf('member-street');
    const first = seen(await search(known));
    const between = await looksOf('member-street');

    expect(first).toEqual(seen(await search(unknown)));
    expect(first.body).toMatchObject({ found: [], more: false });
    expect([between - before, (await looksOf('member-street')) - between]).toEqual([1, 1]);
  });

  it('to a correction: another family’s phone and name may be entered, and show no duplicate', async () => {
    const one = await office.file('钱更一', '13912345003');
    const other = await office.file('钱更二', '13912345004');
    const correct = (id: string, phone: string, name: string) =>
      office.act('correctChild', id, { name, guardian: { phone }, reason: '来电更正' });
    const [known, unknown] = [
      await correct(one.id, FAR.phone, FAR.name),
      await correct(other.id, '13912345998', '爨无一'),
    ];
    const duplicates = await office.ask('listDuplicates', { sub: 'street', path: { id: one.id } });

    expect([known.status, unknown.status]).toEqual([200, 200]);
    expect(Object.keys(known.body).sort()).toEqual(Object.keys(unknown.body).sort());
    expect(JSON.stringify(duplicates.body)).not.toContain(far.id);
  });

  it('to the likeness of a referral', async () => {
    const body = referral({
      child: { name: FAR.name, birthMonth: FAR.birthMonth },
      guardian: { name: '王建国', phone: FAR.phone },
    });
    await office.ask('submitReferral', { body, headers: { 'idempotency-key': 'alike' } });
    const { items } = (await office.ask('listReferrals', { sub: 'street' })).body;
    for (const { id } of items) {
      const { body: answer } = await office.ask('listReferralDuplicates', { sub: 'street', path: { id } });
      expect(JSON.stringify(answer)).not.toContain(far.id);
    }
  });

  it('to a survey and a referral of a public form: status, headers and fields are those of a stranger', async () => {
    const shape = ({ status, headers, body }: Answered) => [
      status,
      Object.keys(headers).sort(),
      Object.keys(body),
    ];
    const send = async (name: 'submitNeedsSurvey' | 'submitReferral', body: unknown, key: string) =>
      shape(await office.ask(name, { body, headers: { 'idempotency-key': key } }));
    const child = (name: string) => ({ ...survey().child, name, birthMonth: FAR.birthMonth });
    const form = (name: string, phone: string) =>
      survey({ child: child(name), guardian: { name: '王建国', relation: '爷爷', phone } });
    const reported = (name: string) => referral({ child: { name, birthMonth: FAR.birthMonth } });

    expect(await send('submitNeedsSurvey', form(FAR.name, FAR.phone), 'known')).toEqual(
      await send('submitNeedsSurvey', form('爨无二', '13912345997'), 'unknown'),
    );
    expect(await send('submitReferral', reported(FAR.name), 'known-too')).toEqual(
      await send('submitReferral', reported('爨无三'), 'unknown-too'),
    );
  });

  it('to an officer who opens a referred child’s file', async () => {
    const open = async (name: string, phone: string, key: string) => {
      office.later();
      await office.ask('submitReferral', { body: referral(), headers: { 'idempotency-key': key } });
      const { items } = (await office.ask('listReferrals', { sub: 'street' })).body;
      const newest = items.toSorted((a: { id: string }, b: { id: string }) => (a.id < b.id ? 1 : -1));
      const { id, version } = newest[0];
      const guardian = { name: '王建国', relation: '爷爷', phone };
      const body = referredChild({ child: { ...survey().child, name }, guardian });
      const headers = { 'if-match': `"${version}"` };
      await office.ask('takeUpReferral', { sub: 'street', path: { id }, headers });
      const next = { 'if-match': `"${version + 1}"` };
      return office.ask('openReferralFile', { sub: 'street', path: { id }, headers: next, body });
    };
    const [known, unknown] = [
      await open(FAR.name, FAR.phone, 'open-known'),
      await open('爨无四', '13912345996', 'open-unknown'),
    ];
    expect(known.status).toBe(200);
    expect([known.status, Object.keys(known.body)]).toEqual([unknown.status, Object.keys(unknown.body)]);
  });
});

it('R-IN-122: a search counts as one access for each file that it shows', async () => {
  await enrol(member('district', { sub: 'counted', id: 'counted' }));
  for (const phone of ['13912345011', '13912345012', '13912345013']) await office.file('爨同名', phone);

  const { body } = await office.ask('searchChildren', {
    ...{ sub: 'counted', body: { purpose: 'contact', name: '爨同名' } },
  });

  expect(body.found).toHaveLength(3);
  expect(await looksOf('counted')).toBe(3);
});
