/**
 * A school refers a child on the afternoon before the National Day holiday; nobody takes it up. Told as it happens, each request at
 * its own moment, through gateway, function, policy and stream.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Cloud } from '../../local/cloud.ts';
import { ask } from '../../local/story/ask.ts';
import { childFormBody } from '../../shared/intake/forms/forms.ts';
import type { ReferralId } from '../../shared/kernel/ids.ts';
import { type CalendarDate, type Instant, plusSeconds, startOfDate } from '../../shared/kernel/instants.ts';
import { parsedReferral, referredChild, survey } from '../builders.ts';
import { journeyCloud } from './cloud.ts';
import { mailsOfMorning, mailsSince } from './mornings.ts';

const STREET = 'street:320404001';
const SCHOOL = 'referrer:school';
const FAMILY = {
  child: { name: '卫小满', gender: 'female', birthMonth: '2015-06', kinds: ['leftBehind'] },
  guardian: { name: '卫德福', relation: '祖父', phone: '13900070707' },
};

/** A time of day in Shanghai; 10 in the morning unless said. */
const on = (date: string, hour = 10): Instant => plusSeconds(startOfDate(date as CalendarDate), hour * 3600);

let cloud: Cloud;
let id: ReferralId;

beforeAll(async () => {
  cloud = await journeyCloud();
  // Whoever has signed in once gets mail.
  for (const as of [STREET, SCHOOL, 'district']) await ask(cloud, { as, at: on('2026-09-29') }).getMe();
});
afterAll(() => cloud.stop());

const street = (date: string) => ask(cloud, { as: STREET, at: on(date) });
const school = (date: string) => ask(cloud, { as: SCHOOL, at: on(date) });
const anybody = (date: string) => ask(cloud, { at: on(date) });

async function referral(date: string) {
  const { body } = await street(date).getReferral({ path: { id } });
  if ('publicStatus' in body) throw new Error('the street reads it as its referrer does');
  return body;
}

/** What the school reads of it. */
async function followed(date: string) {
  const { body } = await school(date).getReferral({ path: { id } });
  return 'publicStatus' in body ? body.statusText : undefined;
}

const morningOf = (date: string) => mailsOfMorning(cloud, date);

it('R-RF-10: the school refers on Wednesday 30 September at half past four, and the referral is due on Thursday 8 October', async () => {
  const before = cloud.mail().length;
  const at = on('2026-09-30', 16.5);
  const body = parsedReferral({ ...FAMILY, known: '卫小满常常饿着来上学。' });
  const { body: made } = await ask(cloud, { as: SCHOOL, at }).referChild({ body });
  ({ id } = made);
  await cloud.idle();

  expect(await referral('2026-09-30')).toMatchObject({
    status: 'received',
    takeUpBy: '2026-10-08T15:59:59.999Z',
    verifyBy: '2026-10-13T15:59:59.999Z',
    clock: { clock: 'takeUp', on: '2026-10-08', state: 'inTime' },
  });
  expect(mailsSince(cloud, before)).toEqual(['street-320404001 【常伴】收到转介']);
  expect(made).not.toHaveProperty('receiptCode');
  expect(await followed('2026-09-30')).toBe('已收到，等待受理');
});

it('R-RF-12: all through the holiday nobody is notified', async () => {
  for (const day of ['01', '02', '03', '04', '05', '06', '07'])
    expect(await morningOf(`2026-10-${day}`)).toEqual([]);
});

it('R-RF-12: on Thursday the 8th, the first working day, the street is reminded once', async () => {
  expect(await morningOf('2026-10-08')).toEqual(['street-320404001 【常伴】转介今日到期']);
  expect((await referral('2026-10-08')).clock).toMatchObject({ state: 'dueToday' });
});

it('R-RF-12: on Friday the 9th it is overdue: district and street are notified once; on the 10th nobody is', async () => {
  expect(await morningOf('2026-10-09')).toEqual([
    'district 【常伴】转介逾期未受理',
    'street-320404001 【常伴】转介逾期未受理',
  ]);
  expect(await morningOf('2026-10-10')).toEqual([]);
  const { items } = (await ask(cloud, { as: 'district', at: on('2026-10-09') }).listReferrals()).body;
  expect(items).toMatchObject([{ id, clock: { clock: 'takeUp', state: 'overdue' } }]);
});

