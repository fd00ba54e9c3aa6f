/** The police report harm to a child on a night of the National Day holiday: through gateway, function, policy, stream, mail and webhook. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Cloud } from '../../../local/cloud.ts';
import { ask } from '../../../local/story/ask.ts';
import type { ReferralId } from '../../../shared/kernel/ids.ts';
import {
  type CalendarDate,
  type Instant,
  plusSeconds,
  startOfDate,
} from '../../../shared/kernel/instants.ts';
import { parsedReferral } from '../../builders.ts';
import { journeyCloud } from '../cloud.ts';

const STREET = 'street:320404002';
const at = (date: string, hour: number): Instant =>
  plusSeconds(startOfDate(date as CalendarDate), hour * 3600);
const NIGHT = at('2026-10-03', 23.5);
const HOUR_LATER = at('2026-10-04', 0.5);
const NEXT_MORNING = at('2026-10-04', 9);

let cloud: Cloud;
let id: ReferralId;
let number: string;

beforeAll(async () => {
  cloud = await journeyCloud();
  for (const as of [STREET, 'district']) await ask(cloud, { as, at: at('2026-10-01', 9) }).getMe();
  const district = ask(cloud, { as: 'district', at: at('2026-10-01', 9) });
  const robotUrl = `${cloud.url}/_local/webhook-sink/robot?key=the-district`;
  await district.changeSettings({ ifMatch: 0, body: { alerts: { robotUrl } } });
});
afterAll(() => cloud.stop());

async function referral(as = 'district', now = NEXT_MORNING) {
  const { body } = await ask(cloud, { as, at: now }).getReferral({ path: { id } });
  if ('publicStatus' in body) throw new Error(`${as} reads it as its referrer does`);
  return body;
}

it('R-RF-20: the district is notified within a minute, by mail and by its robot, though the robot was busy at first', async () => {
  await fetch(`${cloud.url}/_local/outages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ channel: 'webhook', kind: 'refuses', next: 1 }),
  });
  const body = parsedReferral({
    ...{ urgency: 'harm', policeTold: true, child: { name: '司徒小雨' }, guardian: {} },
    ...{ place: { districtCode: '320404' }, known: '邻居报警，孩子身上有伤。' },
    referrer: { office: 'police', organisation: '示例派出所', name: '高警官', phone: '13700001111' },
  });
  await ask(cloud, { at: NIGHT }).submitReferral({ body, idempotencyKey: 'harm' });
  await cloud.idle();

  const [found] = (await ask(cloud, { as: 'district', at: NIGHT }).listReferrals()).body.items;
  ({ id, number } = found!);
  expect(cloud.webhooks().map((one) => one.body)).toEqual([
    { msgtype: 'text', text: { content: expect.stringContaining('有 1 件') } },
  ]);
  expect(cloud.mail().map(({ subject }) => subject)).toEqual([`【常伴】疑似侵害未成年人报告：${number}`]);
  expect(JSON.stringify([cloud.mail(), cloud.webhooks()])).toContain(`${cloud.url}/console/referrals/${id}`);
});

it('R-RF-20: the record has the time when the district was notified, and that the messages have arrived', async () => {
  const { reportedAt, deliveries, policeTold, clock } = await referral();

  expect({ reportedAt, policeTold, clock }).toEqual({
    reportedAt: NIGHT,
    policeTold: true,
    // The night of a holiday: an hour, as on any other day.
    clock: { clock: 'takeUp', on: '2026-10-04', dueAt: HOUR_LATER, state: 'overdue' },
  });
  expect(deliveries?.map(({ recipient, status }) => `${recipient} ${status}`).toSorted()).toEqual([
    'member-district sent',
    'robot sent',
  ]);
});

it('R-RF-06: the district assigns it to a street, which is notified and cannot decline it', async () => {
  const district = ask(cloud, { as: 'district', at: NEXT_MORNING });
  const body = { streetCode: '320404002', reason: '按事发地分派' } as const;
  await district.rerouteReferral({ path: { id }, ifMatch: (await referral()).version, body });
  await cloud.idle();
  const street = ask(cloud, { as: STREET, at: NEXT_MORNING });
  const { version } = await referral(STREET);

  const declined = street.declineReferral({ path: { id }, ifMatch: version, body: { reason: 'handedOver' } });

  await expect(declined).rejects.toMatchObject({ problem: { status: 409, code: 'harmIsDistricts' } });
  expect(cloud.mail().at(-1)).toMatchObject({ subject: `【常伴】转介已转交您处办理：${number}` });
  await street.takeUpReferral({ path: { id }, ifMatch: version });
});

it('Rule 5: neither mail nor webhook names anybody; the robot’s address is nowhere but in the settings', async () => {
  const told = JSON.stringify([cloud.mail(), cloud.webhooks()]);
  expect(told).not.toMatch(/司徒|高警官|派出所|13700001111|有伤/);
  const { body } = await ask(cloud, { as: 'district', at: NEXT_MORNING }).getSettings();
  expect(body.alerts.robotUrl).toBe(`${cloud.url}/…rict`);
  expect([cloud.iamRefusals(), cloud.failures()]).toEqual([[], []]);
});
