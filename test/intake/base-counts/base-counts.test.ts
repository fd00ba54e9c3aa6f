/** Base counts typed and imported, and the rates made of them: on a real engine. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseOffice, openCaseOffice } from '../children/case-office.ts';

const STREET = '320404001';
const OTHER = '320404002';
let office: CaseOffice;

beforeAll(async () => {
  office = await openCaseOffice();
  await office.file('赵一', '13900000301');
  await office.file('赵二', '13900000302');
});
afterAll(() => office.stop());

const list = { source: 'civilAffairs', on: '2026-03-01' };
const row = (change: Record<string, unknown> = {}) => ({
  streetCode: STREET,
  kind: 'all',
  count: 5,
  ...change,
});
const record = (rows: object[], sub = 'street', key: object = list) =>
  office.ask('recordBaseCounts', { sub, body: { ...key, rows } });
const send = (lines: string[], more: object = {}, sub = 'district') =>
  office.ask('uploadBaseCounts', {
    sub,
    body: { ...list, name: '底数.csv', file: Buffer.from(lines.join('\n')).toString('base64'), ...more },
  });
const coverage = async (sub = 'street') => (await office.ask('getCoverage', { sub })).body;

describe('R-IN-160: base counts that are typed', () => {
  it('are not there at first, and no rate is', async () => {
    const { lines, withoutBase } = await coverage();
    expect(lines[0]).toEqual({ kind: 'all', files: 2, paired: 0, isContradiction: false });
    expect(withoutBase).toEqual([STREET]);
  });

  it('are recorded, corrected and taken away, with an entry in the audit log', async () => {
    expect((await record([row(), row({ kind: 'leftBehind', count: 9 })])).status).toBe(200);
    expect((await record([row({ count: 8 })])).body).toMatchObject({
      version: 2,
      recordedBy: 'member-street',
    });
    expect((await record([row({ kind: 'leftBehind', count: null })])).body.rows).toMatchObject([
      { count: 8 },
    ]);

    const { body } = await office.ask('listAuditEntries', {
      sub: 'district',
      query: { family: 'baseCount' },
    });
    expect(body.items).toHaveLength(3);
    expect(body.items[0]).toMatchObject({ action: 'baseCount.recorded', to: 'civilAffairs 2026-03-01' });
  });

  it('give rate and gap to the street, and to the district once all its streets have one', async () => {
    expect((await coverage()).lines[0]).toMatchObject({ base: 8, files: 2, paired: 0, rate: 0, gap: 6 });
    const { lines, streets, withoutBase } = await coverage('district');
    expect(lines[0]).not.toHaveProperty('base');
    expect([streets[0].streetCode, streets[0].lines[0]]).toMatchObject([STREET, { kind: 'all', gap: 6 }]);
    expect(withoutBase).toHaveLength(7);
  });

  it('smaller than the files are recorded and shown as a contradiction', async () => {
    expect((await record([row({ count: 1 })])).status).toBe(200);
    expect((await coverage()).lines[0]).toMatchObject({ base: 1, files: 2, gap: 0, isContradiction: true });
    await record([row({ count: 8 })]);
  });

  it('of the same list recorded by two at once are both there', async () => {
    const [one, other] = await Promise.all([
      record([row({ kind: 'orphan', count: 1 })]),
      record([row({ kind: 'unsupported', count: 2 })], 'district'),
    ]);
    expect([one.status, other.status]).toEqual([200, 200]);
    expect((await coverage()).threeKinds).toMatchObject([
      { kind: 'orphan', base: 1 },
      { kind: 'unsupported', base: 2 },
      { kind: 'leftBehind', files: 2 },
    ]);
  });

  it.each<[string, object[], object, string, string]>([
    ['another street’s', [row({ streetCode: OTHER })], list, 'street', '/rows/0/streetCode'],
    ['no street’s', [row({ streetCode: '320404999' })], list, 'district', '/rows/0/streetCode'],
    ['another district’s', [row({ streetCode: '320402001' })], list, 'district', '/rows/0/streetCode'],
    [
      'a community’s of another street',
      [row({ communityCode: `${OTHER}001` })],
      list,
      'street',
      '/rows/0/communityCode',
    ],
    ['an unknown kind’s', [row({ kind: 'rich' })], list, 'street', '/rows/0/kind'],
    ['below nothing', [row({ count: -1 })], list, 'street', '/rows/0/count'],
    ['a fraction', [row({ count: 1.5 })], list, 'street', '/rows/0/count'],
    ['beyond all children', [row({ count: 1e9 })], list, 'street', '/rows/0/count'],
    ['of tomorrow', [row()], { ...list, on: '2026-04-01' }, 'street', '/on'],
    ['of no day', [row()], { ...list, on: '2026-02-30' }, 'street', '/on'],
    ['of no source', [row()], { ...list, source: 'hearsay' }, 'street', '/source'],
    ['of no rows', [], list, 'street', '/rows'],
  ])('that are %s are refused and name the field', async (_, rows, key, sub, pointer) => {
    const { status, body } = await record(rows, sub, key);
    expect([status, body.errors[0].pointer]).toEqual([400, pointer]);
  });

  it('are read by auditors, who record none; a street reads its own', async () => {
    expect((await record([row()], 'auditor')).status).toBe(403);
    expect((await office.ask('listBaseCounts', { sub: 'auditor' })).body.lists).toHaveLength(1);
    expect((await office.ask('listBaseCounts', { sub: 'street-2' })).body.lists).toEqual([]);
    expect((await coverage('street-2')).streets).toMatchObject([{ streetCode: OTHER }]);
  });
});

describe('R-IN-160: base counts from a file', () => {
  const headings = '镇（街道）,村（社区）,儿童类别,人数';

  it('are read as a dry run first, row by row, and then recorded without the refused rows', async () => {
    const lines = [
      headings,
      '永红街道,,合计,12',
      '永红街道,,留守儿童,7人',
      '天宁街道,,留守,7',
      '永红街道,没有的社区,留守,7',
      '永红街道,,富裕,7',
      '永红街道,,孤儿,七',
      '永红街道,,留守,8',
      '永红街道,,残疾,-1',
    ];
    const dryRun = await send(lines);
    expect(dryRun.body).toMatchObject({ rows: 8, accepted: 2, isRecorded: false });
    expect(dryRun.body.refused.map(({ row: at, code }: { row: number; code: string }) => [at, code])).toEqual(
      [
        [3, 'street.unknown'],
        [4, 'community.unknown'],
        [5, 'kind.unknown'],
        [6, 'number.invalid'],
        [7, 'row.repeated'],
        [8, 'number.invalid'],
      ],
    );
    expect((await coverage('street-2')).lines[0]).not.toHaveProperty('base');

    expect((await send(lines, { dryRun: false })).body).toMatchObject({ accepted: 2, isRecorded: true });
    expect((await coverage('street-2')).lines[0]).toMatchObject({ base: 12, gap: 12 });
  });

  it('are of the officer’s own streets', async () => {
    const { body } = await send(
      [headings, '永红街道,,合计,1', '五星街道,,残疾,2'],
      { dryRun: false },
      'street',
    );
    expect(body).toMatchObject({ accepted: 1, refused: [{ row: 1, code: 'street.notYours' }] });
  });

  it.each([
    ['without a heading', ['镇（街道）,儿童类别', '永红街道,留守'], 'header.missing'],
    ['without rows', [headings], 'file.empty'],
    ['with a formula', [headings, '永红街道,,合计,=1+1'], undefined],
  ])('%s are not recorded', async (_, lines, code) => {
    const { status, body } = await send(lines, { dryRun: false });
    if (code) expect([status, body.errors[0].code]).toEqual([400, code]);
    else expect(body).toMatchObject({ accepted: 0, isRecorded: false, refused: [{ code: 'cell.formula' }] });
  });
});