it('R-RF-01: on Saturday the 10th, a working day, the street takes it up, and the school is notified', async () => {
  const before = cloud.mail().length;
  const { version } = await referral('2026-10-10');

  await street('2026-10-10').takeUpReferral({ path: { id }, ifMatch: version });
  await cloud.idle();

  expect(mailsSince(cloud, before)).toEqual(['referrer-school 【常伴】您的转介已受理']);
  expect((await school('2026-10-10').getReferral({ path: { id } })).body).toMatchObject({
    statusText: '已受理，正在了解情况',
    takenUpAt: on('2026-10-10'),
  });
  expect(await followed('2026-10-10')).toBe('已受理，正在了解情况');
});

it('R-RF-02, R-RF-04: a file is opened, the guardian agrees with its receipt, and the street verifies it in time', async () => {
  const before = cloud.mail().length;
  const opened = await street('2026-10-12').openReferralFile({
    path: { id },
    ifMatch: (await referral('2026-10-12')).version,
    body: childFormBody.parse(referredChild(FAMILY)),
  });
  const { childId } = opened.body;
  const letter = { for: 'guardian', by: 'letter', reason: '交给监护人' } as const;
  const issued = await street('2026-10-12').issueReceiptCode({ path: { id: childId }, body: letter });
  const receiptCode = issued.body.code ?? '';
  const held = { receiptCode, phoneLast4: FAMILY.guardian.phone.slice(-4) };
  const { noticeVersion } = survey().consent;
  const agreed = { ...held, purpose: 'pairing' as const, agreed: true as const, noticeVersion };
  await anybody('2026-10-12').changeConsentByReceipt({ body: agreed });
  const child = (await street('2026-10-13').getChild({ path: { id: childId } })).body;
  await street('2026-10-13').verifyChild({ path: { id: childId }, ifMatch: child.version });
  await cloud.idle();

  expect(await referral('2026-10-13')).toMatchObject({ status: 'verified', endedAt: on('2026-10-13') });
  expect(mailsSince(cloud, before)).toContain('referrer-school 【常伴】您的转介已核实');
  expect(mailsSince(cloud, before)).toContainEqual(
    expect.stringContaining('district 【常伴】已发放新回执号'),
  );
  expect(await followed('2026-10-13')).toBe('已核实，由妇联继续跟进');
  const { items } = (await street('2026-10-13').getTimeline({ path: { id: childId }, query: {} })).body;
  // Some of it happened at one and the same moment.
  expect(items.map(({ text }) => text).toSorted()).toEqual(
    ['由转介建档', '建档', '发放新回执号', '登记同意', '核实通过'].toSorted(),
  );
  expect(items.at(-1)?.text).toBe('核实通过');
});

it('R-RF-12: its clocks notify nobody from then on', async () => {
  expect(await morningOf('2026-10-14')).toEqual([]);
});

it('R-RF-30: half a year after its end nothing of the school’s report remains', async () => {
  await morningOf('2027-04-11');
  expect((await referral('2027-04-11')).erasedAt).toBeUndefined();

  await morningOf('2027-04-12');

  const erased = await referral('2027-04-12');
  expect(erased).toMatchObject({ status: 'verified', office: 'school', erasedAt: expect.any(String) });
  expect(erased).not.toHaveProperty('maskedName');
  const told = street('2027-04-12').revealReferral({ path: { id }, body: { purpose: 'contact' } });
  await expect(told).rejects.toMatchObject({ problem: { code: 'erased' } });
});

it('Rule 5: no policy refused a call, nothing was given up, and no mail names anybody', () => {
  expect([cloud.iamRefusals(), cloud.failures()]).toEqual([[], []]);
  expect(JSON.stringify(cloud.mail())).not.toMatch(/卫小满|卫德福|沈老师|示例小学|13900070707|13700004321/);
});
