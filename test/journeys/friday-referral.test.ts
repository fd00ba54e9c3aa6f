/** A school refers a child on the Friday afternoon before the long weekend of 清明; the street takes it up on the first working day. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Cloud } from '../../local/cloud.ts';
import { ask } from '../../local/story/ask.ts';
import type { ReferralId } from '../../shared/kernel/ids.ts';
import { type CalendarDate, plusSeconds, startOfDate } from '../../shared/kernel/instants.ts';
import { parsedReferral } from '../builders.ts';
import { journeyCloud } from './cloud.ts';
import { mailsOfMorning, mailsSince } from './mornings.ts';

const STREET = 'street:320404001';
const SCHOOL = 'referrer:school';
const on = (date: string, hour = 10) => plusSeconds(startOfDate(date as CalendarDate), hour * 3600);

let cloud: Cloud;
let id: ReferralId;

beforeAll(async () => {
  cloud = await journeyCloud();
  // Whoever has signed in once gets mail.
  for (const as of [STREET, SCHOOL, 'district']) await ask(cloud, { as, at: on('2026-04-02') }).getMe();
});
afterAll(() => cloud.stop());

const street = (date: string) => ask(cloud, { as: STREET, at: on(date) });

it('R-RF-10: Friday 3 April, half past four: due on Tuesday 7 April, to be verified by Monday 13 April', async () => {
  const at = on('2026-04-03', 16.5);
  ({ id } = (await ask(cloud, { as: SCHOOL, at }).referChild({ body: parsedReferral({}) })).body);
  await cloud.idle();

  expect((await street('2026-04-03').getReferral({ path: { id } })).body).toMatchObject({
    takeUpBy: '2026-04-07T15:59:59.999Z',
    verifyBy: '2026-04-13T15:59:59.999Z',
  });
  expect(mailsSince(cloud, 0)).toEqual(['street-320404001 【常伴】收到转介']);
});

it('R-RF-12: from Saturday to Monday nobody is notified; on Tuesday the street is reminded', async () => {
  for (const day of ['04', '05', '06']) expect(await mailsOfMorning(cloud, `2026-04-${day}`)).toEqual([]);

  expect(await mailsOfMorning(cloud, '2026-04-07')).toEqual(['street-320404001 【常伴】转介今日到期']);
});

it('R-RF-01: taken up on Tuesday, it is in time: the school is notified, the district is not', async () => {
  const before = cloud.mail().length;
  const { body } = await street('2026-04-07').getReferral({ path: { id } });
  if (!('version' in body)) throw new Error('the street reads it as its referrer does');
  await street('2026-04-07').takeUpReferral({ path: { id }, ifMatch: body.version });
  await cloud.idle();

  expect(mailsSince(cloud, before)).toEqual([expect.stringContaining('您的转介已受理')]);
  expect(await mailsOfMorning(cloud, '2026-04-08')).toEqual([]);
});
