import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { intakeRoutes } from '../../../shared/intake/routes.ts';
import type { StreetCode } from '../../../shared/kernel/ids.ts';
import { dateIn, instantOf } from '../../../shared/kernel/instants.ts';
import { streetByCode } from '../../../shared/kernel/regions.ts';
import { enrol, member } from '../../builders.ts';
import { call } from '../../call.ts';
import { startEngine } from '../../engine.ts';
import { workEvent } from '../../work.ts';

let engine: Awaited<ReturnType<typeof startEngine>>;
let api: typeof import('../../../functions/intake/api.ts')['handler'];
let importer: typeof import('../../../functions/intake/imports/importer.ts')['handler'];

beforeAll(async () => {
  engine = await startEngine();
  ({ handler: api } = await import('../../../functions/intake/api.ts'));
  ({ handler: importer } = await import('../../../functions/intake/imports/importer.ts'));
  await enrol(member('district'), member('street'));
});
afterAll(() => engine.stop());

const spring = (name: string) => readFileSync(new URL(`../../../data/spring-2026/${name}`, import.meta.url));
const send = (kind: string, name: string, file: Buffer, sub = 'district') =>
  call(api, intakeRoutes.createImport, { sub, body: { kind, name, file: file.toString('base64') } });

/** As the stream tells the importer; twice, since it tells at least once. */
async function deliver(id: string) {
  const event = workEvent({ pk: `IMPORT#${id}`, sk: 'IMPORT' });
  expect(await importer(event)).toEqual({ batchItemFailures: [] });
  expect(await importer(event)).toEqual({ batchItemFailures: [] });
}

async function commit(record: { id: string; version: number }, body: unknown = {}) {
  const headers = { 'if-match': `"${record.version}"` };
  return call(api, intakeRoutes.commitImport, { sub: 'district', path: { id: record.id }, body, headers });
}

async function count(route: typeof intakeRoutes.listChildren | typeof intakeRoutes.listVolunteers) {
  let items = 0;
  let cursor: string | undefined;
  do {
    const { body } = await call(api, route, {
      sub: 'district',
      query: { limit: '200', ...(cursor && { cursor }) },
    });
    items += body.items.length;
    cursor = body.next;
  } while (cursor);
  return items;
}

