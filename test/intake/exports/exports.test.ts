import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTable } from '../../../functions/intake/imports/import-file.ts';
import { MAX_EXPORTED } from '../../../shared/intake/exports/export.ts';
import { child, enrol, member, volunteer } from '../../builders.ts';
import { pairing } from '../../matching/proposals/pair-builders.ts';
import { aContact } from '../../reporting/digests/builders.ts';
import { type CaseOffice, openCaseOffice } from '../children/case-office.ts';

let office: CaseOffice;
let store: typeof import('../../../functions/store/support/contacts.ts');
let childId: string;
let otherId: string;
let volunteerId: string;

const NAMES = /项少龙|项国华|13712340001|13712340002|善柔|13612340001|6幢乙单元610室/;

beforeAll(async () => {
  office = await openCaseOffice();
  store = await import('../../../functions/store/support/contacts.ts');
  await enrol(
    member('district', { sub: 'elsewhere', id: 'elsewhere', districtCode: '320402' }),
    member('district', { sub: 'curious', id: 'curious' }),
  );
  const guardian = { name: '项国华', relation: '爷爷', phone: '13712340001' };
  childId = (await office.file('项少龙', '13712340001', { guardian })).id;
  const elsewhere = { streetCode: '320404002', communityCode: '320404002001', detail: '8幢' };
  otherId = (
    await office.file('善柔', '13712340002', { address: elsewhere, note: '=SUM(A1)', interests: ['@围棋'] })
  ).id;
  volunteerId = (await office.apply({ name: '赵倩', phone: '13612340001' }, '13612340001')).id;
  await office.store.transact([
    office.store.createPairing(
      pairing({ id: 'p-1', childId, volunteerId, childNumber: 'C', childName: '项*龙' }),
    ),
    store.createContact(
      aContact({
        id: 'c-1',
        childIds: [childId, otherId],
        volunteerId,
        on: '2026-03-09',
        note: '项少龙进步了',
        streetCode: '320404001',
      }),
    ),
  ]);
});
afterAll(() => office.stop());

const masked = (file: string, query: Record<string, string> = {}, sub = 'district') =>
  office.ask('exportList', { sub, path: { file }, query });
const whole = (file: string, body: object = {}, sub = 'district') =>
  office.ask('exportIdentities', { sub, path: { file }, body: { purpose: 'contact', ...body } });

async function rowsOf({ bytes }: { bytes: Buffer | undefined }, file: string): Promise<string[][]> {
  const read = await readTable(bytes ?? Buffer.of(), file);
  if ('problem' in read) throw new Error(read.problem);
  return read.rows;
}
const FILES = ['children', 'volunteers', 'pairings', 'contacts'].flatMap((list) => [
  `${list}.xlsx`,
  `${list}.csv`,
]);

describe('R-IN-94: an exported list is masked', () => {
  it.each(FILES)('%s names nobody', async (file) => {
    const answer = await masked(file);
    const rows = await rowsOf(answer, file);

    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toContain(file.endsWith('csv') ? 'text/csv' : 'spreadsheetml');
    expect(rows.length).toBeGreaterThan(1);
    expect(JSON.stringify(rows)).not.toMatch(NAMES);
    expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
  });

  it('has what is within reach and fits the filters', async () => {
    const count = async (query: Record<string, string>, sub: string) =>
      (await rowsOf(await masked('children.xlsx', query, sub), 'children.xlsx').catch(() => [[]])).length - 1;

    expect(await count({}, 'district')).toBe(2);
    expect(await count({}, 'street')).toBe(1);
    expect(await count({ street: '320404002' }, 'district')).toBe(1);
    expect(await count({ status: 'paired' }, 'district')).toBe(0);
    expect((await masked('children.csv', { street: '320404002' }, 'street')).status).toBe(404);
    expect(await count({}, 'elsewhere')).toBe(0);
  });

  it.each([
    ['children.pdf', {}, 404],
    ['members.csv', {}, 404],
    ['children.csv', { status: 'active' }, 400],
    ['contacts.csv', { month: '2026-13' }, 400],
  ])('refuses %s %j', async (file, query, status) => {
    expect((await masked(file, query as Record<string, string>)).status).toBe(status);
  });

  it('is logged with its filters', async () => {
    await masked('pairings.csv', { street: '320404001' });
    const entries = await office.entriesOf('district', '320404');
    expect(entries.filter(({ action }) => action === 'list.exported').map(({ to }) => to)).toContain(
      'pairings.csv street=320404001 rows=1',
    );
  });

  it('begins no cell as a formula does', async () => {
    for (const file of ['children.csv', 'children.xlsx']) {
      const cells = (await rowsOf(await whole(file), file)).flat();
      expect(cells).toContain("'=SUM(A1)");
      expect(cells).toContain("'@围棋");
      expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    }
  });
});

