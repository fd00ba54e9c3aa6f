/** Twins, a form filled in twice, a family that moves: told as it happens, through gateway, function, policy and stream. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cloud } from '../../local/cloud.ts';
import { ask } from '../../local/story/ask.ts';
import { answerProposals, proposalsOf, runMatch } from '../../local/story/match.ts';
import { verifyChildren, vetVolunteers } from '../../local/story/register.ts';
import type { ChildId } from '../../shared/kernel/ids.ts';
import { type CalendarDate, type Instant, plusSeconds, startOfDate } from '../../shared/kernel/instants.ts';
import { checkBody, parsedApplication, parsedSurvey } from '../builders.ts';
import { journeyCloud } from './cloud.ts';

const [WUXING, YONGHONG] = ['320404001', '320404002'];

/** 10 in the morning in Shanghai. */
const on = (date: string): Instant => plusSeconds(startOfDate(date as CalendarDate), 10 * 3600);

let cloud: Cloud;
beforeAll(async () => {
  cloud = await journeyCloud();
});
afterAll(() => cloud.stop());

const street = (date: string, code = WUXING) => ask(cloud, { as: `street:${code}`, at: on(date) });
const district = (date: string) => ask(cloud, { as: 'district', at: on(date) });

interface Family {
  readonly name: string;
  readonly phone: string;
  readonly child?: Record<string, unknown>;
  readonly form?: Record<string, unknown>;
}
let forms = 0;

/** A guardian’s form. @returns the file and the receipt. */
async function survey({ name, phone, child = {}, form = {} }: Family, date: string) {
  forms += 1;
  const of = { name, gender: 'female', birthMonth: '2016-09', kinds: ['orphan'], ...child };
  const guardian = { name: '王建国', relation: '爷爷', phone };
  const address = {
    streetCode: WUXING,
    communityCode: `${WUXING}001`,
    detail: `示例小区 ${phone.slice(-2)} 幢`,
  };
  const body = parsedSurvey({ child: of, guardian, address, needs: ['B2'], ...form });
  const public_ = ask(cloud, { at: on(date) });
  const { receiptCode } = (await public_.submitNeedsSurvey({ body, idempotencyKey: `form-${forms}` })).body;
  const { items } = (await street(date).listChildren({ query: { status: 'submitted' } })).body;
  const file = items.toSorted((a, b) => (a.submittedAt < b.submittedAt ? 1 : -1))[0]!;
  return { id: file.id, receipt: { receiptCode, phoneLast4: phone.slice(-4) } };
}

/** A volunteer, vetted in all. */
async function enlist(name: string, phone: string) {
  const body = parsedApplication({ name, phone });
  await ask(cloud, { at: on('2026-03-01') }).submitVolunteerApplication({ body, idempotencyKey: phone });
  const { items } = (await street('2026-03-01').listVolunteers({ query: { status: 'applied' } })).body;
  const record = checkBody('record', '2026-03-01', '2027-03-01');
  const district = ask(cloud, { as: 'district', at: on('2026-03-01') });
  await district.recordVetting({ path: { id: items[0]!.id }, ifMatch: 1, body: record });
  await vetVolunteers(cloud, on('2026-03-02'));
}

const read = async (id: ChildId, date: string) => (await district(date).getChild({ path: { id } })).body;
const candidatesOf = async (id: ChildId, date: string) =>
  (await street(date).listDuplicates({ path: { id } })).body.candidates;
const actionsOf = async (id: ChildId, date: string) => {
  const { items } = (await district(date).getTimeline({ path: { id }, query: {} })).body;
  return items.map(({ action }) => action);
};
const lookUp = async (body: { receiptCode: string; phoneLast4: string }, date: string) =>
  (await ask(cloud, { at: on(date) }).lookUpReceipt({ body })).body;

describe('twins', () => {
  let one: ChildId;
  let other: ChildId;

  it('R-IN-22: are shown as possibly one child, with the fields that agree and those that do not', async () => {
    ({ id: one } = await survey({ name: '陈小雨', phone: '13900000001' }, '2026-03-02'));
    ({ id: other } = await survey({ name: '陈小晴', phone: '13900000001' }, '2026-03-03'));

    const [candidate] = await candidatesOf(other, '2026-03-03');

    expect(candidate).toMatchObject({ likelihood: 'possible', child: { id: one } });
    const verdicts = Object.fromEntries(candidate!.fields.map(({ field, verdict }) => [field, verdict]));
    expect(verdicts).toMatchObject({ name: 'different', birthMonth: 'same', phone: 'same', address: 'same' });
    expect(JSON.stringify(candidate)).not.toMatch(/陈小雨|13900000001/);
  });

  it('R-IN-23: are linked by the street, each with a file of its own', async () => {
    const { version } = await read(other, '2026-03-03');
    const body = { siblingId: one, reason: '入户核实为双胞胎' };

    await street('2026-03-03').linkSibling({ path: { id: other }, ifMatch: version, body });

    const { linked } = (await street('2026-03-03').listSiblings({ path: { id: one } })).body;
    expect(linked.map(({ id }) => id)).toEqual([other]);
    expect(await actionsOf(one, '2026-03-03')).toContain('child.siblingLinked');
  });

  it('Rule 1: each gets a volunteer of their own', async () => {
    await enlist('何梅娟', '13800000001');
    await enlist('吴秀兰', '13800000002');
    await verifyChildren(cloud, on('2026-03-04'));
    const run = await runMatch(cloud, on('2026-03-05'));
    const proposals = await proposalsOf(cloud, run, on('2026-03-05'));

    await answerProposals(cloud, proposals, on('2026-03-06'), {
      guardianDeclinesEvery: 9,
      volunteerDeclinesEvery: 9,
    });

    const { items } = (await street('2026-03-06').listPairings({ query: { status: 'active' } })).body;
    expect(items.map(({ childId }) => childId).toSorted()).toEqual([one, other].toSorted());
    expect(new Set(items.map(({ volunteerId }) => volunteerId)).size).toBe(2);
  });
});

