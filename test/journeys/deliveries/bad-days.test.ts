/** Bad days of what is sent and of the queues: docs/deliveries.md has a row for each. */
import { randomUUID } from 'node:crypto';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Cloud } from '../../../local/cloud.ts';
import { accessKeyIdOf } from '../../../local/policy/credentials.ts';
import { ask } from '../../../local/story/ask.ts';
import { instantOf } from '../../../shared/kernel/instants.ts';
import { parsedReferral, parsedSurvey } from '../../builders.ts';
import { journeyCloud } from '../cloud.ts';

const MINUTE = 60_000;
const STREET = '320404002';
const now = () => instantOf(Date.now());
let cloud: Cloud;

beforeEach(async () => {
  cloud = await journeyCloud({ retriesAtOnce: true });
  for (const as of [`street:${STREET}`, 'district']) await ask(cloud, { as, at: now() }).getMe();
});
afterEach(() => cloud.stop());

const local = async (method: string, path: string, body?: unknown) =>
  (await cloud.request({ method, path: `/_local/${path}`, body })).json as { items: never[] };
const outage = (request: object) => local('POST', 'outages', { channel: 'smtp', ...request });
const subjects = () => cloud.mail().map(({ subject }) => subject);

function refer(name: string, streetCode?: string) {
  const body = parsedReferral({
    ...{ urgency: 'normal', child: { name }, guardian: {} },
    place: { districtCode: '320404', ...(streetCode && { streetCode }) },
    known: '邻居来电，孩子无人照看。',
    referrer: { office: 'police', organisation: '示例派出所', name: '高警官', phone: '13700001111' },
  });
  return ask(cloud, { at: now() }).submitReferral({ body, idempotencyKey: randomUUID() });
}

/** The sweep, every five minutes. */
async function passMinutes(from: number, to: number, begun: number): Promise<void> {
  for (let minutes = from; minutes <= to; minutes += 5) {
    await cloud.runSchedule('sweep', new Date(begun + minutes * MINUTE));
    await cloud.idle();
  }
}

interface Row {
  readonly pk: { readonly S: string };
  readonly sk: { readonly S: string };
  readonly status?: { readonly S: string };
  readonly [attribute: string]: unknown;
}

/** The whole program table, past every policy. */
async function rows(): Promise<{ table: string; items: readonly Row[] }> {
  const { TableNames } = await cloud.engine.call('ListTables', {});
  const table = (TableNames as string[]).find((name) => /program/i.test(name)) ?? '';
  const { Items } = await cloud.engine.call('Scan', { TableName: table });
  return { table, items: Items as Row[] };
}
const deliveries = async () => (await rows()).items.filter(({ sk }) => sk.S.startsWith('DELIVERY#'));
const statuses = async () => (await deliveries()).map(({ status }) => status?.S).toSorted();

const queueNamed = async (part: string) => {
  const { items } = await local('GET', 'queues');
  const found = (items as { name: string; waiting: number }[]).find(({ name }) => name.includes(part));
  if (!found) throw new Error(`no queue ${part}`);
  return found;
};

/** Hands work to a queue as `dispatch` does: by its key, with its role. */
async function handTo(queue: string, body: string): Promise<void> {
  const client = new SQSClient({
    endpoint: cloud.guardedUrl,
    region: 'ap-southeast-1',
    credentials: { accessKeyId: accessKeyIdOf('changban-default-dispatch'), secretAccessKey: 'local' },
    useQueueUrlAsEndpoint: false,
  });
  const { name } = await queueNamed(`${queue}queueQueue`);
  const QueueUrl = `https://sqs.ap-southeast-1.amazonaws.com/000000000000/${name}`;
  await client.send(new SendMessageCommand({ QueueUrl, MessageBody: body }));
  client.destroy();
}
/** Whose work a record is, by what its sort key begins with. */
const QUEUE_BY_SORT_KEY: Readonly<Record<string, string>> = {
  RUN: 'solver',
  MESSAGE: 'messages',
  DELIVERY: 'bulk',
};
const workOn = ({ pk, sk }: Row) => JSON.stringify({ pk: pk.S, sk: sk.S, since: Date.now() / 1000 });

describe('a relay that is slow', () => {
  it('gets every notice once: it is waited for', async () => {
    await outage({ kind: 'slow', afterSeconds: 0.3, forSeconds: 3_600 });
    for (const name of ['林小一', '林小二', '林小三']) await refer(name);
    await cloud.idle();
    await passMinutes(5, 60, Date.now());

    expect(new Set(subjects()).size).toBe(3);
    expect(subjects()).toHaveLength(3);
    expect(await statuses()).toEqual(['sent', 'sent', 'sent']);
  });
});

