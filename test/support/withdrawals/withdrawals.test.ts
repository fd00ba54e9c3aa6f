import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enrol, FILLED_IN, member } from '../../builders.ts';
import type { Answered } from '../../call.ts';
import { type Office, openOffice } from '../../journeys/in-process/cloud.ts';
import { lookAt, type Scene, type Standing, setScene } from '../../rules/scene.ts';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
  await enrol(
    member('district'),
    member('district', { sub: 'both', id: 'both', roles: ['district', 'street'], streets: ['320404001'] }),
    member('street', { sub: 'street-2', id: 'street-2', streets: ['320404002'] }),
    member('auditor'),
  );
});
afterAll(() => office.stop());

const FINDING = { finding: '家庭即将迁往外地，已入户核实', recommends: 'approve' };
const APPROVE = { decision: 'approve', then: 'close', reason: '同意街道意见' };

let keys = 0;
function file(scene: Scene, change: object = {}) {
  keys += 1;
  const { receiptCode, phoneLast4 } = scene;
  const body = { receiptCode, phoneLast4, reason: '准备搬到外地生活', ...FILLED_IN, ...change };
  return office.ask('submitWithdrawal', { body, headers: { 'idempotency-key': `leave-${keys}` } });
}

const takeBack = ({ receiptCode, phoneLast4 }: Scene) =>
  office.ask('takeBackWithdrawal', { body: { receiptCode, phoneLast4 } });

async function withdrawalOf({ childId }: Scene) {
  const { body } = await office.ask('listWithdrawals', { sub: 'district', query: { limit: '200' } });
  return body.items.find((one: { childId: string }) => one.childId === childId);
}

const step = async (
  name: 'investigateWithdrawal' | 'reviewWithdrawal',
  scene: Scene,
  sub: string,
  body: object,
): Promise<Answered> => {
  const { id, version } = await withdrawalOf(scene);
  return office.ask(name, { sub, path: { id }, body, headers: { 'if-match': `"${version}"` } });
};
const investigate = (scene: Scene, change: object = {}, sub = scene.officer) =>
  step('investigateWithdrawal', scene, sub, { ...FINDING, ...change });
const review = (scene: Scene, change: object = {}, sub = 'district') =>
  step('reviewWithdrawal', scene, sub, { ...APPROVE, ...change });

async function investigated(standing: Standing): Promise<Scene> {
  const scene = await setScene(office, standing);
  await file(scene);
  office.later();
  await investigate(scene);
  office.later();
  return scene;
}

describe('R-SU-28: a guardian asks to leave by phone or on paper', () => {
  const record = async (scene: Scene, change: object = {}, sub = scene.officer) => {
    const path = { id: scene.childId };
    const { version } = (await office.ask('getChild', { sub: 'district', path })).body;
    const body = { cause: 'movingAway', reason: '准备搬到外地生活', by: 'phone', ...change };
    return office.ask('recordWithdrawal', { sub, path, body, headers: { 'if-match': `"${version}"` } });
  };

  it('is recorded in the officer’s name, with the way it came', async () => {
    const scene = await setScene(office, 'paired');

    const { status, body } = await record(scene);

    expect([status, body.investigateBy]).toEqual([201, '2026-03-24']);
    expect(await withdrawalOf(scene)).toMatchObject({
      id: body.id,
      status: 'submitted',
      recorded: { by: 'phone', memberId: scene.officer },
    });
    const entries = await office.entriesOf('child', scene.childId);
    expect(entries.map(({ action, why }) => [action, why])).toContainEqual(['withdrawal.recorded', 'phone']);
  });

  it('may be investigated by who recorded it, and is decided by another', async () => {
    const scene = await setScene(office, 'paired');
    await record(scene, { by: 'paper' }, 'both');
    await investigate(scene);

    const same = await review(scene, {}, 'both');
    const another = await review(scene);

    expect([same.status, same.body.code]).toEqual([409, 'samePerson']);
    expect([another.status, another.body.status]).toEqual([200, 'approved']);
  });

  it.each([
    ['no way', { by: undefined }, 400],
    ['another cause', { cause: 'boredom' }, 400],
  ])('refuses %s', async (_, change, expected) => {
    const scene = await setScene(office, 'paired');
    expect((await record(scene, change)).status).toBe(expected);
  });

  it('R-KE-23: what the officer writes is cleared before it is stored', async () => {
    const scene = await setScene(office, 'paired');
    await record(scene, { reason: '准备搬家，请打13900001234' });
    expect(await withdrawalOf(scene)).toMatchObject({ reason: '准备搬家，请打〔电话〕' });
  });

  it('is not found by another street, and is there once', async () => {
    const scene = await setScene(office, 'paired');
    expect((await record(scene, {}, 'street-2')).status).toBe(404);
    await record(scene);
    expect((await record(scene)).body.code).toBe('withdrawalOpen');
  });
});