describe('a form that was filled in twice', () => {
  it('R-IN-09, R-IN-22: becomes one file with the earlier place; both receipts lead to it', async () => {
    const first = await survey({ name: '李思源', phone: '13900000003' }, '2026-03-02');
    const again = { name: '李思源', phone: '13900000003', form: { needs: ['C2'], mostWanted: ['C2'] } };
    const second = await survey(again, '2026-03-20');
    await verifyChildren(cloud, on('2026-03-21'));
    const [candidate] = await candidatesOf(second.id, '2026-03-21');
    expect(candidate).toMatchObject({ likelihood: 'likely', child: { id: first.id } });

    await street('2026-03-21').mergeChild({
      path: { id: second.id },
      ifMatch: (await read(second.id, '2026-03-21')).version,
      body: {
        intoId: first.id,
        intoVersion: candidate!.child.version,
        fields: { needs: 'both' },
        reason: '同一孩子填了两次',
      },
    });

    expect(await read(first.id, '2026-03-22')).toMatchObject({
      status: 'waiting',
      needs: ['B2', 'C2'],
      mergedFrom: [second.id],
    });
    expect(await read(second.id, '2026-03-22')).toMatchObject({ status: 'closed', mergedInto: first.id });
    for (const { receipt } of [first, second])
      expect(await lookUp(receipt, '2026-03-22')).toMatchObject({ status: 'waiting' });
    expect(await candidatesOf(first.id, '2026-03-22')).toEqual([]);
  });
});

describe('a family that moves to another street while its child is paired', () => {
  const moved = async (date: string) => {
    const { items } = (await district(date).listPairings({ query: { status: 'active' } })).body;
    return items.find(({ childNumber }) => childNumber === paired)!;
  };
  let paired: string;
  let id: ChildId;

  it('R-IN-08: both streets see the offer, and nothing moves until it is accepted', async () => {
    const { items } = (await street('2026-04-01').listPairings({ query: { status: 'active' } })).body;
    ({ childNumber: paired, childId: id } = items[0]!);
    const body = {
      streetCode: YONGHONG,
      communityCode: '320404002003',
      reason: '全家搬到新建社区',
    } as Parameters<ReturnType<typeof street>['transferChild']>[0]['body'];

    const { version } = await read(id, '2026-04-01');
    await street('2026-04-01').transferChild({ path: { id }, ifMatch: version, body });
    await cloud.idle();

    const offered = (await street('2026-04-01', YONGHONG).listTransfers({ query: {} })).body.items;
    expect(offered.map((child) => child.id)).toEqual([id]);
    expect((await read(id, '2026-04-01')).streetCode).toBe(WUXING);
    expect(cloud.mail().at(-1)?.to).toEqual([`street-${YONGHONG}@changban.example`]);
  });

  it('R-MA-55: file and pairing move together, with the same volunteer', async () => {
    const before = await moved('2026-04-02');
    const { version } = await read(id, '2026-04-02');

    const body = { detail: '2 幢 301' };
    await street('2026-04-02', YONGHONG).acceptTransfer({ path: { id }, ifMatch: version, body });

    const after = await moved('2026-04-02');
    expect(after).toMatchObject({ id: before.id, volunteerId: before.volunteerId, streetCode: YONGHONG });
    expect(await read(id, '2026-04-02')).toMatchObject({ status: 'paired', streetCode: YONGHONG });
    expect(await actionsOf(id, '2026-04-02')).toContain('child.transferAccepted');
  });

  it('Rule 6: the file is the new street’s from now on, and the old street no longer finds it', async () => {
    const answer = street('2026-04-03').getChild({ path: { id } });

    await expect(answer).rejects.toMatchObject({ problem: { status: 404 } });
    expect((await street('2026-04-03', YONGHONG).getChild({ path: { id } })).status).toBe(200);
  });
});
