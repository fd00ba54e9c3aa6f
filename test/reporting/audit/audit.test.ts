/** The audit log over the API, on a real engine. */
import { BatchWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../../shared/kernel/audit-entry.ts';
import type { DistrictCode } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { reportingRoutes } from '../../../shared/reporting/routes.ts';
import { enrol, member } from '../../builders.ts';
import { call } from '../../call.ts';
import { startEngine } from '../../engine.ts';

const OTHER = '320402';
let engine: Awaited<ReturnType<typeof startEngine>>;
let handler: Parameters<typeof call>[0];

/** Days of Shanghai, one entry each, the first a minute before and the last a minute after midnight. */
const TOLD = [
  ['a', '2026-03-09T15:59:00.000Z', 'child.verified', 'child', 'one'],
  ['b', '2026-03-09T16:00:00.000Z', 'child.revealed', 'child', 'one'],
  ['c', '2026-03-10T15:59:59.999Z', 'volunteer.vetted', 'volunteer', 'one'],
  ['d', '2026-03-10T16:00:00.000Z', 'child.verified', 'child', 'two'],
] as const;

beforeAll(async () => {
  engine = await startEngine();
  process.env.VERSION = '0.0.0';
  handler = (await import('../../../functions/reporting/api.ts')).handler as typeof handler;
  const { appendAlone } = await import('../../../functions/store/audit.ts');
  await enrol(
    member('district'),
    member('auditor'),
    member('street', { label: '永红街道妇联' }),
    member('district', { id: 'elsewhere', sub: 'elsewhere', districtCode: OTHER }),
  );
  /** All by the street officer but one, which a guardian made. */
  const byOf = (id: string) =>
    id === 'b'
      ? { kind: 'public' as const, means: 'receipt' as const }
      : { kind: 'member' as const, memberId: 'member-street', roles: ['street' as const] };
  const append = (districtCode: string, [id, at, action, kind, of]: (typeof TOLD)[number]) =>
    appendAlone(
      { districtCode: districtCode as DistrictCode, action, subject: { kind, id: of } },
      { id, at: at as Instant, by: byOf(id) },
    );
  for (const told of TOLD) await append('320404', told);
  await append(OTHER, ['x', '2026-03-10T00:00:00.000Z', 'child.verified', 'child', 'one'] as never);
});
afterAll(() => engine.stop());

it.each<[string, Record<string, unknown>]>([
  ['no attributes at all', {}],
  ['an action that is no code', { action: '<script>', at: 7 }],
  ['a set and a list where texts belong', { by: new Set(['a']), subject: ['x'], id: null }],
])(
  'R-RE-93: an entry with %s is listed as one that cannot be read, and hides no other',
  async (_, planted) => {
    const { documents, tableName } = await import('../../../functions/store/documents.ts');
    const keys = [{ sk: '2026-03-10T08:00:00.000Z#planted' }, { sk: 'planted' }].map(({ sk }) => ({
      pk: 'AUDIT#320404',
      sk,
    }));
    const put = (requests: object[]) =>
      documents.send(new BatchWriteCommand({ RequestItems: { [tableName('audit')]: requests as never } }));
    await put(keys.map((key) => ({ PutRequest: { Item: { ...planted, ...key } } })));
    const { status, body } = await ask('listAuditEntries', 'auditor', MARCH);
    const all = await ask('listAuditEntries', 'auditor', {});
    await put(keys.map((Key) => ({ DeleteRequest: { Key } })));
    const { describeAuditEntry } = await import('../../../shared/reporting/audit/describe-entry.ts');
    const shown = (body.items as AuditEntry[]).find(({ id }) => id.endsWith('#planted'));

    expect([status, all.status]).toEqual([200, 200]);
    expect(idsOf((body.items as AuditEntry[]).filter(({ id }) => id.length === 1))).toBe('dcba');
    expect(describeAuditEntry(shown as AuditEntry, () => undefined, 'zh-CN')).toMatchObject({
      what: '无法读取的条目（可能被改动）',
      about: '日志条目',
    });
  },
);

/** At a time at which what is noted of the asking itself does not stand among the entries above. */
const AT = Date.parse('2026-04-01T00:00:00Z');
const ask = (name: 'listAuditEntries' | 'verifyAuditLog', sub: string, query: Record<string, string> = {}) =>
  call(handler, reportingRoutes[name], { sub, query, at: AT });
const MARCH = { to: '2026-03-31' };
const idsOf = (items: AuditEntry[]) => items.map(({ id }) => id).join('');

describe('GET /v1/audit', () => {
  it.each<[string, Record<string, string>, string]>([
    ['all, newest first', MARCH, 'dcba'],
    ['from a day on', { ...MARCH, from: '2026-03-10' }, 'dcb'],
    ['up to a day, which belongs to it', { to: '2026-03-10' }, 'cba'],
    ['one day of Shanghai', { from: '2026-03-10', to: '2026-03-10' }, 'cb'],
    ['about one record', { ...MARCH, subject: 'child:one' }, 'ba'],
    ['about one record, on one day', { subject: 'child:one', from: '2026-03-10', to: '2026-03-10' }, 'b'],
    ['about a record that there is not', { subject: 'child:none' }, ''],
    ['one family', { ...MARCH, family: 'child' }, 'da'],
    [
      'one family that goes across kinds, on one day',
      { family: 'reveal', from: '2026-03-10', to: '2026-03-10' },
      'b',
    ],
    ['one family about one record', { subject: 'child:one', family: 'reveal' }, 'b'],
    ['what one member did', { ...MARCH, member: 'member-street' }, 'dca'],
    ['what one member did from a day on', { ...MARCH, member: 'member-street', from: '2026-03-10' }, 'dc'],
    ['what one member did to one record', { member: 'member-street', subject: 'child:one' }, 'a'],
    ['one family of one member', { ...MARCH, member: 'member-street', family: 'volunteer' }, 'c'],
    ['what nobody did', { member: 'member-none' }, ''],
  ])('Rule 4: the district reads %s', async (_, query, expected) => {
    const { status, body } = await ask('listAuditEntries', 'district', query);
    expect([status, idsOf(body.items)]).toEqual([200, expected]);
  });

  it('shows who, when, what and to which record, and nothing that the table has for itself', async () => {
    const { body } = await ask('listAuditEntries', 'auditor', { ...MARCH, subject: 'child:two' });
    expect(body).toEqual({
      items: [
        {
          id: 'd',
          districtCode: '320404',
          at: '2026-03-10T16:00:00.000Z',
          by: { kind: 'member', memberId: 'member-street', roles: ['street'] },
          memberLabel: '永红街道妇联',
          action: 'child.verified',
          subject: { kind: 'child', id: 'two' },
        },
      ],
    });
  });

  it('goes on where it stopped, within the days that were asked for', async () => {
    const query = { from: '2026-03-10', to: '2026-03-11', limit: '2' };
    const first = await ask('listAuditEntries', 'district', query);
    const second = await ask('listAuditEntries', 'district', { ...query, cursor: first.body.next });
    expect([idsOf(first.body.items), idsOf(second.body.items), second.body.next]).toEqual([
      'dc',
      'b',
      undefined,
    ]);
  });

  it('Rule 6: another district’s entries about a record with the same id are not among them', async () => {
    const { body } = await ask('listAuditEntries', 'elsewhere', { ...MARCH, subject: 'child:one' });
    expect(idsOf(body.items)).toBe('x');
    expect(idsOf((await ask('listAuditEntries', 'elsewhere', MARCH)).body.items)).toBe('x');
  });

  it('Rule 6: is not for a street officer', async () => {
    expect((await ask('listAuditEntries', 'street')).status).toBe(403);
    expect((await ask('verifyAuditLog', 'street')).status).toBe(403);
  });

  it.each<[Record<string, string>, string, string]>([
    [{ subject: 'child' }, '/query/subject', 'subject.invalid'],
    [{ subject: 'child:a#b' }, '/query/subject', 'subject.invalid'],
    [{ family: 'verified' }, '/query/family', 'invalid_value'],
    [{ member: '李芳' }, '/query/member', 'invalid_format'],
    [{ from: '2026-03-11', to: '2026-03-10' }, '/query/to', 'dates.order'],
  ])('refuses %o', async (query, pointer, code) => {
    const { status, body } = await ask('listAuditEntries', 'district', query);
    expect([status, body.errors]).toEqual([400, [expect.objectContaining({ pointer, code })]]);
  });
});

/** More than a request looks at. */
const MANY = 4_100;
/** What stands in the log of the other district before: the one entry told above. */
const SEEN_ELSEWHERE = 1;

/** Past the functions, in batches. */
async function fillLog(count: number): Promise<void> {
  const { documents } = await import('../../../functions/store/documents.ts');
  const { inPieces } = await import('../../../functions/store/batch.ts');
  const storedAt = '2026-03-12T00:00:00.000Z';
  const items = Array.from({ length: count }, (_, index) => {
    const sk = `${storedAt}#${String(index).padStart(5, '0')}`;
    return { PutRequest: { Item: { pk: `AUDIT#${OTHER}`, sk, storedAt, why: '记一笔' } } };
  });
  const pieces = inPieces(items, 25).map((audit) => new BatchWriteCommand({ RequestItems: { audit } }));
  for (const some of inPieces(pieces, 8)) await Promise.all(some.map((piece) => documents.send(piece)));
}

describe('GET /v1/audit/verification', () => {
  it('R-RE-35: reports an entry in no seal, then an intact chain, then an edit', async () => {
    const { handler: seal } = await import('../../../functions/reporting/audit/seal.ts');
    const { documents } = await import('../../../functions/store/documents.ts');
    const first = `${TOLD[0][1]}#a`;
    expect((await ask('verifyAuditLog', 'district')).body).toMatchObject({
      holds: false,
      seals: 0,
      fault: { kind: 'entryUnsealed', entry: first },
    });

    await seal({ district: '320404' });
    const { body } = await ask('verifyAuditLog', 'auditor');
    expect(body).toMatchObject({ holds: true, seals: 1, waiting: 0, head: { seq: 1 } });

    await documents.send(
      new UpdateCommand({
        TableName: 'audit',
        Key: { pk: 'AUDIT#320404', sk: first },
        UpdateExpression: 'SET #by.memberId = :other',
        ExpressionAttributeNames: { '#by': 'by' },
        ExpressionAttributeValues: { ':other': 'member-district' },
      }),
    );
    expect((await ask('verifyAuditLog', 'district')).body).toMatchObject({
      holds: false,
      fault: { kind: 'entryEdited', seq: 1, entry: first },
    });
  });

  it.each(['x', 'W10', Buffer.from('["me",{}]').toString('base64url')])(
    'R-RE-35: refuses the cursor %s, which nobody received',
    async (cursor) => {
      const { status, body } = await ask('verifyAuditLog', 'district', { cursor });
      expect([status, body.code]).toEqual([400, 'cursorInvalid']);
    },
  );

  it('R-RE-35: continues from request to request through a log that is too long for one', async () => {
    const { handler: seal } = await import('../../../functions/reporting/audit/seal.ts');
    await fillLog(MANY);
    await seal({ district: OTHER });
    const asked = [await ask('verifyAuditLog', 'elsewhere')];
    while (asked.at(-1)?.body.next)
      asked.push(await ask('verifyAuditLog', 'elsewhere', { cursor: asked.at(-1)?.body.next }));

    const total = MANY + SEEN_ELSEWHERE;
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.map(({ body }) => body.holds)).not.toContain(false);
    expect(asked.at(-1)?.body).toMatchObject({ entries: total, seals: Math.ceil(total / 99), waiting: 0 });
    const stolen = await ask('verifyAuditLog', 'district', { cursor: asked[0]?.body.next });
    expect([stolen.status, stolen.body.code]).toEqual([400, 'cursorInvalid']);
  }, 120_000);
});