describe('R-SU-20: a guardian asks to leave', () => {
  it('with the receipt; the answer is a receipt again, and nothing else changes', async () => {
    const scene = await setScene(office, 'paired');

    const filed = await file(scene);

    expect([filed.status, Object.keys(filed.body).sort()]).toEqual([201, ['receiptCode', 'submittedAt']]);
    expect(filed.body.receiptCode).toBe(scene.receiptCode);
    expect(await withdrawalOf(scene)).toMatchObject({
      status: 'submitted',
      investigateBy: '2026-03-24',
      isOverdue: false,
    });
    expect(await lookAt(office, scene)).toMatchObject({
      child: ['paired', 2],
      volunteer: ['active', 1, 1],
      pairings: [['active', 1]],
      told: ['withdrawal.filed'],
    });
  });

  it.each([
    ['another code', { receiptCode: '99999-99999' }],
    ['other digits', { phoneLast4: '9999' }],
  ])('%s is not found', async (_, change) => {
    expect((await file(await setScene(office, 'paired'), change)).status).toBe(404);
  });

  it('R-IN-30: repeated attempts with wrong digits are slowed down', async () => {
    const scene = await setScene(office, 'paired');

    const statuses = [];
    for (let count = 0; count < 12; count += 1)
      statuses.push((await file(scene, { phoneLast4: '9999' })).status);

    expect([statuses[0], statuses.at(-1)]).toEqual([404, 429]);
  });

  it('one open request a child', async () => {
    const scene = await setScene(office, 'waiting');
    await file(scene);

    const again = await file(scene);

    expect([again.status, again.body.code]).toEqual([409, 'withdrawalOpen']);
  });

  it('ten at once make one request', async () => {
    const scene = await setScene(office, 'paired');

    const answers = await Promise.all(Array.from({ length: 10 }, () => file(scene)));

    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => ![201, 409, 429, 503].includes(status))).toEqual([]);
    expect(await office.historyOf('child', scene.childId)).toEqual(['withdrawal.filed']);
  });
});

describe('R-SU-25: while it is undecided', () => {
  it('nobody closes the file past it, nor ends the pairing to close it', async () => {
    const [waits, paired] = [await setScene(office, 'waiting'), await setScene(office, 'paired')];
    await file(waits);
    await file(paired);
    const headers = { 'if-match': '"2"' };
    const closing = { sub: 'district', path: { id: waits.childId }, headers, body: { reason: '搬家' } };
    const end = { cause: 'other', reason: '搬家', farewell: '再见', then: 'close' };
    const ending = {
      ...{ sub: 'district', path: { id: paired.pairingId }, body: end },
      headers: { 'if-match': '"1"' },
    };

    const answers = [await office.ask('closeChild', closing), await office.ask('endPairing', ending)];

    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [409, 'withdrawalOpen'],
      [409, 'withdrawalOpen'],
    ]);
  });

  it('a run leaves the child out, and nobody is proposed by hand', async () => {
    const scene = await setScene(office, 'waiting');
    await file(scene);

    const { childId, volunteerId } = scene;
    const body = { childId, volunteerId, reason: '两家相识' };
    const proposed = await office.ask('proposeByHand', { sub: 'district', body });

    expect([proposed.status, proposed.body.code]).toEqual([409, 'childNotWaiting']);
  });
});

