import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditEntry, AuditFact } from '../../shared/kernel/audit-entry.ts';
import type { DistrictCode } from '../../shared/kernel/ids.ts';
import type { Instant } from '../../shared/kernel/instants.ts';
import { startEngine } from '../engine.ts';
import { wholeTables } from '../whole-tables.ts';

const TABLES = { identity: 'identity', program: 'program', audit: 'audit' };
const AT = '2026-03-10T02:00:00.000Z' as Instant;
const by = { kind: 'system', means: 'daily' } as const;
let engine: Awaited<ReturnType<typeof startEngine>>;
let audit: typeof import('../../functions/store/audit.ts');
let documents: typeof import('../../functions/store/documents.ts')['documents'];
let transact: typeof import('../../functions/store/transact.ts')['transact'];

beforeAll(async () => {
  engine = await startEngine();
  audit = await import('../../functions/store/audit.ts');
  ({ documents } = await import('../../functions/store/documents.ts'));
  ({ transact } = await import('../../functions/store/transact.ts'));
});
afterAll(() => engine.stop());

const aFact = (id: string, change: Partial<AuditFact> = {}): AuditFact => ({
  districtCode: '320404' as DistrictCode,
  action: 'child.closed',
  subject: { kind: 'child', id },
  why: '随父母迁往外地',
  ...change,
});
const keyOf = (id: string) => ({ pk: `TEXTS#320404#CHILD#${id}`, sk: `${AT}#${id}` });

async function appended(id: string, change: Partial<AuditFact> = {}): Promise<AuditEntry> {
  const fact = aFact(id, change);
  expect(await transact(audit.appendEntry(fact, { id, at: AT, by }))).toBeUndefined();
  return read(id);
}
async function read(id: string): Promise<AuditEntry> {
  const [entry] = await audit.allEntriesOf(aFact(id));
  if (!entry) throw new Error(`no entry about ${id}`);
  return entry;
}
const itemsWith = async (text: string) =>
  (await wholeTables(documents, TABLES)).filter((item) => item.includes(text));

describe('R-RE-80: the reason of an entry', () => {
  it('is read with the entry, and stands in no item of the log', async () => {
    const entry = await appended('one', { why: '龘一搬家' });

    expect(entry).toMatchObject({ why: '龘一搬家' });
    const items = await itemsWith('龘一搬家');
    expect(items).toHaveLength(1);
    expect(items[0]).toContain('"pk":"TEXTS#320404#CHILD#one"');
  });

  it('has its code in the log and its words beside it', async () => {
    const entry = await appended('two', { action: 'child.revealed', why: 'visit: 龘二家' });

    expect(entry.why).toBe('visit: 龘二家');
    expect(await itemsWith('龘二家')).toHaveLength(1);
    await documents.send(new DeleteCommand({ TableName: 'program', Key: keyOf('two') }));
    expect(await read('two')).toMatchObject({ why: 'visit', missingText: 'erased' });
  });

  it('is known as altered when it is not the one that was logged', async () => {
    await appended('three');
    await documents.send(
      new UpdateCommand({
        TableName: 'program',
        Key: keyOf('three'),
        UpdateExpression: 'SET #text = :other',
        ExpressionAttributeNames: { '#text': 'text' },
        ExpressionAttributeValues: { ':other': '另一个原因' },
      }),
    );

    const entry = await read('three');
    expect([entry.why, entry.missingText]).toEqual([undefined, 'altered']);
  });

  it('cannot be guessed from the entry: the same words have another hash each time', async () => {
    const [a, b] = [await appended('four'), await appended('five')];

    expect(a.textHash).toMatch(/^[0-9a-f]{64}$/);
    expect(a.textHash).not.toBe(b.textHash);
  });

  it('is stored once with an entry by itself, however often it is sent', async () => {
    const stamp = { id: 'six', at: AT, by };
    await audit.appendAlone(aFact('six', { why: '龘六' }), stamp);
    await audit.appendAlone(aFact('six', { why: '龘六' }), stamp);

    expect(await itemsWith('龘六')).toHaveLength(1);
    expect(await read('six')).toMatchObject({ why: '龘六' });
  });

  it('of an earlier release stays in its entry, and is read as it is', async () => {
    await appended('seven', { why: undefined });
    await documents.send(
      new UpdateCommand({
        TableName: 'audit',
        Key: { pk: 'AUDIT#320404', sk: `${AT}#seven` },
        UpdateExpression: 'SET why = :words',
        ExpressionAttributeValues: { ':words': '早先登记的原因' },
      }),
    );

    const entry = await read('seven');
    expect([entry.why, entry.missingText]).toEqual(['早先登记的原因', undefined]);
  });
});