describe('a relay that refuses one address for good', () => {
  it('gets everybody else’s, and the one is shown as failed in the log of the district', async () => {
    await refer('林小一', STREET);
    await cloud.idle();
    const [address = ''] = cloud.mail()[0]?.to ?? [];
    await outage({ kind: 'refuses', code: 550, to: address, forSeconds: 3_600 });
    await refer('林小二', STREET);
    await refer('林小三');
    await cloud.idle();
    await passMinutes(5, 60, Date.now());

    expect(cloud.mail().map(({ to }) => to.includes(address))).toEqual([true, false]);
    expect(await statuses()).toEqual(['failed', 'sent', 'sent']);
    const { body } = await ask(cloud, { as: 'district', at: now() }).listAuditEntries({
      query: { family: 'delivery' },
    });
    expect(
      body.items.map(({ action }) => action).filter((action) => action === 'delivery.failed'),
    ).toHaveLength(1);
  });
});

describe('a relay that refuses all', () => {
  it.each([
    ['for the time being', { kind: 'refuses' }],
    ['by cutting every connection', { kind: 'closed' }],
  ])('%s gets every notice once it takes them again, each once', async (_, request) => {
    const begun = Date.now();
    await outage({ ...request, forSeconds: 36_000 });
    for (const name of ['林小一', '林小二']) await refer(name);
    await cloud.idle();
    await passMinutes(5, 120, begun);
    expect([subjects(), await statuses()]).toEqual([[], ['pending', 'pending']]);

    await outage({ kind: 'closed', forSeconds: 0 });
    await passMinutes(125, 240, begun);

    expect(new Set(subjects()).size).toBe(2);
    expect([subjects().length, await statuses()]).toEqual([2, ['sent', 'sent']]);
    expect(cloud.failures()).toEqual([]);
  });
});

describe('R-RE-37: a relay that takes every letter and never says so', () => {
  it('sends it twice to one person and no third time, and shows that it may have arrived', async () => {
    const begun = Date.now();
    await outage({ kind: 'silent', forSeconds: 36_000 });
    await refer('林小一');
    await cloud.idle();
    await passMinutes(5, 180, begun);

    expect(subjects()).toHaveLength(2);
    expect(new Set(cloud.mail().map(({ messageId }) => messageId)).size).toBe(1);
    expect(await deliveries()).toMatchObject([{ status: { S: 'failed' }, reason: { S: 'unconfirmed' } }]);
  });
});

describe('R-RE-31: queues that deliver everything twice and in another order', () => {
  it('change nothing: each notice was sent once, each run solved once', async () => {
    const district = ask(cloud, { as: 'district', at: now() });
    await ask(cloud, { at: now() }).submitNeedsSurvey({ body: parsedSurvey(), idempotencyKey: 'survey' });
    for (const name of ['林小一', '林小二']) await refer(name, STREET);
    await district.startMatchRun({ body: { preview: false }, idempotencyKey: 'run' });
    await cloud.idle();
    const before = await rows();
    const mails = cloud.mail().length;

    for (const row of before.items.toReversed()) {
      const queue = QUEUE_BY_SORT_KEY[row.sk.S.split('#')[0] ?? ''];
      for (let twice = 0; queue && twice < 2; twice += 1) await handTo(queue, workOn(row));
    }
    await cloud.idle();

    expect(mails).toBeGreaterThanOrEqual(2);
    expect(cloud.mail()).toHaveLength(mails);
    expect(await rows()).toEqual(before);
    expect(cloud.failures()).toEqual([]);
  });
});

describe('a message that its consumer cannot deal with', () => {
  it('is set aside after its last try, others go on, and it is dealt with once the cause is gone and it is moved back', async () => {
    await refer('林小一');
    await cloud.idle();
    const { table, items } = await rows();
    const sent = items.find(({ sk }) => sk.S.startsWith('DELIVERY#'))!;
    const put = (status: string) =>
      cloud.engine.call('PutItem', { TableName: table, Item: { ...sent, status: { S: status } } });
    await put('no such status');
    await handTo('bulk', workOn(sent));
    await refer('林小二');
    await cloud.idle();

    expect(subjects()).toHaveLength(2);
    expect(cloud.failures()).toMatchObject([{ function: expect.stringContaining('deliver') }]);
    const { name, waiting } = await queueNamed('bulkqueueFailed');
    expect(waiting).toBe(1);

    await put('pending');
    expect(await local('POST', `queues/${name}/redrive`)).toEqual({ name, moved: 1 });
    await cloud.idle();

    expect(subjects()).toHaveLength(3);
    expect((await queueNamed('bulkqueueFailed')).waiting).toBe(0);
  });
});