describe('the list', () => {
  it('begins with what the street has to do, then what the district has; decided ones come last', async () => {
    const [done, found, filed] = await Promise.all(
      ['paired', 'paired', 'paired'].map(() => setScene(office, 'paired')),
    );
    for (const scene of [done!, found!, filed!]) await file(scene);
    for (const scene of [done!, found!]) await investigate(scene);
    await review(done!);

    const { items } = (await office.ask('listWithdrawals', { sub: 'district', query: { limit: '200' } }))
      .body;

    const ids = items.map(({ childId }: { childId: string }) => childId);
    const places = [filed!, found!, done!].map(({ childId }) => ids.indexOf(childId));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    const one = (await office.ask('listWithdrawals', { sub: 'district', query: { status: 'submitted' } }))
      .body;
    expect(new Set(one.items.map(({ status }: { status: string }) => status))).toEqual(
      new Set(['submitted']),
    );
  });
});

describe('Rule 6: who may read and decide', () => {
  it('the child’s street and the district read it; another street does not find it', async () => {
    const scene = await setScene(office, 'paired');
    await file(scene);
    const { id } = await withdrawalOf(scene);
    const read = async (sub: string) => (await office.ask('getWithdrawal', { sub, path: { id } })).status;

    expect(
      await Promise.all([scene.officer, 'district', 'street-2', 'auditor', scene.volunteer].map(read)),
    ).toEqual([200, 200, 404, 403, 403]);
    expect((await investigate(scene, {}, 'street-2')).status).toBe(404);
  });

  it('a street recommends, it does not decide', async () => {
    const scene = await investigated('paired');

    expect((await review(scene, {}, scene.officer)).status).toBe(403);
  });

  it('R-KE-01: the officer who investigated does not decide', async () => {
    const scene = await setScene(office, 'paired');
    await file(scene);
    await investigate(scene, {}, 'both');

    const same = await review(scene, {}, 'both');

    expect([same.status, same.body.code]).toEqual([409, 'samePerson']);
    expect((await review(scene)).status).toBe(200);
  });

  it('nothing is decided before it is investigated', async () => {
    const scene = await setScene(office, 'paired');
    await file(scene);

    expect((await review(scene)).body.code).toBe('wrongStatus');
  });
});

describe('R-SU-22: the district approves', () => {
  it('in one transaction: the pairing ends, the volunteer is free, the file is closed, and the family reads it', async () => {
    const scene = await investigated('paired');

    const approved = await review(scene, { farewell: '愿你一路有光。' });

    expect(approved.body).toMatchObject({
      status: 'approved',
      review: { afterwards: 'close', by: 'member-district' },
    });
    expect(await lookAt(office, scene)).toMatchObject({
      child: ['closed', 3],
      volunteer: ['active', 0, 2],
      pairings: [['ended', 2]],
      told: [
        'withdrawal.filed',
        'withdrawal.investigated',
        'withdrawal.approved',
        'pairing.ended',
        'child.closed',
      ],
      ofVolunteer: ['pairing.ended'],
    });
    expect((await office.lookUp(scene)).body).toMatchObject({
      status: 'closed',
      mayWithdraw: false,
      farewell: '愿你一路有光。',
      withdrawal: {
        status: 'approved',
        statusText: '区妇联已同意退出',
        mayTakeBack: false,
        reason: '同意街道意见',
      },
    });
  });

  it('then the child may wait again', async () => {
    const scene = await investigated('paired');

    await review(scene, { then: 'requeue' });

    expect(await lookAt(office, scene)).toMatchObject({ child: ['waiting', 3], volunteer: ['active', 0, 2] });
    expect((await office.lookUp(scene)).body.mayWithdraw).toBe(true);
  });

  it.each([
    ['submitted', 'closed', undefined],
    ['waiting', 'closed', undefined],
    ['proposed', 'closed', 'replaced'],
    ['streetConfirmed', 'closed', 'declined'],
    ['volunteerAgreed', 'closed', 'declined'],
  ] as const)('a child that is %s: its file is %s, the proposal is %s', async (standing, child, proposal) => {
    const scene = await investigated(standing);

    expect((await review(scene)).status).toBe(200);

    const stored = await lookAt(office, scene);
    expect([stored.child[0], stored.proposal[0]]).toEqual([child, proposal]);
    expect(stored.volunteer).toEqual(['active', 0, 1]);
  });

  it('an approval without a choice for the child is refused', async () => {
    const scene = await investigated('paired');

    const refused = await review(scene, { then: undefined });

    expect([refused.status, refused.body.errors]).toMatchObject([400, [{ pointer: '/then' }]]);
  });

  it('is final', async () => {
    const scene = await investigated('paired');
    await review(scene);

    expect((await review(scene)).body.code).toBe('wrongStatus');
    const late = await takeBack(scene);
    expect([late.status, late.body.code]).toEqual([409, 'withdrawalDecided']);
  });
});

