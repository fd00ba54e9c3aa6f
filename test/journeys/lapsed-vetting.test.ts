/** A vetting lapses: told as it happens, each request at its own day, through gateway, function, policy and stream. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Cloud } from '../../local/cloud.ts';
import { ask } from '../../local/story/ask.ts';
import { answerProposals, proposalsOf, runMatch } from '../../local/story/match.ts';
import { verifyChildren } from '../../local/story/register.ts';
import type { VolunteerId } from '../../shared/kernel/ids.ts';
import { type CalendarDate, type Instant, plusSeconds, startOfDate } from '../../shared/kernel/instants.ts';
import { checkBody, parsedApplication, parsedSurvey } from '../builders.ts';
import { journeyCloud } from './cloud.ts';

const STREET = 'street:320404001';
const LAST_DAY = '2027-03-01' as CalendarDate;
const DAY_AFTER = '2027-03-02' as CalendarDate;

/** 10 in the morning in Shanghai. */
const on = (date: string): Instant => plusSeconds(startOfDate(date as CalendarDate), 10 * 3600);

let cloud: Cloud;
let her: VolunteerId;

beforeAll(async () => {
  cloud = await journeyCloud();
});
afterAll(() => cloud.stop());

const street = (date: string) => ask(cloud, { as: STREET, at: on(date) });
const volunteerNow = async (date: string) => (await street(date).getVolunteer({ path: { id: her } })).body;
const pairingsOn = async (date: string) =>
  (await street(date).listPairings({ query: { status: 'active' } })).body.items;

async function submitChild(name: string, phone: string, date: string) {
  const body = parsedSurvey({
    child: { name, gender: 'female', birthMonth: '2016-09', kinds: ['orphan'] },
    guardian: { name: '王建国', relation: '爷爷', phone },
    needs: ['B2'],
  });
  await ask(cloud, { at: on(date) }).submitNeedsSurvey({ body, idempotencyKey: phone });
  await verifyChildren(cloud, on(date));
}

async function record(check: 'identity' | 'record' | 'interview', date: string, validUntil: CalendarDate) {
  const { version } = await volunteerNow(date);
  const body = checkBody(check, date, validUntil);
  const officer = check === 'interview' ? ask(cloud, { as: 'district', at: on(date) }) : street(date);
  await officer.recordVetting({ path: { id: her }, ifMatch: version, body });
}

async function morningOf(date: string) {
  const run = await cloud.runSchedule('daily', `${date}T05:00:00+08:00`);
  expect(run.ok).toBe(true);
  await cloud.idle();
}

const subjects = () => cloud.mail().map(({ subject }) => subject);

it('two places, one child: the pairing begins', async () => {
  const body = parsedApplication({ capacity: 2 });
  await ask(cloud, { at: on('2026-03-01') }).submitVolunteerApplication({ body, idempotencyKey: 'her' });
  const { items } = (await street('2026-03-01').listVolunteers({ query: {} })).body;
  her = items[0]!.id;
  for (const check of ['identity', 'record', 'interview'] as const)
    await record(check, '2026-03-01', LAST_DAY);
  await submitChild('王小一', '13900000001', '2026-03-02');

  const proposals = await proposalsOf(cloud, await runMatch(cloud, on('2026-03-03')), on('2026-03-03'));
  await answerProposals(cloud, proposals, on('2026-03-04'), {
    guardianDeclinesEvery: 9,
    volunteerDeclinesEvery: 9,
  });

  expect(await pairingsOn('2026-03-04')).toMatchObject([{ volunteerId: her, flags: [] }]);
}, 60_000);

it('R-VO-11: sixty days before, the street and the volunteer are warned', async () => {
  await ask(cloud, { as: `volunteer:${her}`, at: on('2026-03-05') }).getMe();
  await cloud.idle();
  const before = subjects().length;

  await morningOf('2026-12-31');

  const { fileNumber } = await volunteerNow('2026-12-31');
  expect(subjects().slice(before).toSorted()).toEqual(
    [
      expect.stringContaining(`志愿者审核即将到期：${fileNumber}`),
      expect.stringContaining('您的志愿者审核即将到期'),
    ].toSorted(),
  );
});

it('Rule 2: on the last day of vetting the pairing is unchanged', async () => {
  await morningOf(LAST_DAY);

  expect((await pairingsOn(LAST_DAY))[0]?.flags).toEqual([]);
});

it('R-VO-10, R-VO-12, Rule 2, Rule 4: the day after, it is flagged, in the log, and the street is notified once', async () => {
  const before = subjects().length;

  await morningOf(DAY_AFTER);
  await morningOf(DAY_AFTER);

  const [flagged] = await pairingsOn(DAY_AFTER);
  expect(flagged?.flags).toEqual([{ kind: 'vettingLapsed', since: '2027-03-01T21:00:00.000Z' }]);
  const { items } = (await street(DAY_AFTER).getTimeline({ path: { id: flagged!.childId }, query: {} })).body;
  expect(JSON.stringify(items)).toContain('pairing.flagged');
  const ofVetting = subjects()
    .slice(before)
    .filter((subject) => !subject.includes('个人信息报告'));
  expect(ofVetting.toSorted()).toEqual(
    [expect.stringContaining('志愿者审核失效'), expect.stringContaining('您的志愿者审核已失效')].toSorted(),
  );
});

it('R-MA-02: the next match run proposes nobody to the volunteer, who has a free seat', async () => {
  await submitChild('钱小二', '13900000002', DAY_AFTER);

  const run = await runMatch(cloud, on(DAY_AFTER));

  expect(run.result).toMatchObject({ children: 1, volunteers: 0, matched: 0 });
});

it('R-VO-13: with all checks recorded again the flag is cleared and the volunteer is proposed', async () => {
  for (const check of ['identity', 'record'] as const)
    await record(check, '2027-03-03', '2028-03-03' as CalendarDate);
  expect((await pairingsOn('2027-03-03'))[0]?.flags).toHaveLength(1);

  await record('interview', '2027-03-03', '2028-03-03' as CalendarDate);

  expect((await pairingsOn('2027-03-03'))[0]?.flags).toEqual([]);
  const run = await runMatch(cloud, on('2027-03-04'));
  expect(run.result).toMatchObject({ matched: 1, proposed: 1 });
});

it('Rule 5: no policy refused a call, nothing was given up, and no mail names anybody', () => {
  expect([cloud.iamRefusals(), cloud.failures()]).toEqual([[], []]);
  expect(JSON.stringify(cloud.mail())).not.toMatch(/王小一|王建国|何梅娟|13900000001|13800005678/);
});
