import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workbookOf } from '../../../functions/intake/exports/workbook.ts';
import {
  type Remembered,
  recallMapping,
  rememberMapping,
} from '../../../shared/intake/imports/import-mapping.ts';
import { intakeRoutes } from '../../../shared/intake/routes.ts';
import { csvText, withoutGuard } from '../../../shared/kernel/csv.ts';
import { enrol, member } from '../../builders.ts';
import { call, type Sent } from '../../call.ts';
import { startEngine } from '../../engine.ts';
import { wholeTables } from '../../whole-tables.ts';
import { survey, volunteer } from './import-tables.ts';

let engine: Awaited<ReturnType<typeof startEngine>>;
let api: typeof import('../../../functions/intake/api.ts')['handler'];
let readTable: typeof import('../../../functions/intake/imports/import-file.ts')['readTable'];

beforeAll(async () => {
  engine = await startEngine();
  ({ handler: api } = await import('../../../functions/intake/api.ts'));
  ({ readTable } = await import('../../../functions/intake/imports/import-file.ts'));
  await enrol(
    member('district'),
    member('street'),
    member('district', { sub: 'elsewhere', id: 'elsewhere', districtCode: '320402' }),
  );
});
afterAll(() => engine.stop());

const ask = (name: keyof typeof intakeRoutes, sent: Sent) =>
  call(api, intakeRoutes[name], { sub: 'district', ...sent });

/** The same answers under headings of a district’s own. */
const OWN = {
  孩子姓名: '学员',
  联系电话: '打哪个号',
  监护人姓名: '大人',
  详细地址: '住哪',
  与孩子关系: '啥关系',
};
const own = (row: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(row).map(([heading, text]) => [OWN[heading as keyof typeof OWN] ?? heading, text]),
  );
const tableOf = (...rows: Record<string, string>[]) => [
  Object.keys(rows[0] ?? {}),
  ...rows.map((row) => Object.values(row)),
];
const csv = (...rows: Record<string, string>[]) => Buffer.from(csvText(tableOf(...rows))).toString('base64');
const fileOf = (file: string, kind = 'needs-survey', name = '摸底表.csv') => ({ kind, name, file });

const headings = async (file: string, sent: Sent = {}) =>
  (await ask('readImportHeadings', { body: fileOf(file), ...sent })).body;

async function mappingFor(file: string) {
  const { columns } = await headings(file);
  const found = columns.map(({ key, heading, found }: Record<string, string>) => [
    key,
    found ?? OWN[heading as keyof typeof OWN],
  ]);
  return Object.fromEntries(found.filter(([, heading]: string[]) => heading !== undefined));
}

const mapped = { ...survey, 孩子姓名: '贝小宁', 联系电话: '19905216999' };

