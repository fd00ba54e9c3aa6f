import { randomUUID } from 'node:crypto';
import { DeleteCommand, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Migration } from '../../functions/migrations/migration.ts';
import type { ChildId } from '../../shared/kernel/ids.ts';
import { instantOf } from '../../shared/kernel/instants.ts';
import { child } from '../builders.ts';
import { startEngine } from '../engine.ts';

let engine: Awaited<ReturnType<typeof startEngine>>;
let children: typeof import('../../functions/store/intake/children.ts');
let documents: typeof import('../../functions/store/documents.ts')['documents'];
let run: typeof import('../../functions/migrations/migration-run.ts')['runMigration'];

beforeAll(async () => {
  engine = await startEngine();
  children = await import('../../functions/store/intake/children.ts');
  ({ documents } = await import('../../functions/store/documents.ts'));
  ({ runMigration: run } = await import('../../functions/migrations/migration-run.ts'));
});
afterAll(() => engine.stop());

const TableName = 'program';
const COUNT = 30;
const clock = { now: instantOf(Date.parse('2026-12-01T00:00:00Z')), newId: randomUUID };
const ids = Array.from({ length: COUNT }, (_, index) => `child-${index}` as ChildId);
const keyOf = (id: string) => ({ pk: `CHILD#${id}`, sk: 'FILE' });
const itemOf = async (id: string) =>
  (await documents.send(new GetCommand({ TableName, Key: keyOf(id), ConsistentRead: true }))).Item;

/** As an earlier release stored them: without a number. */
const asBefore = async (id: ChildId) => {
  const { write } = children.createChild(child({ id }));
  const { schemaVersion: _none, ...Item } = write.Put?.Item ?? {};
  await documents.send(new PutCommand({ TableName, Item }));
};
beforeEach(() => Promise.all(ids.map(asBefore)));

/** Gives each child without a school year one, and gives up after so many records. */
function addsGrade({ stopsAfter = Number.POSITIVE_INFINITY, meanwhile = async () => {} } = {}): Migration {
  let decided = 0;
  const next = children.childFiles.raiseTo(2);
  return {
    name: '2026-12-grades',
    kind: children.childFiles.kind,
    to: 2,
    decide: async (item) => {
      decided += 1;
      if (decided > stopsAfter) throw new Error('stopped');
      const before = children.parseChild(item);
      await meanwhile();
      return [next(before, { ...before, grade: '未知' })];
    },
  };
}
const gradesAndNumbers = async () =>
  (await Promise.all(ids.map(itemOf))).map((item) => [item?.grade, item?.schemaVersion]);
const untouched = ids.map(() => [undefined, undefined]);
const raised = ids.map(() => ['未知', 2]);

describe('a migration', () => {
  it('in a dry run counts what it would change, and changes nothing', async () => {
    expect(await run(addsGrade(), clock, true)).toEqual({ raised: COUNT, failed: [] });

    expect(await gradesAndNumbers()).toEqual(untouched);
  });

  it('changes every record once, however often it runs', async () => {
    expect(await run(addsGrade(), clock, false)).toEqual({ raised: COUNT, failed: [] });
    expect(await run(addsGrade(), clock, false)).toEqual({ raised: 0, failed: [] });

    expect(await gradesAndNumbers()).toEqual(raised);
    expect((await itemOf('child-0'))?.version).toBe(2);
  });

  it('R-KE-81: goes on where it was stopped', async () => {
    const first = await run(addsGrade({ stopsAfter: 11 }), clock, false);
    expect(first.raised).toBe(11);
    expect(first.failed).toHaveLength(COUNT - 11);

    expect(await run(addsGrade(), clock, false)).toEqual({ raised: COUNT - 11, failed: [] });
    expect(await gradesAndNumbers()).toEqual(raised);
  });

  it('R-KE-81: decides anew about a record that somebody has changed meanwhile, and keeps the change', async () => {
    let isFirst = true;
    const meanwhile = async () => {
      if (!isFirst) return;
      isFirst = false;
      const UpdateExpression = 'SET version = version + :one, interests = :read';
      for (const id of ids)
        await documents.send(
          new UpdateCommand({
            TableName,
            Key: keyOf(id),
            UpdateExpression,
            ExpressionAttributeValues: { ':one': 1, ':read': ['看书'] },
          }),
        );
    };

    expect(await run(addsGrade({ meanwhile }), clock, false)).toEqual({ raised: COUNT, failed: [] });

    expect(await gradesAndNumbers()).toEqual(raised);
    for (const item of await Promise.all(ids.map(itemOf))) expect(item?.interests).toEqual(['看书']);
  });

  it('two that run at the same time change every record once', async () => {
    await Promise.all([run(addsGrade(), clock, false), run(addsGrade(), clock, false)]);

    for (const item of await Promise.all(ids.map(itemOf)))
      expect(item).toMatchObject({ version: 2, schemaVersion: 2 });
  });

  it('R-KE-81: names a record that cannot be read by its key and fields, without a value, and changes the others', async () => {
    const broken = { ...keyOf('child-0'), id: 'child-0', maskedName: '王*涵', status: 'unheard-of' };
    await documents.send(new PutCommand({ TableName, Item: broken }));

    const { raised: count, failed } = await run(addsGrade(), clock, false);

    expect(count).toBe(COUNT - 1);
    expect(failed).toEqual([{ key: 'CHILD#child-0 FILE', reason: expect.stringContaining('status') }]);
    expect(JSON.stringify(failed)).not.toContain('王');
  });

  it('leaves alone what a later release has raised further, and what is gone', async () => {
    await documents.send(new DeleteCommand({ TableName, Key: keyOf('child-1') }));
    await documents.send(
      new UpdateCommand({
        TableName,
        Key: keyOf('child-0'),
        UpdateExpression: 'SET schemaVersion = :nine',
        ExpressionAttributeValues: { ':nine': 9 },
      }),
    );

    expect(await run(addsGrade(), clock, false)).toEqual({ raised: COUNT - 2, failed: [] });
    expect(await itemOf('child-0')).not.toHaveProperty('grade');
  });
});