describe('R-IN-96: an exported list with identities', () => {
  it('needs a purpose', async () => {
    const { status, body } = await whole('children.csv', { purpose: undefined });
    expect([status, body.errors[0].pointer]).toEqual([400, '/purpose']);
    expect((await whole('children.csv', {}, 'auditor')).status).toBe(403);
  });

  it('is logged on every file that is in it, and once for the list', async () => {
    await whole('children.xlsx', { street: '320404001', note: '家访安排' });

    const told = (await office.entriesOf('child', childId)).filter(
      ({ action, why }) => action === 'child.exported' && why === 'contact: 家访安排',
    );
    expect(told.length).toBe(1);
    expect((await office.entriesOf('child', otherId)).map(({ why }) => why)).not.toContain(
      'contact: 家访安排',
    );
    const [list] = (await office.entriesOf('district', '320404')).filter(
      ({ action, why }) => action === 'list.exportedWithIdentities' && why === 'contact: 家访安排',
    );
    expect(list).toMatchObject({ to: 'children.xlsx street=320404001 rows=1' });
  });

  it('R-IN-43: counts each person among the day’s identity accesses', async () => {
    await office.store.transact(
      Array.from({ length: 31 }, (_, index) =>
        office.store.createChild(
          child({ id: `many-${index}`, streetCode: '320404003', communityCode: '320404003001' }),
        ),
      ),
    );
    await whole('children.csv', { street: '320404003' }, 'curious');
    expect(await office.historyOf('member', 'curious')).not.toContain('member.manyReveals');
    for (let count = 0; count < 10; count += 1) await whole('contacts.csv', {}, 'curious');
    for (let count = 0; count < 2; count += 1) await whole('children.csv', {}, 'curious');
    expect(await office.historyOf('member', 'curious')).toContain('member.manyReveals');
  });

  it('a contact of one street shows no identity of a child of another', async () => {
    const rows = await rowsOf(await whole('contacts.csv', {}, 'street'), 'contacts.csv');
    expect(JSON.stringify(rows)).toContain('项少龙');
    expect(JSON.stringify(rows)).not.toContain('善柔');
  });

  it.each([
    ['needs-survey', 'children'],
    ['volunteers', 'volunteers'],
  ])(
    'R-IN-97: can be imported again: every row is read and recognised as a duplicate',
    async (kind, list) => {
      for (const format of ['csv', 'xlsx']) {
        const { bytes } = await whole(`${list}.${format}`, {
          street: '320404001',
          status: list === 'children' ? 'submitted' : 'applied',
        });
        const body = { kind, name: `${list}.${format}`, file: bytes?.toString('base64') };
        const sent = await office.ask('createImport', { sub: 'district', body });
        expect(sent.status).toBe(201);
        expect(sent.body.refused).toEqual([]);
        expect(sent.body.duplicateRows).toBe(sent.body.rows);
      }
    },
  );

  it('R-IN-97: a masked list cannot be imported', async () => {
    const { bytes } = await masked('children.csv');
    const body = { kind: 'needs-survey', name: 'children.csv', file: bytes?.toString('base64') };
    expect((await office.ask('createImport', { sub: 'district', body })).body.code).toBe('importUnreadable');
  });
});

describe('R-IN-95: an export of more rows than one file may have', () => {
  const street = { street: '320404005' };
  const put = (indexes: readonly number[]) =>
    office.store.transact(
      indexes.map((index) =>
        office.store.createVolunteer(
          volunteer({ id: `v-${index}`, streetCode: '320404005', communityCode: '320404005001' }),
        ),
      ),
    );

  it('is refused with identities from 2,001 on, and not masked', async () => {
    for (let at = 0; at < 2_000; at += 100) await put(Array.from({ length: 100 }, (_, index) => at + index));
    expect((await whole('volunteers.xlsx', street)).status).toBe(200);

    await put([2_000]);
    const { status, body } = await whole('volunteers.xlsx', street);

    expect([status, body.code]).toEqual([409, 'exportTooLarge']);
    expect((await masked('volunteers.xlsx', street)).status).toBe(200);
  });

  it('is refused masked from 40,001 on', () => {
    expect(MAX_EXPORTED.masked).toBe(40_000);
  });
});
