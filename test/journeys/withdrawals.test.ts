/** A family leaves: told as it happens, each request at its own day, through gateway, function, policy and stream. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Cloud } from '../../local/cloud.ts';
import { ask } from '../../local/story/ask.ts';
import { answerProposals, proposalsOf, runMatch } from '../../local/story/match.ts';
import { receiptByLetter } from '../../local/story/receipt.ts';
import { verifyChildren, vetVolunteers } from '../../local/story/register.ts';
import { ProblemError } from '../../shared/contract/client.ts';
import { type CalendarDate, type Instant, plusSeconds, startOfDate } from '../../shared/kernel/instants.ts';
import { checkBody, FILLED_IN, parsedApplication, parsedSurvey } from '../builders.ts';
import { journeyCloud } from './cloud.ts';

const STREET = 'street:320404001';
const HER_TEN_DAYS = { filed: '2026-04-01', due: '2026-04-16', late: '2026-04-17' };

/** 10 in the morning in Shanghai. */
const on = (date: string): Instant => plusSeconds(startOfDate(date as CalendarDate), 10 * 3600);

let cloud: Cloud;
const receipts = new Map<string, { readonly receiptCode: string; readonly phoneLast4: string }>();

beforeAll(async () => {
  cloud = await journeyCloud();
});
afterAll(() => cloud.stop());

const street = (date: string) => ask(cloud, { as: STREET, at: on(date) });
const district = (date: string) => ask(cloud, { as: 'district', at: on(date) });
const guardian = (date: string) => ask(cloud, { at: on(date) });
const held = (family: string) => receipts.get(family)!;
const lookUp = async (family: string, date: string) =>
  (await guardian(date).lookUpReceipt({ body: held(family) })).body;

/** What the rules answer to a request that they refuse. */
async function refusal(request: Promise<unknown>): Promise<string> {
  const answer = await request.catch((error: unknown) => error);
  if (!(answer instanceof ProblemError)) throw new Error('it was not refused', { cause: answer });
  return `${answer.problem.status} ${answer.problem.code}`;
}

async function register(family: string, phone: string, date: string) {
  const body = parsedSurvey({
    child: { name: family, gender: 'female', birthMonth: '2016-09', kinds: ['orphan'] },
    guardian: { name: '王建国', relation: '爷爷', phone },
    needs: ['B2'],
  });
  const { receiptCode } = (await guardian(date).submitNeedsSurvey({ body, idempotencyKey: phone })).body;
  receipts.set(family, { receiptCode, phoneLast4: phone.slice(-4) });
  await verifyChildren(cloud, on(date));
}

async function pairWhoever(date: string) {
  const proposals = await proposalsOf(cloud, await runMatch(cloud, on(date)), on(date));
  await answerProposals(cloud, proposals, on(date), {
    guardianDeclinesEvery: 9,
    volunteerDeclinesEvery: 9,
  });
  for (const { childId } of proposals) holdNew(await receiptByLetter(cloud, childId, on(date)));
  await cloud.idle();
  return proposals;
}

/** The family answered with a code that came by letter: the one before is void. */
function holdNew(letter: { receiptCode: string; phoneLast4: string }): void {
  for (const [family, { phoneLast4 }] of receipts)
    if (phoneLast4 === letter.phoneLast4) receipts.set(family, letter);
}

let forms = 0;
async function fileWithdrawal(
  family: string,
  date: string,
  cause: 'movingAway' | 'unsuitable' | 'other' = 'movingAway',
) {
  forms += 1;
  const body = { ...held(family), reason: '准备到外地生活', cause, ...FILLED_IN };
  await guardian(date).submitWithdrawal({ body, idempotencyKey: `leave-${forms}` });
  await cloud.idle();
}

const undecided = async (date: string) => {
  const { items } = (await street(date).listWithdrawals({ query: {} })).body;
  const [open] = items.filter(({ dueBy }) => dueBy !== undefined);
  if (!open) throw new Error(`nothing is undecided on ${date}`);
  return open;
};

async function investigate(date: string, recommends: 'approve' | 'reject') {
  const { id, version } = await undecided(date);
  const body = { finding: '已入户核实，与家人谈过', recommends };
  const { body: found } = await street(date).investigateWithdrawal({ path: { id }, ifMatch: version, body });
  await cloud.idle();
  return found;
}

type Review = Parameters<ReturnType<typeof district>['reviewWithdrawal']>[0]['body'];
async function review(as: string, date: string, body: Review) {
  const { id, version } = await undecided(date);
  const done = await ask(cloud, { as, at: on(date) }).reviewWithdrawal({
    path: { id },
    ifMatch: version,
    body,
  });
  await cloud.idle();
  return done.body;
}