describe('R-KE-23: the texts of a withdrawal name nobody', () => {
  it.each([
    ['the child', '王梓涵随父母回乡', '孩子随父母回乡'],
    ['the volunteer', '何文娟按时走访', '志愿者按时走访'],
    ['a phone', '爷爷电话 13900001234', '爷爷电话 〔电话〕'],
  ])('a finding with %s is stored without it', async (_, finding, expected) => {
    const scene = await setScene(office, 'paired');
    await file(scene);

    await investigate(scene, { finding });

    expect((await withdrawalOf(scene)).investigation.finding).toBe(expected);
  });

  it('a review with the child, the volunteer or a phone in it is stored without them', async () => {
    const scene = await investigated('paired');

    await review(scene, { reason: '王梓涵已适应', farewell: '何文娟祝你平安，想聊就打13900001234' });

    expect(JSON.stringify(await withdrawalOf(scene))).toContain('孩子已适应');
    expect(JSON.stringify(await lookAt(office, scene))).not.toMatch(/何文娟|13900001234/);
  });
});

describe('a request that leaves everything as it was', () => {
  it('R-SU-23: a rejection, with its reason; the guardian may ask again', async () => {
    const scene = await investigated('paired');

    const rejected = await review(scene, { decision: 'reject', then: undefined, reason: '请先试行三个月' });

    expect(rejected.body).toMatchObject({ status: 'rejected', review: { reason: '请先试行三个月' } });
    expect(await lookAt(office, scene)).toMatchObject({
      child: ['paired', 3],
      volunteer: ['active', 1, 1],
      pairings: [['active', 1]],
    });
    const { body } = await office.lookUp(scene);
    expect(body).toMatchObject({
      withdrawal: { status: 'rejected', reason: '请先试行三个月' },
      mayWithdraw: true,
    });
    expect((await file(scene)).status).toBe(201);
  });

  it.each(['submitted', 'investigated'])('R-SU-24: a request is taken back while %s', async (status) => {
    const scene = status === 'submitted' ? await setScene(office, 'paired') : await investigated('paired');
    if (status === 'submitted') await file(scene);
    office.later();

    const back = await takeBack(scene);

    expect([back.status, back.body]).toEqual([200, { status: 'takenBack' }]);
    expect(await lookAt(office, scene)).toMatchObject({
      volunteer: ['active', 1, 1],
      pairings: [['active', 1]],
    });
    expect((await office.lookUp(scene)).body).toMatchObject({
      withdrawal: { status: 'takenBack', mayTakeBack: false },
      mayWithdraw: true,
    });
    expect((await takeBack(scene)).body.code).toBe('withdrawalDecided');
  });
});

it('Rule 7: a review of what has changed meanwhile is refused with both sides', async () => {
  const scene = await investigated('paired');
  const { id } = await withdrawalOf(scene);

  const stale = await office.ask('reviewWithdrawal', {
    sub: 'district',
    path: { id },
    body: APPROVE,
    headers: { 'if-match': '"1"' },
  });

  expect([stale.status, stale.body.current, stale.body.attempted]).toMatchObject([
    412,
    { status: 'investigated', version: 2 },
    { decision: 'approve' },
  ]);
});
