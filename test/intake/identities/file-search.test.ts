import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enrol, member } from '../../builders.ts';
import { wholeTables } from '../../whole-tables.ts';
import { workEvent } from '../../work.ts';
import { type CaseOffice, openCaseOffice } from '../children/case-office.ts';

let office: CaseOffice;
let eraser: typeof import('../../../functions/intake/erasure/eraser.ts')['handler'];

beforeAll(async () => {
  office = await openCaseOffice();
  ({ handler: eraser } = await import('../../../functions/intake/erasure/eraser.ts'));
  await enrol(
    member('district', { sub: 'second', id: 'second' }),
    member('district', { sub: 'elsewhere', id: 'elsewhere', districtCode: '320402' }),
    member('volunteer'),
  );
});
afterAll(() => office.stop());

const contact = { purpose: 'contact' };
type Kind = 'searchChildren' | 'searchVolunteers';
const search = (body: object, sub = 'district', name: Kind = 'searchChildren') =>
  office.ask(name, { sub, body: { ...contact, ...body } });
const idsOf = ({ body }: { body: Record<string, { id: string }[]> }) =>
  (body.found ?? body.items ?? []).map(({ id }) => id);

async function numberOf(id: string): Promise<string> {
  return (await office.read(id)).fileNumber;
}
const listed = async (query: Record<string, string>, sub = 'district', name = 'listChildren' as const) =>
  idsOf(await office.ask(name, { sub, query: { limit: '200', ...query } }));

const items = async () =>
  wholeTables(new DynamoDBClient({}), { identity: 'identity', program: 'program', audit: 'audit' });

describe('R-IN-90: a search by name or phone counts as access to identities', () => {
  it.each([
    ['the child’s name', { name: '卫灵芝' }],
    ['a name with spaces and a dot', { name: ' 卫 灵·芝 ' }],
    ['the guardian’s name', { name: '卫国强' }],
    ['the phone', { phone: '13912340001' }],
    ['the phone in full width', { phone: '１３９１２３４０００１' }],
    ['the phone with spaces and the country’s code', { phone: '+86 139-1234 0001' }],
    ['name and phone', { name: '卫灵芝', phone: '8613912340001' }],
  ])('finds the file by %s, masked', async (_, body) => {
    const { id } = await office.file('卫灵芝', '13912340001', {
      guardian: { name: '卫国强', relation: '爷爷', phone: '13912340001' },
    });

    const found = await search(body);

    expect(idsOf(found)).toContain(id);
    expect(JSON.stringify(found.body)).not.toMatch(/卫灵芝|卫国强|13912340001/);
  });

  it.each([
    ['a part of the name', { name: '灵芝' }],
    ['a part of the phone', { phone: '13912340002' }],
    ['the name with another’s phone', { name: '卫灵芝', phone: '13912340003' }],
  ])('finds nothing by %s', async (_, body) => {
    await office.file('沈月', '13912340003');
    expect(idsOf(await search(body))).toEqual([]);
  });

  it('shows what is within reach and nothing else', async () => {
    const { id } = await office.file('鲁春水', '13912340004');
    const other = await office.file('鲁春水', '13912340005', {
      address: { streetCode: '320404002', communityCode: '320404002001', detail: '1幢' },
    });
    const ofStreet = async (sub: string) => idsOf(await search({ name: '鲁春水' }, sub));

    expect(await ofStreet('street')).toEqual([id]);
    expect(await ofStreet('street-2')).toEqual([other.id]);
    expect((await ofStreet('district')).toSorted()).toEqual([id, other.id].toSorted());
    expect(await ofStreet('elsewhere')).toEqual([]);
  });

  it('is not for auditors and volunteers', async () => {
    const statuses = await Promise.all(
      ['auditor', 'volunteer'].map(async (sub) => (await search({ name: '鲁春水' }, sub)).status),
    );
    expect(statuses).toEqual([403, 403]);
  });

  it.each([
    ['nothing to search by', {}, '/name'],
    ['no purpose', { name: '王', purpose: undefined }, '/purpose'],
    ['another purpose without words', { name: '王', purpose: 'other' }, '/note'],
    ['no phone', { phone: '1390000' }, '/phone'],
  ])('refuses %s', async (_, body, pointer) => {
    const { status, body: problem } = await search(body);
    expect([status, problem.errors?.[0]?.pointer]).toEqual([400, pointer]);
  });

  it('is in the log with its purpose and without the searched text: once for the district, and for each file that was shown', async () => {
    const { id } = await office.file('皮小满', '13912340006');
    office.later();
    await search({ name: '皮小满', note: '家访前核对' });
    office.later();
    await search({ name: '皮大满' });

    const ofDistrict = (await office.entriesOf('district', '320404')).filter(
      ({ action }) => action === 'child.searched',
    );
    const ofFile = (await office.entriesOf('child', id)).at(-1);

    expect(ofDistrict.slice(-2).map(({ to, why }) => [to, why])).toEqual([
      ['name: 1', 'contact: 家访前核对'],
      ['name: 0', 'contact'],
    ]);
    expect(ofFile).toMatchObject({ action: 'child.found', why: 'contact: 家访前核对' });
    expect(JSON.stringify([ofDistrict, ofFile])).not.toContain('满');
    expect((await office.timeline(id)).at(-1)).toMatchObject({ text: '列入按姓名或电话查找的结果' });
  });

  it('R-IN-43: counts among the day’s identity accesses', async () => {
    const curious = { sub: 'curious', id: 'curious' };
    await enrol(member('district', curious));
    for (let count = 0; count < 31; count += 1) await search({ name: '无此人' }, 'curious');

    expect(await office.historyOf('member', 'curious')).toContain('member.manyReveals');
  });

  it('finds volunteers too, apart from children', async () => {
    const { id } = await office.apply({ name: '祁玉兰' }, '13812340001');

    expect(idsOf(await search({ name: '祁玉兰' }, 'street', 'searchVolunteers'))).toEqual([id]);
    expect(idsOf(await search({ phone: '138 1234 0001' }, 'street', 'searchVolunteers'))).toEqual([id]);
    expect(idsOf(await search({ name: '祁玉兰' }))).toEqual([]);
    expect(idsOf(await search({ name: '祁玉兰' }, 'street-2', 'searchVolunteers'))).toEqual([]);
  });
});