describe('R-IN-93: a file with headings of its own', () => {
  it('is refused with the missing headings and the found ones, and nothing is stored', async () => {
    const file = csv(own(mapped));
    const { status, body } = await ask('createImport', { body: fileOf(file) });
    const told = await headings(file);

    expect([status, body.code]).toEqual([400, 'importUnreadable']);
    expect(told.isComplete).toBe(false);
    expect(told.headings).toContain('学员');
    const foundOf = (key: string) => told.columns.find((one: { key: string }) => one.key === key).found;
    expect([foundOf('gender'), foundOf('name')]).toEqual(['性别', undefined]);
  });

  it('is read by the mapping that is sent with it; the next one with these headings needs none, in any order', async () => {
    const file = csv(own(mapped));
    const first = await ask('createImport', { body: { ...fileOf(file), mapping: await mappingFor(file) } });
    const turned = Object.fromEntries(Object.entries({ ...own(mapped), 班主任: '某' }).toReversed());
    const next = await ask('createImport', { body: fileOf(csv(turned)) });
    const ofStreet = await headings(csv(turned), { sub: 'street' });

    expect([first.status, first.body.accepted, first.body.refusedRows]).toEqual([201, 1, 0]);
    expect([next.status, next.body.accepted]).toEqual([201, 1]);
    expect(ofStreet.isComplete).toBe(true);
  });

  it('another district has to map it itself', async () => {
    expect((await headings(csv(own(mapped)), { sub: 'elsewhere' })).isComplete).toBe(false);
  });

  it('the programme’s own files are read as before', async () => {
    expect((await ask('createImport', { body: fileOf(csv(survey)) })).body.accepted).toBe(1);
  });

  it('refused rows name the programme’s heading; what the file calls it stays out of the program table', async () => {
    const wrong = own({ ...mapped, 孩子姓名: '', 联系电话: '12' });
    const { body } = await ask('createImport', { body: fileOf(csv(wrong)) });
    const stored = await wholeTables(new DynamoDBClient({}), {
      identity: 'program',
      program: 'program',
      audit: 'audit',
    });

    expect(body.refused.map(({ field }: { field: string }) => field)).toEqual(['孩子姓名', '联系电话']);
    expect(stored.join('\n')).not.toContain('打哪个号');
  });

  it.each([
    ['a column that does not exist', { nickname: '学员' }, '/mapping/nickname'],
    ['a heading that is empty', { name: '' }, '/mapping/name'],
  ])('refuses %s', async (_, mapping, pointer) => {
    const { status, body } = await ask('createImport', { body: { ...fileOf(csv(own(mapped))), mapping } });
    expect([status, body.errors[0].pointer]).toEqual([400, pointer]);
  });

  it('refuses a mapping to a heading that is not in the file, and remembers nothing of it', async () => {
    const file = csv({ ...own(mapped), 又一列: '' });
    const mapping = { ...(await mappingFor(file)), name: '没有的列' };
    const { status, body } = await ask('createImport', { body: { ...fileOf(file), mapping } });
    expect([status, body.errors[0].code]).toEqual([400, 'header.missing']);
  });

  it('volunteers’ lists too', async () => {
    const list = Object.fromEntries(
      Object.entries(volunteer).map(([heading, text]) => [heading === '姓名' ? '她叫啥' : heading, text]),
    );
    const file = csv(list);
    const { columns } = (await ask('readImportHeadings', { body: fileOf(file, 'volunteers') })).body;
    const pairs = columns.map(({ key, found }: Record<string, string>) => [
      key,
      found ?? (key === 'name' ? '她叫啥' : undefined),
    ]);
    const mapping = Object.fromEntries(pairs.filter(([, found]: string[]) => found !== undefined));

    const first = await ask('createImport', { body: { ...fileOf(file, 'volunteers'), mapping } });
    const second = await ask('createImport', { body: fileOf(file, 'volunteers') });

    expect([first.body.accepted, second.body.accepted]).toEqual([1, 1]);
  });
});

describe('R-IN-93: a remembered mapping', () => {
  const one = (name: string): Remembered => ({ columns: { name } });

  it('the newest first, each once, twenty at most', () => {
    const all = Array.from({ length: 25 }, (_, index) => `h${index}`).reduce<Remembered[]>(
      (before, name) => rememberMapping(before, { name }),
      [],
    );
    expect(all.length).toBe(20);
    expect(all[0]).toEqual(one('h24'));
    expect(rememberMapping(all, { name: 'h10' })[0]).toEqual(one('h10'));
    expect(rememberMapping(all, { name: 'h10' }).length).toBe(20);
  });

  it('fits only a file that has all of its headings', () => {
    const both: Remembered = { columns: { name: 'h1', phone: 'h2' } };
    expect(recallMapping([both], new Map([['h1', '学员']]))).toBeUndefined();
    expect(
      recallMapping(
        [both],
        new Map([
          ['h1', '学员'],
          ['h2', '号'],
          ['h3', '别'],
        ]),
      ),
    ).toEqual({ name: '学员', phone: '号' });
  });
});

describe('refused rows as a spreadsheet', () => {
  it('come back in the format they were sent in, with reasons in the asker’s language; mended, they are accepted', async () => {
    const wrong = { ...survey, 孩子姓名: '易小满', 联系电话: '051' };
    const workbook = (await workbookOf(tableOf(wrong))).toString('base64');
    const { body } = await ask('createImport', { body: fileOf(workbook, 'needs-survey', '名单.xlsx') });
    const path = { id: body.id };
    const answer = await ask('getRefusedWorkbook', { path, headers: { 'accept-language': 'en' } });
    const read = await readTable(answer.bytes ?? Buffer.of(), 'refused.xlsx');
    if ('problem' in read) throw new Error(read.problem);
    const [headingRow = [], row = []] = read.rows;
    const mended = row.map((cell, index) =>
      headingRow[index] === '联系电话' ? '19905216998' : withoutGuard(cell),
    );
    const sent = await workbookOf([headingRow, mended]);
    const again = await ask('createImport', {
      body: fileOf(sent.toString('base64'), 'needs-survey', '名单.xlsx'),
    });

    expect([body.format, body.refusedRows]).toEqual(['xlsx', 1]);
    expect(answer.headers['content-type']).toContain('spreadsheetml');
    expect(headingRow.at(-1)).toBe('Reason for refusal');
    expect(row.at(-1)).toContain('联系电话：Enter a valid mobile number');
    expect([again.status, again.body.accepted, again.body.refusedRows]).toEqual([201, 1, 0]);
  });
});