/** Of the street’s officer. */
async function changeRoles(roles: ('street' | 'district')[], date: string) {
  const { items } = (await district(date).listMembers({ query: {} })).body;
  const { id, version, streets } = items.find((one) => one.id === 'member-street-320404001')!;
  await district(date).changeMember({ path: { id }, ifMatch: version, body: { roles, streets } });
}

async function morningOf(date: string) {
  const run = await cloud.runSchedule('daily', `${date}T05:00:00+08:00`);
  expect(run.ok).toBe(true);
  await cloud.idle();
}

/** Who got which mail since so many. */
const mailsSince = (count: number) =>
  cloud
    .mail()
    .slice(count)
    .flatMap(({ to, subject }) =>
      [to].flat().map((one) => `${one.split('@')[0]}: ${/】(.+)：/.exec(subject)?.[1]}`),
    )
    .toSorted();

it('a child is paired with the only volunteer; another child waits', async () => {
  const body = parsedApplication({ capacity: 1 });
  await guardian('2026-03-01').submitVolunteerApplication({ body, idempotencyKey: 'her' });
  const [her] = (await street('2026-03-01').listVolunteers({ query: {} })).body.items;
  const record = checkBody('record', '2026-03-01', '2027-03-01');
  await district('2026-03-01').recordVetting({ path: { id: her!.id }, ifMatch: 1, body: record });
  await vetVolunteers(cloud, on('2026-03-01'));
  await ask(cloud, { as: `volunteer:${her!.id}`, at: on('2026-03-01') }).getMe();
  await register('赵小一', '13900000001', '2026-03-02');
  await pairWhoever('2026-03-02');
  await register('钱小二', '13900000002', '2026-03-03');

  expect([
    (await lookUp('赵小一', '2026-03-03')).status,
    (await runMatch(cloud, on('2026-03-03'))).result,
  ]).toMatchObject(['paired', { children: 1, volunteers: 0, matched: 0 }]);
}, 60_000);

it('R-SU-20: a guardian asks to leave with the receipt; the street is notified, and everything remains as it is', async () => {
  const before = cloud.mail().length;

  await fileWithdrawal('赵小一', '2026-03-04');

  expect(mailsSince(before)).toEqual(['street-320404001: 监护人申请退出']);
  expect(await lookUp('赵小一', '2026-03-04')).toMatchObject({
    status: 'paired',
    mayWithdraw: false,
    withdrawal: { status: 'submitted', investigateBy: '2026-03-18', mayTakeBack: true },
  });
  const { childId, childNumber } = await undecided('2026-03-04');
  const officer = street('2026-03-04');
  const pairing = (await officer.listPairings({ query: { status: 'active' } })).body.items[0]!;
  const end = { cause: 'other', reason: '搬家', farewell: '再见', then: 'close' } as const;
  expect([childId, pairing.childNumber]).toEqual([pairing.childId, childNumber]);
  expect(
    await refusal(officer.endPairing({ path: { id: pairing.id }, ifMatch: pairing.version, body: end })),
  ).toBe('409 withdrawalOpen');
});

it('R-SU-21: the street investigates within its time and recommends, and the district is notified', async () => {
  const before = cloud.mail().length;

  const found = await investigate('2026-03-10', 'approve');

  expect(found).toMatchObject({ status: 'investigated', dueBy: '2026-03-17', isOverdue: false });
  expect(mailsSince(before)).toEqual(['district: 退出申请待审核']);
});

it('R-KE-01: an officer of street and district may not decide what they have investigated', async () => {
  const approve = { decision: 'approve', then: 'close', reason: '情况属实' } as const;
  await changeRoles(['street', 'district'], '2026-03-11');

  const refused = await refusal(review(STREET, '2026-03-11', approve));

  expect(refused).toBe('409 samePerson');
  await changeRoles(['street'], '2026-03-11');
});

it('R-SU-22, Rule 1: another officer approves; in one step the pairing ends, the file is closed and all are notified', async () => {
  const before = cloud.mail().length;

  await review('district', '2026-03-11', {
    decision: 'approve',
    then: 'close',
    reason: '同意街道意见',
    farewell: '愿你一路有光',
  });

  expect(mailsSince(before)).toEqual([
    'street-320404001: 结对已结束',
    'street-320404001: 退出申请已同意',
    expect.stringMatching(/^volunteer-.*: 结对已结束$/),
  ]);
  expect(await lookUp('赵小一', '2026-03-11')).toMatchObject({
    status: 'closed',
    mayWithdraw: false,
    farewell: '愿你一路有光',
    withdrawal: { status: 'approved', reason: '同意街道意见' },
  });
  const pairings = (await district('2026-03-11').listPairings({ query: {} })).body.items;
  expect(pairings).toMatchObject([{ status: 'ended', end: { cause: 'movedAway', afterwards: 'close' } }]);
});

