/** Rule 4 on the running cloud: entries made over HTTP are sealed, nobody may change them, and whoever does is found. */
import { execFile } from 'node:child_process';
import {
  BatchWriteItemCommand,
  DeleteItemCommand,
  DynamoDBClient,
  PutItemCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { functionNames } from '../../../infra/functions.ts';
import type { Cloud } from '../../../local/cloud.ts';
import { accessKeyIdOf } from '../../../local/policy/credentials.ts';
import { parsedSurvey } from '../../builders.ts';
import { journeyCloud, over } from '../cloud.ts';

type Item = Record<string, { S: string }>;

let cloud: Cloud;
let table: string;
let program: string;
let address: string;
/** Signed in once: each sign-in is an entry. */
let auditor: ReturnType<typeof over>;

beforeAll(async () => {
  cloud = await journeyCloud();
  auditor = over(cloud, 'auditor');
  const { url, tables } = (await (await fetch(`${cloud.url}/_local/engine`)).json()) as {
    url: string;
    tables: { audit: string; program: string };
  };
  [address, table, program] = [url, tables.audit, tables.program];
});
afterAll(() => cloud.stop());

/** A child's form, and an officer who opens the identity behind it. */
async function makeEntries(key: string): Promise<void> {
  await over(cloud).submitNeedsSurvey({ body: parsedSurvey(), idempotencyKey: key });
  const district = over(cloud, 'district');
  const { items } = (await district.listChildren()).body;
  await district.revealChild({ path: { id: items[0]!.id }, body: { purpose: 'verification' } });
}

const auditIn = (env: NodeJS.ProcessEnv, ...args: string[]) =>
  new Promise<{ code: number | null; said: string; complained: string }>((fulfil) => {
    const child = execFile(
      process.execPath,
      ['functions/reporting/audit/audit-tool.ts', ...args],
      { env: { ...process.env, ...env } },
      (_, said, complained) => fulfil({ code: child.exitCode, said, complained }),
    );
  });
const audit = (...args: string[]) => auditIn({}, ...args);
const verify = (...more: string[]) => audit('verify', '--url', cloud.url, ...more);
const verifyByApi = async () => (await auditor.verifyAuditLog()).body;

async function itemsOf(pk: string): Promise<Item[]> {
  const { Items } = await cloud.engine.call('Query', {
    TableName: table,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': { S: pk } },
  });
  return Items as Item[];
}
const entries = () => itemsOf('AUDIT#320404');
const seals = () => itemsOf('SEAL#320404');
const put = (Item: Item) => cloud.engine.call('PutItem', { TableName: table, Item });
const remove = ({ pk, sk }: Item) => cloud.engine.call('DeleteItem', { TableName: table, Key: { pk, sk } });

/** A function’s own credentials. */
const client = (name: string) =>
  new DynamoDBClient({
    endpoint: cloud.guardedUrl,
    region: 'ap-southeast-1',
    credentials: { accessKeyId: accessKeyIdOf(`changban-default-${name}`), secretAccessKey: 'any' },
  });

let settled = 0;
/** What was put past the functions is new to the sealer as well: a write of theirs, to any table, makes it look, to the end. */
async function settle(): Promise<void> {
  const one = client('support');
  settled += 1;
  await one.send(
    new PutItemCommand({ TableName: program, Item: { pk: { S: 'SETTLED' }, sk: { S: `${settled}` } } }),
  );
  one.destroy();
  await cloud.idle();
}

describe('the sealed audit log', () => {
  beforeEach(settle);

  it('R-RE-34: an entry is sealed within a minute by itself', async () => {
    await makeEntries('first');
    await vi.waitUntil(async () => (await seals()).length > 0, { timeout: 60_000, interval: 250 });
    expect(await verifyByApi()).toMatchObject({ holds: true });
  }, 90_000);

  it('R-RE-35: tool and API confirm that the chain is intact, and name the same head', async () => {
    await makeEntries('second');
    await cloud.idle();
    const found = await verifyByApi();
    expect(found).toMatchObject({ holds: true, waiting: 0, entries: (await entries()).length });
    const head = `${found.head?.seq}:${found.head?.hash}`;

    const { code, said } = await verify('--anchor', head, '--district', '320404');

    expect([code, said]).toEqual([
      0,
      `320404 holds: ${found.entries} entries, ${found.seals} seals, 0 anchors, 0 not sealed yet, head ${head}\n`,
    ]);
  });

  it('R-RE-35: one byte of an entry is changed in the engine itself: tool and API name the entry', async () => {
    const [entry] = await entries();
    const before = entry!.action!.S;
    await put({ ...entry!, action: { S: before.replace(/.$/, 'x') } });

    const { code, said } = await verify();

    const sk = entry!.sk!.S;
    expect([code, said]).toEqual([1, `320404 BROKEN: entry ${sk} was changed after seal 1\n`]);
    expect(await verifyByApi()).toMatchObject({
      holds: false,
      fault: { kind: 'entryEdited', seq: 1, entry: sk },
    });
    await put(entry!);
    expect((await verify()).code).toBe(0);
  });

  it('R-RE-35: a deleted entry and a deleted seal are identified', async () => {
    const entry = (await entries()).at(-1)!;
    await remove(entry);
    const { code, said } = await verify();
    expect([code, said]).toEqual([1, expect.stringContaining(`BROKEN: entry ${entry.sk!.S} in seal `)]);
    const found = await verifyByApi();
    expect(found).toMatchObject({ holds: false, fault: { kind: 'entryDeleted', entry: entry.sk!.S } });
    await put(entry);
    const [seal] = await seals();
    await remove(seal!);
    expect((await verify()).said).toBe('320404 BROKEN: seal 1 is missing\n');
    await put(seal!);
    expect((await verify()).code).toBe(0);
  });

  it('R-RE-35: an entry that was inserted past the sealer is identified', async () => {
    const [entry] = await entries();
    const sk = `${entry!.sk!.S}-added`;
    // A mark of its own lets the sealer pass it over: without one it would be sealed like any other.
    const mark = { pk: { S: 'MARK#320404' }, sk: { S: sk }, seq: { N: '1' } } as unknown as Item;
    await put(mark);
    await put({ ...entry!, sk: { S: sk } });
    await settle();

    const { code, said } = await verify();

    expect([code, said]).toEqual([
      1,
      expect.stringContaining(`BROKEN: entry ${sk} should have been sealed by now`),
    ]);
    expect(await verifyByApi()).toMatchObject({
      holds: false,
      fault: { kind: 'entryUnsealed', entry: sk },
    });
    for (const pk of ['AUDIT#320404', 'MARK#320404']) await remove({ pk: { S: pk }, sk: { S: sk } });
    expect((await verify()).code).toBe(0);
  });

  it('R-RE-91: planted seals do not stop the sealer, and what is planted is reported', async () => {
    const count = (await seals()).length;
    const place = (seq: number) => ({ pk: { S: 'SEAL#320404' }, sk: { S: String(seq).padStart(10, '0') } });
    await put(place(count + 1));
    await put({ pk: { S: 'AUDIT#nowhere' }, sk: { S: 'x' } });
    const above = { ...((await seals()).at(-2) as Item), ...place(9_999_999_999) };
    await put(above);
    const entriesBefore = (await entries()).length;

    await over(cloud).submitNeedsSurvey({ body: parsedSurvey(), idempotencyKey: 'afterplanting' });
    await cloud.idle();

    expect((await entries()).length).toBeGreaterThan(entriesBefore);
    expect((await seals()).length).toBe(count + 2);
    expect((await verify()).said).toBe(`320404 BROKEN: seal ${count + 2} is missing\n`);
    await remove(above);
    expect(await verifyByApi()).toMatchObject({ holds: true, waiting: 0, seals: count + 1 });
  });

  it('R-RE-35: a tail cut off with all that names it is found with an anchor only', async () => {
    const last = (await seals()).at(-1) as unknown as {
      seq: { N: string };
      hash: { S: string };
      entries: { L: { M: { key: { S: string } } }[] };
    };
    const keys = last.entries.L.map(({ M }) => M.key.S);
    const all = [...(await itemsOf('MARK#320404')), ...(await entries())];
    const cut = all.filter(({ sk }) => keys.includes(sk!.S));
    for (const item of [...cut, last as unknown as Item]) await remove(item);

    expect((await verify()).code).toBe(0);
    const anchor = `${last.seq.N}:${last.hash.S}`;
    const anchored = await verify('--district', '320404', '--anchor', anchor);
    expect([anchored.code, anchored.said]).toEqual([
      1,
      `320404 BROKEN: seal ${last.seq.N} and all later seals were cut off\n`,
    ]);
    const { body } = await auditor.verifyAuditLog({ query: { anchor } });
    expect(body).toMatchObject({ holds: false, fault: { kind: 'tailCut', seq: Number(last.seq.N) } });
    // Entries last: to the sealer they are new, unless their marks are there.
    for (const item of [last as unknown as Item, ...cut]) await put(item);
    expect((await verify()).code).toBe(0);
  });
});

describe('a function’s own credentials', () => {
  /** What would change or remove the entry, each with the right that it asks for. */
  const attempts = ({ pk, sk }: Item) => {
    const Key = { pk: pk!, sk: sk! };
    const update = {
      TableName: table,
      Key,
      UpdateExpression: 'SET why = :why',
      ExpressionAttributeValues: { ':why': { S: 'another' } },
    };
    return [
      ['UpdateItem', (one: DynamoDBClient) => one.send(new UpdateItemCommand(update))],
      ['DeleteItem', (one: DynamoDBClient) => one.send(new DeleteItemCommand({ TableName: table, Key }))],
      [
        'BatchWriteItem',
        (one: DynamoDBClient) =>
          one.send(new BatchWriteItemCommand({ RequestItems: { [table]: [{ DeleteRequest: { Key } }] } })),
      ],
      [
        'UpdateItem',
        (one: DynamoDBClient) =>
          one.send(new TransactWriteItemsCommand({ TransactItems: [{ Update: update }] })),
      ],
      [
        'DeleteItem',
        (one: DynamoDBClient) =>
          one.send(new TransactWriteItemsCommand({ TransactItems: [{ Delete: { TableName: table, Key } }] })),
      ],
    ] as const;
  };

  it.each(functionNames)(
    'Rule 4: %s may neither change nor remove an entry or a seal, and the attempt is listed',
    async (name) => {
      const [[entry], [seal]] = [await entries(), await seals()];
      const listed = cloud.iamRefusals().length;
      const one = client(name);
      const tries = [...attempts(entry!), ...attempts(seal!)];
      for (const [, send] of tries)
        await expect(send(one)).rejects.toMatchObject({ name: 'AccessDeniedException' });
      one.destroy();

      const items = cloud.iamRefusals().slice(listed);
      expect(items.map(({ function: by, action }) => [by, action])).toEqual(
        tries.map(([action]) => [`changban-default-${name}`, `dynamodb:${action}`]),
      );
      expect((await entries())[0]).toEqual(entry);
    },
  );

  /** Every way to put an item that has no condition of its own; the last names no key at all. */
  const puts = (pk: string) => {
    const Item = { pk: { S: pk }, sk: { S: 'planted' } };
    const entry = { ...Item, pk: { S: 'AUDIT#320404' } };
    return [
      (one: DynamoDBClient) => one.send(new PutItemCommand({ TableName: table, Item })),
      (one: DynamoDBClient) =>
        one.send(new TransactWriteItemsCommand({ TransactItems: [{ Put: { TableName: table, Item } }] })),
      (one: DynamoDBClient) =>
        one.send(
          new TransactWriteItemsCommand({
            TransactItems: [entry, Item].map((each) => ({ Put: { TableName: table, Item: each } })),
          }),
        ),
      (one: DynamoDBClient) =>
        one.send(
          new BatchWriteItemCommand({
            RequestItems: { [table]: [entry, Item].map((each) => ({ PutRequest: { Item: each } })) },
          }),
        ),
      (one: DynamoDBClient) => one.send(new PutItemCommand({ TableName: table, Item: {} })),
    ];
  };

  it.each(functionNames)('R-RE-90: %s may put entries only, the sealer seals only', async (name) => {
    const one = client(name);
    const others = ['SEAL#320404', 'MARK#320404', 'OTHER', 'audit#320404', 'AUDIT'];
    for (const pk of name === 'seal' ? ['AUDIT#320404', 'OTHER', 'SEAL'] : others)
      for (const send of puts(pk))
        await expect(send(one), pk).rejects.toMatchObject({ name: 'AccessDeniedException' });
    one.destroy();
    expect((await itemsOf('AUDIT#320404')).filter(({ sk }) => sk?.S === 'planted')).toEqual([]);
  });

  it('Rule 4: the chain finds an entry that a careless PutItem replaces, which IAM cannot distinguish from a new one', async () => {
    const entry = (await entries())[1]!;
    const one = client('support');
    await one.send(new PutItemCommand({ TableName: table, Item: { ...entry, why: { S: '另有原因' } } }));
    one.destroy();
    await cloud.idle();

    expect(await verifyByApi()).toMatchObject({
      holds: false,
      fault: { kind: 'entryEdited', entry: entry.sk!.S },
    });
    const { code, said } = await verify();
    expect([code, said]).toEqual([1, expect.stringContaining(`BROKEN: entry ${entry.sk!.S} was changed`)]);
  });
});

describe('npm run audit', () => {
  it.each([
    ['no verb', []],
    ['another verb', ['mend']],
    ['an unknown option', ['verify', '--all']],
    ['a district that is no code', ['verify', '--district', '钟楼']],
    ['an anchor without its hash', ['verify', '--district', '320404', '--anchor', '3']],
    [
      'an anchor for two districts',
      ['verify', '--district', '320404', '--district', '320402', '--anchor', `1:${'0'.repeat(64)}`],
    ],
    ['a table and a local cloud', ['verify', '--table', 'audit', '--url', 'http://localhost:1']],
    ['a region without a table', ['verify', '--region', 'cn-north-1']],
  ])('says how it is used and ends with 2: %s', async (_, args) => {
    const { code, said, complained } = await audit(...args);
    expect([code, said]).toEqual([2, '']);
    expect(complained).toContain('usage: npm run --silent audit -- verify');
  });

  /** What the shell of whoever keeps a deployment has; the address stands for AWS’s own. */
  const shell = () => ({
    ...{ AWS_ENDPOINT_URL_DYNAMODB: address, AWS_ACCESS_KEY_ID: 'keeper', AWS_SECRET_ACCESS_KEY: 'any' },
    AWS_REGION: undefined,
  });
  it('reads a table of a deployment by name and region, with the credentials of the environment', async () => {
    const args = ['verify', '--district', '110101', '--table', table];
    expect(await auditIn(shell(), ...args, '--region', 'cn-north-1')).toMatchObject({
      code: 0,
      said: '110101 holds: 0 entries, 0 seals, 0 anchors, 0 not sealed yet\n',
    });
    expect(await auditIn(shell(), ...args)).toMatchObject({
      code: 2,
      complained: expect.stringContaining('could not be read: Region is missing'),
    });
  });

  it('ends with 2 where no local cloud answers', async () => {
    const { code, complained } = await audit('verify', '--url', 'http://127.0.0.1:1');
    expect([code, complained]).toEqual([2, expect.stringContaining('no local cloud answers')]);
  });

  it('says of a district without entries that it holds', async () => {
    const { code, said } = await verify('--district', '110101');
    expect([code, said]).toEqual([0, '110101 holds: 0 entries, 0 seals, 0 anchors, 0 not sealed yet\n']);
  });
});