describe('an import', () => {
  it.each([
    ['needs-survey', 'needs-survey.csv', 240, intakeRoutes.listChildren],
    ['volunteers', 'volunteers.csv', 320, intakeRoutes.listVolunteers],
  ] as const)(
    'of the spring’s %s is a dry run first, then adds every row, and a second time none',
    async (kind, name, rows, list) => {
      const dryRun = await send(kind, name, spring(name));
      expect(dryRun.body).toMatchObject({
        status: 'checked',
        rows,
        accepted: rows,
        refused: [],
        duplicates: [],
      });
      expect(await count(list)).toBe(0);
      const committing = await commit(dryRun.body);
      expect([committing.status, committing.body.status]).toEqual([202, 'committing']);
      await deliver(dryRun.body.id);
      const { body } = await call(api, intakeRoutes.getImport, {
        sub: 'district',
        path: { id: dryRun.body.id },
      });
      expect(body).toMatchObject({ status: 'committed', accepted: rows });
      expect(await count(list)).toBe(rows);

      const again = await send(kind, name, spring(name));
      expect(again.body).toMatchObject({ rows, accepted: 0, duplicateRows: rows });
      await commit(again.body);
      await deliver(again.body.id);
      expect(await count(list)).toBe(rows);
    },
  );

  it('refuses rows with row, field and reason, and gives them back as a file to mend', async () => {
    const [heading = '', first = '', second = ''] = new TextDecoder('gb18030')
      .decode(spring('needs-survey.csv'))
      .split(/\r?\n/);
    const spoiled = [
      heading,
      first.replace(/199\d{8}/, '12345').replace('胡宁天', '新一'),
      second.replace('田怡然', '新二'),
    ].join('\n');
    const { body } = await send('needs-survey', 'few.csv', Buffer.from(spoiled));
    expect(body).toMatchObject({
      rows: 2,
      accepted: 1,
      refusedRows: 1,
      refused: [{ row: 1, code: 'phone.invalid' }],
    });
    expect(body.refused[0].field).toContain('联系电话');
    const file = await call(api, intakeRoutes.getRefusedRows, { sub: 'district', path: { id: body.id } });
    expect(file.body).toContain('退回原因');
    const mended = await send(
      'needs-survey',
      'mended.csv',
      Buffer.from(String(file.body).replace('12345', '13911112222')),
    );
    expect(mended.body).toMatchObject({ rows: 1, accepted: 1, refused: [] });
  });

  it('R-IN-20: a likely duplicate is left out unless it is taken by name', async () => {
    const [heading = '', first = ''] = new TextDecoder('gb18030')
      .decode(spring('needs-survey.csv'))
      .split(/\r?\n/);
    const before = await count(intakeRoutes.listChildren);
    const { body } = await send('needs-survey', 'one.csv', Buffer.from(`${heading}\n${first}`));
    expect(body.duplicates).toEqual([{ row: 1, ofChild: expect.any(String) }]);
    expect((await commit(body, { take: [2] })).body.errors).toMatchObject([
      { pointer: '/take/0', code: 'take.notDuplicate' },
    ]);
    await commit(body, { take: [1] });
    await deliver(body.id);
    expect(await count(intakeRoutes.listChildren)).toBe(before + 1);
  });

  it('Rule 6: of another street’s rows is refused for a street officer, and nobody else’s import is found', async () => {
    const { body } = await send('needs-survey', 'needs-survey.csv', spring('needs-survey.csv'), 'street');
    expect(body.refusedRows).toBeGreaterThan(100);
    const { body: other } = await send('needs-survey', 'needs-survey.csv', spring('needs-survey.csv'));
    expect((await call(api, intakeRoutes.getImport, { sub: 'street', path: { id: other.id } })).status).toBe(
      404,
    );
  });

  describe('R-IN-25: of somebody who is on file', () => {
    const STREET = 13;
    const COMMUNITY = 14;
    const [heading = [], ...rows] = new TextDecoder('gb18030')
      .decode(spring('needs-survey.csv'))
      .split(/\r?\n/)
      .map((row) => row.split(','));
    const own = streetByCode('320404001' as StreetCode);
    const sendRow = (row: readonly string[] = [], sub: string) =>
      send(
        'needs-survey',
        'one.csv',
        Buffer.from([heading, row].map((cells) => cells.join()).join('\n')),
        sub,
      );

    const looksToday = async (sub: string) => {
      const { countedOn } = await import('../../../functions/store/intake/reveals.ts');
      return countedOn('REVEALS', sub, dateIn(instantOf(Date.now())));
    };

    it('in another street, a street officer learns nothing', async () => {
      const elsewhere = rows.find((cells) => cells[STREET] !== own?.name) ?? [];
      const moved = elsewhere.with(STREET, own?.name ?? '').with(COMMUNITY, own?.communities[0]?.name ?? '');

      const before = await looksToday('member-street');

      const { body } = await sendRow(moved, 'street');

      expect(body).toMatchObject({ rows: 1, accepted: 1, duplicates: [] });
      expect(await looksToday('member-street')).toBe(before);
    });

    it('within their reach, each hit counts as an identity access', async () => {
      const here = rows.find((cells) => cells[STREET] === own?.name);
      const before = await looksToday('member-street');

      const { body } = await sendRow(here, 'street');

      expect(body.duplicates).toMatchObject([{ row: 1 }]);
      expect(await looksToday('member-street')).toBe(before + 1);
    });

    it('in another street, the commit of a street officer adds the row', async () => {
      const elsewhere =
        rows.findLast((cells) => cells.length > COMMUNITY && cells[STREET] !== own?.name) ?? [];
      const moved = elsewhere.with(STREET, own?.name ?? '').with(COMMUNITY, own?.communities[0]?.name ?? '');
      const { body } = await sendRow(moved, 'street');
      const headers = { 'if-match': `"${body.version}"` };
      await call(api, intakeRoutes.commitImport, { sub: 'street', path: { id: body.id }, body: {}, headers });
      await deliver(body.id);

      const { body: read } = await call(api, intakeRoutes.getImport, {
        sub: 'street',
        path: { id: body.id },
      });

      expect(read).toMatchObject({ status: 'committed', accepted: 1 });
    });
  });

  it('R-IN-26: quotes no cell of a refused row outside the identity table', async () => {
    const [heading = '', first = ''] = new TextDecoder('gb18030')
      .decode(spring('needs-survey.csv'))
      .split(/\r?\n/);
    const strange = first.replace(/┋/, '┋隔壁老王家的张三┋');
    const { body } = await send('needs-survey', 'strange.csv', Buffer.from(`${heading}\n${strange}`));
    const { body: read } = await call(api, intakeRoutes.getImport, {
      sub: 'district',
      path: { id: body.id },
    });
    const { getImport } = await import('../../../functions/store/intake/imports.ts');

    expect(JSON.stringify([body, await getImport(body.id)])).not.toContain('张三');
    expect(read.refused[0].message).toContain('隔壁老王家的张三');
  });

  it.each([
    ['4 MB + 1 byte', Buffer.alloc(4 * 1024 * 1024 + 1, 'a'), 413, 'file.tooLarge'],
    ['another encoding', Buffer.from([0xff, 0xff, 0xff, 0x80, 0x81]), 400, 'file.encoding'],
    ['wrong headings', Buffer.from('甲,乙\n1,2\n'), 400, 'header.missing'],
    ['nothing', Buffer.from(''), 400, 'file.empty'],
  ])('of %s is refused with the field named', async (_, file, status, code) => {
    const answer = await send('needs-survey', 'file.csv', file);
    expect(answer.status).toBe(status);
    expect(answer.body.errors[0]).toMatchObject({ pointer: '/file', code });
  });
});