describe('R-IN-91: a search finds a file by its current identity', () => {
  it('a correction takes the former name and phone away', async () => {
    const { id } = await office.file('郎平安', '13912340007');
    await office.act('correctChild', id, {
      name: '郎平静',
      guardian: { phone: '13912340008' },
      reason: '写错',
    });
    const by = async (body: object) => idsOf(await search(body));

    expect(await by({ name: '郎平安' })).toEqual([]);
    expect(await by({ phone: '13912340007' })).toEqual([]);
    expect(await by({ name: '郎平静' })).toEqual([id]);
    expect(await by({ phone: '13912340008' })).toEqual([id]);
  });

  it('an erasure leaves nothing of it, in no table', async () => {
    const { id } = await office.file('柏长青', '13912340009');
    const before = (await items()).filter((item) => item.includes('FIND#') && item.includes(id));
    await office.act('eraseChild', id, { reason: '监护人要求' }, 'district');
    await office.act('eraseChild', id, { reason: '监护人要求' }, 'second');
    const hidden = idsOf(await search({ name: '柏长青' }));
    await eraser(workEvent({ pk: `CHILD#${id}`, sk: 'FILE' }));

    const after = (await items()).filter((item) => item.includes('FIND#') && item.includes(id));
    expect([before.length, hidden, after]).toEqual([3, [], []]);
  });
});

describe('R-IN-92: filters of a list', () => {
  it.each([
    ['whole', (number: string) => number],
    ['in small letters with spaces', (number: string) => ` ${number.toLowerCase()} `],
    ['by its last part', (number: string) => number.slice(-8)],
    ['by how its last part begins', (number: string) => number.slice(-8, -2)],
  ])('a file by its number, %s', async (_, typed) => {
    const { id } = await office.file('包平', '13912340010');
    const q = typed(await numberOf(id));

    expect(await listed({ q })).toEqual([id]);
    expect(await listed({ q }, 'street-2')).toEqual([]);
    expect(await listed({ q }, 'elsewhere')).toEqual([]);
  });

  it('a number must fit what else is asked for', async () => {
    const { id } = await office.file('包安', '13912340011');
    const q = await numberOf(id);

    expect(await listed({ q, status: 'submitted', street: '320404001', kind: 'leftBehind' })).toEqual([id]);
    expect(await listed({ q, status: 'paired' })).toEqual([]);
    expect(await listed({ q, street: '320404002' })).toEqual([]);
    expect(await listed({ q, kind: 'orphan' })).toEqual([]);
  });

  it.each(['-', '320404-26-', '*', '包平', '320404-26-%'])(
    'no number: “%s” finds no file by it',
    async (q) => {
      expect(await listed({ q })).toEqual([]);
    },
  );

  it('by need', async () => {
    const { id } = await office.file('包宁', '13912340012', { needs: ['D5'], mostWanted: [] });

    expect(await listed({ need: 'D5' })).toEqual([id]);
  });

  it('by waiting time, the longest wait first, to the day of Shanghai', async () => {
    const first = await office.file('闵一', '13912340013');
    const second = await office.file('闵二', '13912340014');
    await office.act('verifyChild', second.id);
    await office.act('verifyChild', first.id);
    const days = async (waitingDays: string) => {
      const ids = await listed({ waitingDays });
      return ids.filter((id) => id === first.id || id === second.id);
    };

    expect(await days('1')).toEqual([]);
    office.later(24 * 60 * 60);
    expect(await days('1')).toEqual([second.id, first.id]);
    expect(await days('2')).toEqual([]);
    expect(
      (await office.ask('listChildren', { sub: 'street', query: { waitingDays: '1', limit: '1' } })).body
        .next,
    ).toBeTypeOf('string');
  });

  it('a closed file does not wait', async () => {
    const query = { waitingDays: '3', status: 'closed' };
    const { status, body } = await office.ask('listChildren', { sub: 'district', query });
    expect([status, body.errors[0].pointer]).toEqual([400, '/query/status']);
  });
});
