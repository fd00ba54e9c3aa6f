/** The district’s group robot, over real HTTP on this machine. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { messageSchema } from '../../../shared/all-messages.ts';
import type { DistrictCode } from '../../../shared/kernel/ids.ts';
import { changeSettings } from '../../../shared/office/settings/settings.ts';
import { chief, deliverMessage, functions, mailbox, runReporting } from '../digests/reporting-stack.ts';
import { answering, type RobotServer, startRobot } from './robot-server.ts';

runReporting();

const ZHONGLOU = '320404' as DistrictCode;
let robot: RobotServer;
let elsewhere: RobotServer;
let settings: typeof import('../../../functions/store/office/settings.ts');
let told = 0;

beforeAll(async () => {
  [robot, elsewhere] = await Promise.all([startRobot(), startRobot()]);
  settings = await import('../../../functions/store/office/settings.ts');
});
afterAll(() => Promise.all([robot?.stop(), elsewhere?.stop()]));
beforeEach(async () => {
  process.env.WEBHOOK_ORIGINS = `https://qyapi.weixin.qq.com ${robot.origin}`;
  for (const { posts } of [robot, elsewhere]) posts.length = 0;
  await useRobot(robot.url);
});

async function useRobot(robotUrl: string) {
  const before = await settings.readSettings(ZHONGLOU);
  await functions.transact([
    settings.replaceSettings(before, changeSettings(before, { alerts: { robotUrl } })),
  ]);
}

/** A report of harm, addressed as the stream has it addressed. */
async function report(): Promise<string> {
  told += 1;
  const id = `harm-${told}`;
  const message = messageSchema.parse({
    ...{ id, districtCode: ZHONGLOU, kind: 'harmReported', to: { district: true, robot: true } },
    ...{
      params: { file: '320404-26-R7K3QF9XW' },
      path: '/referrals/r1',
      createdAt: '2026-04-01T00:00:00.000Z',
    },
  });
  await functions.transact([functions.outbox.postMessage(message)]);
  await deliverMessage(id);
  return id;
}

const deliveries = async (id: string) =>
  new Map(
    (await functions.deliveries.deliveriesOf({ kind: 'message', id })).map((one) => [one.recipient, one]),
  );
const robotOf = async (id: string) => (await deliveries(id)).get('robot');

/** What the function said on its way, to whatever stream. */
async function logged(run: () => Promise<unknown>): Promise<string> {
  let said = '';
  const streams = [process.stdout, process.stderr];
  const originals = streams.map(({ write }) => write);
  for (const stream of streams)
    stream.write = ((chunk: string | Uint8Array) => {
      said += String(chunk);
      return true;
    }) as typeof stream.write; // the shapes that the logger uses
  try {
    await run();
  } finally {
    for (const [index, stream] of streams.entries()) stream.write = originals[index]!;
  }
  return said;
}

describe('R-RF-20: a report of harm', () => {
  it('reaches the district by robot and by mail, once however often its records come, and names nobody', async () => {
    const id = await report();
    for (const recipient of ['robot', 'robot', chief.id, 'robot']) await deliverMessage(id, recipient);
    await deliverMessage(id);

    expect(robot.posts).toEqual([
      {
        msgtype: 'text',
        text: {
          content: expect.stringMatching(
            /^有 \d+ 件疑似侵害未成年人的报告待受理，请立即打开系统处理。\nhttps:\/\/changban.example\/console\/referrals$/,
          ),
        },
      },
    ]);
    expect(mailbox.mails.map(({ subject }) => subject)).toEqual([
      '【常伴】疑似侵害未成年人报告：320404-26-R7K3QF9XW',
    ]);
    expect(await robotOf(id)).toMatchObject({ status: 'sent', attempts: 1, sentAt: expect.any(String) });
  });

  it('goes by mail alone where the district has no robot', async () => {
    await useRobot('');

    const id = await report();

    expect([...(await deliveries(id)).keys()]).toEqual([chief.id]);
  });

  it.each([
    ['is away for a moment', answering(503, 'busy')],
    ['says in its answer that it did not take it', answering(200, '{"errcode":45009,"errmsg":"rate"}')],
    ['answers what is no answer', answering(200, '<html>')],
    ['answers at endless length', answering(200, 'x'.repeat(100_000))],
    ['breaks off', (response: import('node:http').ServerResponse) => response.destroy()],
  ])('is tried again at once when the robot %s', async (_, behaviour) => {
    const id = await report();
    robot.next(behaviour);

    await deliverMessage(id, 'robot');

    expect(await robotOf(id)).toMatchObject({ status: 'sent', attempts: 2 });
  });

  it('R-RE-33: is shown as failed after a day in vain; the robot’s address is in no log and no audit entry', async () => {
    const id = await report();
    // The first is tried twice.
    const tries = [0, 1, 2, 24 * 60];
    robot.next(...[0, ...tries].map(() => answering(500, 'no')));

    const { log } = await import('../../../functions/http/log.ts');
    log.setLogLevel('INFO');
    const said = await logged(async () => {
      for (const afterMinutes of [...tries, 25 * 60]) await deliverMessage(id, 'robot', { afterMinutes });
    });

    expect(robot.posts).toHaveLength(tries.length + 1);
    expect(await robotOf(id)).toMatchObject({ status: 'failed', attempts: tries.length + 1 });
    log.setLogLevel('SILENT');
    expect(said).toContain('given up: message');
    expect(said).not.toContain('9f3c-secret-4d1e');
  });
});

describe('R-RE-33: a robot whose address was withdrawn', () => {
  it.each([
    ['404', answering(404, 'no such robot')],
    ['WeCom’s code for an unknown key', answering(200, '{"errcode":93000,"errmsg":"invalid webhook url"}')],
  ])('is given up at its first answer: %s', async (_, behaviour) => {
    const id = await report();
    robot.next(behaviour);

    await deliverMessage(id, 'robot');

    expect(await robotOf(id)).toMatchObject({ status: 'failed', attempts: 1 });
  });
});

describe('R-KE-13: a webhook goes to the origins of the deployment and nowhere else', () => {
  it('follows no redirect', async () => {
    const id = await report();
    robot.next(
      answering(302, '', { location: elsewhere.url }),
      answering(307, '', { location: elsewhere.url }),
    );

    await deliverMessage(id, 'robot');

    expect(elsewhere.posts).toEqual([]);
    expect(await robotOf(id)).toMatchObject({ status: 'pending', attempts: 2 });
  });

  it('is not called at an address that the list no longer has, and the delivery is shown as failed', async () => {
    const id = await report();
    process.env.WEBHOOK_ORIGINS = 'https://qyapi.weixin.qq.com';

    await deliverMessage(id, 'robot');

    expect(robot.posts).toEqual([]);
    expect(await robotOf(id)).toMatchObject({ status: 'failed', attempts: 0 });
  });

  it('is not called once the district has taken the address away', async () => {
    const id = await report();
    await useRobot('');

    await deliverMessage(id, 'robot');

    expect([robot.posts, (await robotOf(id))?.status]).toEqual([[], 'failed']);
  });
});
