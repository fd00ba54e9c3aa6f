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

it('R-HA-20: at the end of the hour it goes out once more, and is late in the log', async () => {
  const before = told();

  await sweepAt(60);
  expect(told()).toEqual(before);
  await sweepAt(61);

  expect(told()).toEqual({ mails: before.mails + 2, posts: before.posts + 1, texts: before.texts + 1 });
  const { items } = (
    await ask(cloud, { as: 'district', at: minutesLater(61) }).listAuditEntries({ query: {} })
  ).body;
  expect(items.map(({ action }) => action)).toContain('referral.takeUpOverdue');
});

it('R-HA-04: it stops when somebody has taken it up', async () => {
  const street = ask(cloud, { as: 'street:320404002', at: minutesLater(62) });
  const { body } = await street.getReferral({ path: { id } });
  await street.takeUpReferral({ path: { id }, ifMatch: body.version });
  await cloud.idle();
  const before = told();

  await sweepAt(75);
  await sweepAt(90);
  expect(told()).toEqual(before);
  expect([cloud.iamRefusals(), cloud.failures()]).toEqual([[], []]);
});

const HOUR = 60;

it('R-HA-21: after half of the day the street is reminded of the outside report, at its end the district by every channel', async () => {
  const before = told();
  await sweepAt(12 * HOUR);
  await sweepAt(12 * HOUR + 1);
  expect(told()).toEqual({ ...before, mails: before.mails + 1 });
  expect(cloud.mail().at(-1)?.subject).toContain('请登记对外报告');

  await sweepAt(24 * HOUR);
  expect(told()).toEqual({ mails: before.mails + 3, posts: before.posts + 1, texts: before.texts + 1 });
  expect(cloud.mail().at(-1)?.subject).toContain('逾期未登记');
  expect(JSON.stringify(cloud.webhooks().at(-1)?.body)).toContain('有 1 件疑似侵害未成年人的报告逾期');
});

const officer = (as: string, hours: number) => ask(cloud, { as, at: minutesLater(hours * HOUR) });

it('Rule 11, R-HA-22: who accepted it does not decline it, and nobody does without an outside report or a reason', async () => {
  const STREET = 'street:320404002';
  const read = async () => (await officer('district', 25).getReferral({ path: { id } })).body;
  const decline = async (as: string) =>
    officer(as, 25).declineReferral({
      path: { id },
      ifMatch: (await read()).version,
      body: { reason: 'notFound' },
    });

  await expect(decline('district')).rejects.toMatchObject({ problem: { code: 'outsideReportMissing' } });
  const body = {
    authority: 'police',
    at: minutesLater(24 * HOUR),
    by: '李主任',
    receipt: '110-2026-77',
  } as const;
  await officer(STREET, 25).recordOutsideReport({ path: { id }, ifMatch: (await read()).version, body });

  await expect(decline(STREET)).rejects.toMatchObject({ problem: { code: 'samePerson' } });
  await decline('district');
  expect(await read()).toMatchObject({ status: 'declined' });
});

it('R-HA-21: a report without an outcome stays open though the referral is completed, until the outcome is recorded', async () => {
  const before = told();
  await sweepAt(36 * HOUR);
  expect(told()).toEqual(before);
  await sweepAt(25 * HOUR + 7 * 24 * HOUR);
  expect(told()).toEqual({ ...before, mails: before.mails + 2 });
  expect(cloud.mail().at(-1)?.subject).toContain('请登记处理结果');

  const days = 8 * 24;
  const { body: read } = await officer('district', days).getReferral({ path: { id } });
  if (!('outsideReports' in read)) throw new Error('the officer reads the whole referral');
  const path = { id, reportId: read.outsideReports![0]!.id };
  const filled = { path, ifMatch: read.version, body: { outcome: '公安机关已出警，孩子已由外婆接走照护' } };
  await officer('district', days).recordOutsideOutcome(filled);
  await sweepAt(40 * 24 * HOUR);

  expect(told().mails).toBe(before.mails + 2);
  expect([cloud.iamRefusals(), cloud.failures()]).toEqual([[], []]);
});
