import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Proposal } from '../../../shared/matching/proposals/proposal.ts';
import { enrol, member } from '../../builders.ts';
import { type Filed, type Office, openOffice } from './cloud.ts';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
  await enrol(
    member('district'),
    member('street'),
    member('street', { sub: 'street-2', id: 'street-2', streets: ['320404002'] }),
  );
});
afterAll(() => office.stop());

const second = { streetCode: '320404002', communityCode: '320404002001', detail: '3幢101室' };
const child = (name: string, change: Record<string, unknown> = {}) => ({
  child: { name, gender: 'female', birthMonth: '2016-09', kinds: ['leftBehind'] },
  ...change,
});

describe('from the form to the first contact', () => {
  let xiaoyi: Filed;
  let xiaoer: Filed;
  let he: Filed;
  let lin: Filed;
  let run: { id: string };
  let hers: Proposal;
  let his: Proposal;

  it('two families and two volunteers send their forms; the street verifies and vets', async () => {
    xiaoyi = await office.submitSurvey(child('赵小一', { needs: ['B2'], mostWanted: ['B2'] }), '13900000001');
    xiaoer = await office.submitSurvey(
      child('钱小二', { needs: ['A1'], mostWanted: [], address: second }),
      '13900000002',
    );
    he = await office.apply({ name: '何梅娟', offers: ['B2'], maxDistanceKm: 50 }, '13800000001');
    lin = await office.apply({ name: '林秀英', offers: ['A1', 'B2'], maxDistanceKm: 50 }, '13800000002');
    await enrol(
      member('volunteer', { sub: 'he', id: 'he', volunteerId: he.id }),
      member('volunteer', { sub: 'lin', id: 'lin', volunteerId: lin.id }),
    );

    expect((await office.verify(xiaoyi.id, 'street')).body.status).toBe('waiting');
    expect((await office.verify(xiaoer.id, 'street')).status).toBe(404);
    expect((await office.verify(xiaoer.id, 'street-2')).body.status).toBe('waiting');
    await office.vetWhole(he.id);
    await office.vetWhole(lin.id);
    expect((await office.ask('getVolunteer', { sub: 'district', path: { id: he.id } })).body).toMatchObject({
      status: 'active',
      activePairings: 0,
    });
  });

  it('a match run pairs both, proven; told twice by the stream, nothing doubles', async () => {
    office.later();
    const queued = await office.ask('startMatchRun', { sub: 'district', body: {} });
    expect([queued.status, queued.body.status]).toEqual([202, 'queued']);
    run = queued.body;

    expect(await office.solve(run.id)).toEqual({ batchItemFailures: [] });
    const done = await office.getRun(run.id);
    const proposals = await office.proposalsOf(run.id);
    expect(await office.solve(run.id)).toEqual({ batchItemFailures: [] });

    expect(done).toMatchObject({
      status: 'done',
      result: { children: 2, volunteers: 2, matched: 2, proposed: 2, proven: true, unmatched: [] },
    });
    expect(await office.getRun(run.id)).toEqual(done);
    expect(await office.proposalsOf(run.id)).toEqual(proposals);
    expect(await office.historyOf('run', run.id)).toEqual(['run.queued', 'run.done']);
    hers = proposals.find(({ childId }) => childId === xiaoyi.id)!;
    his = proposals.find(({ childId }) => childId === xiaoer.id)!;
    expect([hers.volunteerId, his.volunteerId]).toEqual([he.id, lin.id]);
  });

  it('Rule 6: a street sees its own proposals, a volunteer none before the street has confirmed', async () => {
    const seen = async (sub: string) => (await office.proposalsOf(run.id, sub)).map(({ id }) => id);

    expect(await seen('street')).toEqual([hers.id]);
    expect(await seen('street-2')).toEqual([his.id]);
    expect((await office.getProposal(hers.id, 'street-2')).status).toBe(404);
    expect((await office.confirm(hers, 'street-2')).status).toBe(404);
    expect((await office.getProposal(hers.id, 'he')).status).toBe(404);
    expect((await office.guardianAnswers(xiaoyi, hers, 'agree')).status).toBe(404);
    expect((await office.lookUp(xiaoyi)).body).not.toHaveProperty('proposal');
  });

  it('R-MA-36: the list of a run shows how each of the two is reached', async () => {
    const unreached = { by: 'none', why: 'noTemplate' };

    expect(await office.proposalsOf(run.id, 'street')).toMatchObject([
      { id: hers.id, reach: { volunteer: unreached, guardian: unreached } },
    ]);
  });

  it('Rule 5: a proposal has no name, phone or address', async () => {
    const text = JSON.stringify(await office.proposalsOf(run.id));

    expect(text).not.toMatch(/赵小一|钱小二|何梅娟|林秀英|1[39][089]0000000|3幢/);
    expect(hers).toMatchObject({ childName: '赵*一', volunteerName: '何*娟' });
  });

  it('R-MA-30, R-MA-31, R-MA-32: the street confirms, the guardian and the volunteer agree, and only then is the pairing active', async () => {
    office.later();
    const confirmed = await office.confirm(hers, 'street');
    expect(confirmed.body).toMatchObject({ status: 'streetConfirmed', version: 2 });
    expect((await office.lookUp(xiaoyi)).body.proposal).toMatchObject({
      id: hers.id,
      volunteer: '何*娟',
      awaitsAnswer: true,
    });

    office.later();
    const agreed = await office.guardianAnswers(xiaoyi, hers, 'agree');
    expect([agreed.status, agreed.body]).toEqual([200, { status: 'guardianAgreed' }]);
    expect((await office.ask('listPairings', { sub: 'district' })).body.items).toEqual([]);

    office.later();
    const read = await office.getProposal(hers.id, 'he');
    const active = await office.volunteerAnswers(read.body, 'agree', 'he');
    expect(active.body).toMatchObject({ status: 'active', pairingId: expect.any(String), version: 4 });

    const { body } = await office.ask('listPairings', { sub: 'he' });
    expect(body.items).toMatchObject([
      { id: active.body.pairingId, status: 'active', childId: xiaoyi.id, startedOn: '2026-03-10' },
    ]);
    const [file, volunteer] = await Promise.all([
      office.ask('getChild', { sub: 'street', path: { id: xiaoyi.id } }),
      office.ask('getVolunteer', { sub: 'district', path: { id: he.id } }),
    ]);
    expect(file.body).toMatchObject({ status: 'paired', pairingId: active.body.pairingId });
    expect(volunteer.body).toMatchObject({ activePairings: 1 });
  });

  it('the receipt tells the way, step by step', async () => {
    const { body } = await office.lookUp(xiaoyi);

    expect(body.statusText).toBe('已结对');
    expect(body.timeline.map(({ text }: { text: string }) => text)).toEqual([
      '已提交需求调查',
      '镇（街道）妇联已核实',
      '已初步匹配“钟妈妈”',
      '镇（街道）妇联已确认匹配，正在征求双方意见',
      '监护人已同意',
      '“钟妈妈”已同意',
      '结对成功',
    ]);
    expect(body).not.toHaveProperty('proposal');
  });

  it('Rule 4: every step is in the audit log', async () => {
    expect(await office.historyOf('child', xiaoyi.id)).toEqual([
      'child.submitted',
      'child.verified',
      'child.proposed',
      'proposal.confirm',
      'proposal.guardianAgrees',
      'proposal.volunteerAgrees',
      'pairing.begun',
    ]);
    expect(await office.historyOf('volunteer', he.id)).toEqual([
      'volunteer.applied',
      'volunteer.vetted',
      'volunteer.vetted',
      'volunteer.vetted',
      'pairing.begun',
    ]);
  });

  it('the volunteer logs her first contact; nobody else’s volunteer or street reads it', async () => {
    office.later();
    const contact = {
      on: '2026-03-10',
      form: 'visit',
      reached: true,
      childIds: [xiaoyi.id],
      suggestions: ['B2'],
      minutes: 60,
      note: '第一次见面，一起读了两本书。',
    };

    const logged = await office.ask('logContact', { sub: 'he', body: contact });

    expect([logged.status, logged.body]).toMatchObject([
      201,
      { volunteerId: he.id, streetCode: '320404001' },
    ]);
    const read = async (sub: string) => (await office.ask('listContacts', { sub })).body.items.length;
    expect(await Promise.all(['he', 'street', 'district', 'lin', 'street-2'].map(read))).toEqual([
      1, 1, 1, 0, 0,
    ]);
  });

  it('R-MA-33, R-MA-05: a decline leaves the child’s place unchanged and bars the pair, and a new run proposes another', async () => {
    const before = (await office.ask('getChild', { sub: 'district', path: { id: xiaoer.id } })).body;
    const confirmed = (await office.confirm(his, 'street-2')).body;
    const declined = await office.guardianAnswers(xiaoer, confirmed, 'decline', '路途太远');
    expect(declined.body).toEqual({ status: 'declined' });
    const after = (await office.ask('getChild', { sub: 'district', path: { id: xiaoer.id } })).body;
    expect(after).toMatchObject({ status: 'waiting', waitingSince: before.waitingSince });

    office.later();
    const alone = await office.runMatch();
    expect(alone.result).toMatchObject({ children: 1, matched: 0, unmatched: [{ reason: 'allBarred' }] });

    const zhou = await office.apply({ name: '周玉兰', offers: ['A1'], maxDistanceKm: 50 }, '13800000003');
    await office.vetWhole(zhou.id);
    office.later();
    const again = await office.runMatch();
    expect(await office.proposalsOf(again.id)).toMatchObject([{ childId: xiaoer.id, volunteerId: zhou.id }]);
  });
});
