/** A neighbour reports harm at night: through gateway, function, queue, mail and robot, again and again until somebody takes it up. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Cloud } from '../../../local/cloud.ts';
import { STAND_IN_TEMPLATES } from '../../../local/outside/sms-templates.ts';
import { ask } from '../../../local/story/ask.ts';
import {
  type CalendarDate,
  type Instant,
  plusSeconds,
  startOfDate,
} from '../../../shared/kernel/instants.ts';
import { journeyCloud } from '../cloud.ts';

const NIGHT = plusSeconds(startOfDate('2026-10-03' as CalendarDate), 23.5 * 3600);
const minutesLater = (minutes: number): Instant => plusSeconds(NIGHT, minutes * 60);
const KNOWN = '楼上的司徒小雨又被打了';

let cloud: Cloud;
let id: string;

beforeAll(async () => {
  cloud = await journeyCloud();
  for (const as of ['street:320404002', 'district']) await ask(cloud, { as, at: NIGHT }).getMe();
  const district = ask(cloud, { as: 'district', at: NIGHT });
  const robotUrl = `${cloud.url}/_local/webhook-sink/robot?key=the-district`;
  await district.changeSettings({
    ifMatch: 0,
    body: {
      alerts: { robotUrl, dutyPhone: '13800009999' },
      smsTemplates: STAND_IN_TEMPLATES,
    },
  });
});
afterAll(() => cloud.stop());

async function sweepAt(minutes: number): Promise<void> {
  await cloud.runSchedule('sweep', new Date(minutesLater(minutes)));
  await cloud.idle();
}

const told = () => ({
  mails: cloud.mail().length,
  posts: cloud.webhooks().length,
  texts: cloud.sms().length,
});

it('Rule 12, R-HA-01, R-RF-20: it is told by mail, duty phone and robot at once, at night, and the robot only counts', async () => {
  const report = { place: { districtCode: '320404', streetCode: '320404002' }, known: KNOWN } as const;
  const { body } = await ask(cloud, { at: NIGHT }).reportHarm({ body: report, idempotencyKey: randomUUID() });
  id = body.referralId;
  await cloud.idle();

  expect(told()).toEqual({ mails: 2, posts: 1, texts: 1 });
  const [post] = cloud.webhooks();
  expect(post?.body).toEqual({
    msgtype: 'text',
    text: {
      content: `有 1 件疑似侵害未成年人的报告待受理，请立即打开系统处理。\n${cloud.url}/console/referrals`,
    },
  });
  expect(JSON.stringify([cloud.mail(), cloud.webhooks(), cloud.sms()])).not.toMatch(/司徒|被打|楼上/);
});

it('R-HA-04: it goes out again every 15 minutes, each time once however often the sweep comes', async () => {
  const before = told();
  await sweepAt(14);
  expect(told()).toEqual(before);

  await sweepAt(15);
  await sweepAt(16);
  expect(told()).toEqual({ mails: before.mails + 2, posts: before.posts + 1, texts: before.texts + 1 });

  await sweepAt(30);
  await sweepAt(45);
  expect(told()).toEqual({ mails: before.mails + 6, posts: before.posts + 3, texts: before.texts + 3 });
  expect(cloud.mail().at(-1)?.subject).toContain('仍无人受理');
});

it('R-HA-04: it stops when somebody has taken it up', async () => {
  const street = ask(cloud, { as: 'street:320404002', at: minutesLater(50) });
  const { body } = await street.getReferral({ path: { id } });
  await street.takeUpReferral({ path: { id }, ifMatch: body.version });
  await cloud.idle();
  const before = told();

  await sweepAt(60);
  await sweepAt(75);
  expect(told()).toEqual(before);
  expect([cloud.iamRefusals(), cloud.failures()]).toEqual([[], []]);
});
