/** Anchors of the audit log on the running cloud: a chain that was cut or made anew by somebody who may write the whole table is found. */
import { execFile } from 'node:child_process';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectVersionsCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { functionNames } from '../../../infra/functions.ts';
import type { Cloud } from '../../../local/cloud.ts';
import { accessKeyIdOf } from '../../../local/policy/credentials.ts';
import { parsedSurvey } from '../../builders.ts';
import { journeyCloud, over } from '../cloud.ts';

type Item = Record<string, { S: string; N: string }>;

let cloud: Cloud;
let table: string;
let Bucket: string;
let keeper: S3Client;
let auditor: ReturnType<typeof over>;

beforeAll(async () => {
  cloud = await journeyCloud();
  auditor = over(cloud, 'auditor');
  const engine = (await (await fetch(`${cloud.url}/_local/engine`)).json()) as {
    tables: { audit: string };
    anchors: { url: string; bucket: string };
  };
  table = engine.tables.audit;
  Bucket = engine.anchors.bucket;
  keeper = clientAt(engine.anchors.url, 'keeper');
});
afterAll(async () => {
  keeper.destroy();
  await cloud.stop();
});

const clientAt = (endpoint: string, accessKeyId: string) =>
  new S3Client({
    endpoint,
    region: 'ap-southeast-1',
    maxAttempts: 1,
    credentials: { accessKeyId, secretAccessKey: 'any' },
  });
/** A function’s own credentials. */
const client = (name: string) => clientAt(cloud.guardedUrl, accessKeyIdOf(`changban-default-${name}`));

const audit = () =>
  new Promise<{ code: number | null; said: string }>((fulfil) => {
    const args = ['functions/reporting/audit/audit-tool.ts', 'verify', '--url', cloud.url];
    const child = execFile(process.execPath, args, (_, said) => fulfil({ code: child.exitCode, said }));
  });
const verifyByApi = async () => (await auditor.verifyAuditLog()).body;

async function itemsOf(pk: string): Promise<Item[]> {
  const { Items } = await cloud.engine.call('Query', {
    TableName: table,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': { S: pk } },
  });
  return Items as Item[];
}
const put = (Item: Item) => cloud.engine.call('PutItem', { TableName: table, Item });
const remove = ({ pk, sk }: Item) => cloud.engine.call('DeleteItem', { TableName: table, Key: { pk, sk } });
const wholeLog = async () =>
  (await Promise.all(['SEAL', 'MARK', 'AUDIT'].map((kind) => itemsOf(`${kind}#320404`)))).flat();

const submit = async (idempotencyKey: string) => {
  await over(cloud).submitNeedsSurvey({ body: parsedSurvey(), idempotencyKey });
  await cloud.idle();
};
const anchor = async () => (await cloud.runSchedule('anchor')) as { result?: { anchored: number } };
const versions = async () =>
  (await keeper.send(new ListObjectVersionsCommand({ Bucket, Prefix: 'heads/' }))).Versions ?? [];