it('R-SU-22: the next match run proposes the volunteer to the child who waited', async () => {
  const [proposal] = await pairWhoever('2026-03-12');

  expect(await lookUp('钱小二', '2026-03-12')).toMatchObject({ status: 'paired' });
  expect((await street('2026-03-12').listPairings({ query: { status: 'active' } })).body.items).toMatchObject(
    [{ childId: proposal!.childId, volunteerNumber: proposal!.volunteerNumber }],
  );
});

it('R-SU-24: a guardian takes the request back, though it is investigated', async () => {
  await fileWithdrawal('钱小二', '2026-03-16');
  await investigate('2026-03-17', 'reject');
  const before = cloud.mail().length;

  await guardian('2026-03-18').takeBackWithdrawal({ body: held('钱小二') });
  await cloud.idle();

  expect(mailsSince(before)).toEqual([
    'district: 监护人撤回退出申请',
    'street-320404001: 监护人撤回退出申请',
  ]);
  expect(await lookUp('钱小二', '2026-03-18')).toMatchObject({
    status: 'paired',
    mayWithdraw: true,
    withdrawal: { status: 'takenBack', mayTakeBack: false },
  });
  expect(await refusal(guardian('2026-03-18').takeBackWithdrawal({ body: held('钱小二') }))).toBe(
    '409 withdrawalDecided',
  );
});

it('R-SU-23: a rejected request leaves the pairing as it was; the guardian reads the reason and may ask again', async () => {
  await fileWithdrawal('钱小二', '2026-03-19', 'unsuitable');
  await investigate('2026-03-20', 'reject');

  await review('district', '2026-03-23', { decision: 'reject', reason: '双方愿意再试三个月' });

  const shown = await lookUp('钱小二', '2026-03-23');
  expect(shown).toMatchObject({
    status: 'paired',
    mayWithdraw: true,
    withdrawal: { status: 'rejected', reason: '双方愿意再试三个月' },
  });
  expect(shown.timeline.at(-1)?.text).toBe('区妇联未同意退出：双方愿意再试三个月');
});

it('R-RE-16: the digest of March counts them by cause and outcome', async () => {
  const run = await cloud.runSchedule('monthly-digest', '2026-04-01T06:00:00+08:00');
  await cloud.idle();

  expect(run.ok).toBe(true);
  const { body: digest } = await district('2026-04-02').getDigest({
    path: { id: '320404001-2026-03-v1' },
  });
  expect(JSON.stringify(digest.sections)).toContain(
    '本月收到退出申请3份（“要搬家”2份、“与志愿者不合适”1份）；同意1份、未同意1份、监护人撤回1份。',
  );
});

it('R-SU-26: an overdue investigation is notified to the district once, the morning after its last day', async () => {
  await fileWithdrawal('钱小二', HER_TEN_DAYS.filed);
  const before = cloud.mail().length;

  await morningOf(HER_TEN_DAYS.due);
  expect(mailsSince(before)).toEqual([]);
  await morningOf(HER_TEN_DAYS.late);
  await morningOf('2026-04-18');

  expect(mailsSince(before)).toEqual(['district: 退出申请调查逾期', 'street-320404001: 退出申请调查逾期']);
  expect(await undecided(HER_TEN_DAYS.late)).toMatchObject({ dueBy: HER_TEN_DAYS.due, isOverdue: true });
});

it('R-SU-26: it may still be investigated; then the district’s own time runs, and the district is reminded', async () => {
  await investigate('2026-04-20', 'approve');
  const before = cloud.mail().length;

  await morningOf('2026-04-27');
  await morningOf('2026-04-28');
  await morningOf('2026-04-29');

  expect(mailsSince(before)).toEqual(['district: 退出申请审核逾期']);
  await review('district', '2026-04-29', { decision: 'approve', then: 'requeue', reason: '同意' });
  expect((await lookUp('钱小二', '2026-04-29')).status).toBe('waiting');
});

it('Rule 4: an officer reads every step in the file’s timeline', async () => {
  const { items } = (await district('2026-04-30').listWithdrawals({ query: {} })).body;
  expect(items.map(({ status }) => status)).toEqual(['approved', 'approved', 'rejected', 'takenBack']);
  const path = { id: items[1]!.childId };

  const timeline = (await district('2026-04-30').getTimeline({ path, query: { limit: 200 } })).body.items;

  const texts = timeline.map(({ text }) => text);
  for (const text of ['监护人申请退出', '镇（街道）完成退出申请调查', '退出申请办理逾期', '区妇联同意退出'])
    expect(texts).toContain(text);
});

it('Rule 5: no policy refused a call, nothing was given up, and no mail names anybody', () => {
  expect([cloud.iamRefusals(), cloud.failures()]).toEqual([[], []]);
  expect(JSON.stringify(cloud.mail())).not.toMatch(/赵小一|钱小二|王建国|何梅娟|1390000000\d|13800005678/);
});
