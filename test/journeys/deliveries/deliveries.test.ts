/** Bad days of what is sent: the relay is away, and a thousand mails are before a report of harm. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cloud } from '../../../local/cloud.ts';
import { ask } from '../../../local/story/ask.ts';
import { instantOf } from '../../../shared/kernel/instants.ts';
import { parsedReferral } from '../../builders.ts';
import { journeyCloud } from '../cloud.ts';

const MINUTE = 60_000;
const now = () => instantOf(Date.now());
let cloud: Cloud;

beforeAll(async () => {
  cloud = await journeyCloud();
  for (const as of ['street:320404002', 'district']) await ask(cloud, { as, at: now() }).getMe();
});
afterAll(() => cloud.stop());

const post = (path: string, body: unknown) =>
  fetch(`${cloud.url}/_local/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const relayIsAwayFor = (forSeconds: number) =>
  post('outages', { channel: 'smtp', kind: 'closed', forSeconds });
const subjects = () => cloud.mail().map(({ subject }) => subject);
const queueState = async () =>
  (
    (await (await fetch(`${cloud.url}/_local/queues`)).json()) as {
      items: { name: string; waiting: number }[];
    }
  ).items;

function refer(name: string, urgency: 'normal' | 'harm' = 'normal') {
  const body = parsedReferral({
    ...{ urgency, child: { name }, guardian: {} },
    ...(urgency === 'harm' && { policeTold: true }),
    ...{ place: { districtCode: '320404' }, known: '邻居来电，孩子无人照看。' },
    referrer: { office: 'police', organisation: '示例派出所', name: '高警官', phone: '13700001111' },
  });
  return ask(cloud, { at: now() }).submitReferral({ body, idempotencyKey: randomUUID() });
}

describe('R-RE-33: a relay that is away for half an hour', () => {
  it('gets every notice once it is back, each once', async () => {
    await relayIsAwayFor(3_600);
    for (const name of ['林小一', '林小二', '林小三']) await refer(name);
    await cloud.idle();
    expect(subjects()).toEqual([]);

    const begun = Date.now();
    for (let minutes = 5; minutes <= 30; minutes += 5) {
      await cloud.runSchedule('sweep', new Date(begun + minutes * MINUTE));
      await cloud.idle();
    }
    expect(subjects()).toEqual([]);
    await relayIsAwayFor(0);
    for (let minutes = 35; minutes <= 120; minutes += 5) {
      await cloud.runSchedule('sweep', new Date(begun + minutes * MINUTE));
      await cloud.idle();
    }

    expect(subjects()).toHaveLength(3);
    expect(new Set(subjects()).size).toBe(3);
    expect(cloud.failures()).toEqual([]);
  });
});

describe('the password of the relay', () => {
  it('is replaced without a deployment: the next notice is sent, and by the same function', async () => {
    const before = subjects().length;
    await refer('林小五');
    await cloud.idle();
    expect((await post('secrets/smtp/rotate', {})).status).toBe(200);
    await refer('林小六');
    await cloud.idle();

    expect(subjects()).toHaveLength(before + 2);
    expect(cloud.iamRefusals()).toEqual([]);
  });
});

describe('a report of harm', () => {
  it('overtakes a thousand mails that wait', async () => {
    const { engine } = cloud;
    const [table] = ((await engine.call('ListTables', {})).TableNames as string[]).filter((name) =>
      /program/i.test(name),
    );
    const crowd = {
      pk: { S: 'MESSAGE#crowd' },
      sk: { S: 'MESSAGE' },
      ...{ id: { S: 'crowd' }, districtCode: { S: '320404' }, kind: { S: 'manyReveals' } },
      ...{ to: { M: { memberId: { S: 'nobody-0' } } }, params: { M: {} }, path: { S: '/audit' } },
      ...{ createdAt: { S: now() }, urgency: { S: 'bulk' } },
    };
    await engine.call('PutItem', { TableName: table, Item: crowd });
    // As on the first of a month: each has to be looked up.
    const rows = Array.from({ length: 1_000 }, (_, index) => ({
      PutRequest: {
        Item: {
          pk: { S: 'MESSAGE#crowd' },
          sk: { S: `DELIVERY#nobody-${index}` },
          of: { M: { kind: { S: 'message' }, id: { S: 'crowd' } } },
          recipient: { S: `nobody-${index}` },
          urgency: { S: 'bulk' },
          status: { S: 'pending' },
          attempts: { N: '0' },
          version: { N: '1' },
        },
      },
    }));
    for (let start = 0; start < rows.length; start += 25)
      await engine.call('BatchWriteItem', { RequestItems: { [table!]: rows.slice(start, start + 25) } });

    await refer('林小四', 'harm');
    await expect
      .poll(() => subjects().filter((subject) => subject.includes('侵害')), { timeout: 20_000 })
      .toHaveLength(1);

    const bulk = (await queueState()).find(({ name }) => name.includes('bulkqueueQueue'));
    expect(bulk?.waiting).toBeGreaterThan(100);
    expect(cloud.failures()).toEqual([]);
  });
});