describe('the anchored audit log', () => {
  it('R-RE-92: the head is anchored every day, once as long as it stays the same, and verification compares it', async () => {
    await submit('first');
    await verifyByApi(); // the auditor’s own sign-in is an entry
    await cloud.idle();
    expect((await anchor()).result).toEqual({ anchored: 1 });
    expect((await anchor()).result).toEqual({ anchored: 0 });

    const found = await verifyByApi();
    expect(found).toMatchObject({ holds: true, anchors: 1 });
    expect((await audit()).said).toContain(' seals, 1 anchors, ');
    const [version] = await versions();
    expect(version?.Key).toContain(`_${found.head?.seq}_${found.head?.hash}`);
  });

  it('R-RE-92: a tail that was cut off with all that names it is found, by the time of its anchor', async () => {
    const last = Math.max(...(await itemsOf('SEAL#320404')).map(({ seq }) => Number(seq!.N)));
    const all = await wholeLog();
    const seal = all.find(({ pk, seq }) => pk?.S === 'SEAL#320404' && Number(seq?.N) === last)!;
    const keys = all.filter(({ pk, seq }) => pk?.S === 'MARK#320404' && Number(seq?.N) === last);
    const named = all.filter(
      ({ pk, sk }) => pk?.S === 'AUDIT#320404' && keys.some((key) => key.sk?.S === sk?.S),
    );
    const cut = [seal, ...keys, ...named];
    for (const item of cut) await remove(item);

    const found = await verifyByApi();
    expect(found).toMatchObject({
      holds: false,
      fault: { kind: 'tailCut', seq: last, anchoredAt: expect.any(String) },
    });
    const { code, said } = await audit();
    expect([code, said]).toEqual([
      1,
      expect.stringMatching(
        new RegExp(
          `BROKEN: seal ${last} and all later seals were cut off; the anchor of 20..-..-.. ..:.. has them`,
        ),
      ),
    ]);
    expect((await anchor()).result).toEqual({ anchored: 0 });
    for (const item of cut) await put(item);
    expect(await verifyByApi()).toMatchObject({ holds: true });
  });

  it('R-RE-92: a chain that was made anew over an edited log is found, by the time of its anchor', async () => {
    const all = await wholeLog();
    const log = all.filter(({ pk }) => pk?.S === 'AUDIT#320404');
    for (const item of all) await remove(item);
    // Put down again as new entries, one with another reason, they are sealed by the sealer itself.
    for (const [index, item] of log.entries())
      await put(index === 0 ? { ...item, why: { S: '另有原因' } as Item[string] } : item);
    await submit('second');

    const found = await verifyByApi();
    expect(found).toMatchObject({
      holds: false,
      fault: { kind: expect.stringMatching(/^(anchorDiffers|tailCut)$/), anchoredAt: expect.any(String) },
    });
  });
});

describe('the bucket of the anchors', () => {
  const Key = 'heads/320404/2026-01-01T00:00:00.000Z_1_forged';
  const attempts = (one: S3Client) => [
    () => one.send(new PutObjectCommand({ Bucket, Key, Body: '{}' })),
    () => one.send(new PutObjectCommand({ Bucket, Key: 'elsewhere', Body: '{}' })),
    () => one.send(new DeleteObjectCommand({ Bucket, Key })),
    () => one.send(new DeleteObjectCommand({ Bucket, Key, VersionId: 'any' })),
    () => one.send(new GetObjectCommand({ Bucket, Key })),
    () => one.send(new ListObjectVersionsCommand({ Bucket })),
  ];

  it.each(functionNames)('R-RE-92: %s may at most add an anchor, and remove none', async (name) => {
    const one = client(name);
    for (const [index, attempt] of attempts(one).entries())
      if (name !== 'anchor' || index > 0)
        await expect(attempt(), String(index)).rejects.toMatchObject({ name: 'AccessDenied' });
    one.destroy();
  });

  it('R-RE-92: an anchor written over or removed by other means is still compared', async () => {
    const before = await versions();
    const [first] = before;
    await keeper.send(new PutObjectCommand({ Bucket, Key: first!.Key, Body: 'another' }));
    await keeper.send(new DeleteObjectCommand({ Bucket, Key: first!.Key }));
    await expect(
      keeper.send(new DeleteObjectCommand({ Bucket, Key: first!.Key, VersionId: first!.VersionId })),
    ).rejects.toMatchObject({ name: 'AccessDenied' });
    expect((await versions()).map(({ VersionId }) => VersionId)).toContain(first!.VersionId);
    const { Body } = await keeper.send(
      new GetObjectCommand({ Bucket, Key: first!.Key, VersionId: first!.VersionId }),
    );
    expect(JSON.parse((await Body?.transformToString()) ?? '')).toMatchObject({ districtCode: '320404' });
    expect(await verifyByApi()).toMatchObject({ holds: false, fault: { anchoredAt: expect.any(String) } });
  });
});
