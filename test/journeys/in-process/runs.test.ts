import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { ChildId, VolunteerId } from '../../../shared/kernel/ids.ts';
import type { Proposal } from '../../../shared/matching/proposals/proposal.ts';
import type { MatchRun } from '../../../shared/matching/runs/run.ts';
import { child, consent, enrol, member, volunteer } from '../../builders.ts';
import { newMessages, parsedMessages } from '../../jobs/messages.ts';
import { type Office, openOffice } from './cloud.ts';

let office: Office;
let district = 0;

/** One engine; a district of its own for each test, so that each has its own pool. */
beforeEach(async () => {
  office ??= await openOffice();
  district += 1;
});
afterAll(() => office.stop());

const SINCE = '2026-03-02T00:00:00.000Z';
const districtCode = () => String(320500 + district);
const officer = () => `officer-${district}`;
const idOf = <Id extends string>(name: string) => `${name}-${district}` as Id;

/** Files as verified and vetted in this test’s district; the communities are Zhonglou’s, which are on the map. */
async function fileAll(
  children: Record<string, Record<string, unknown>>,
  volunteers: Record<string, Record<string, unknown>>,
) {
  const { store } = office;
  await enrol(
    member('district', { sub: officer(), id: officer(), districtCode: districtCode() }),
    ...Object.keys(volunteers).map((name) =>
      member('volunteer', {
        sub: idOf(name),
        id: idOf(name),
        districtCode: districtCode(),
        volunteerId: idOf(name),
      }),
    ),
  );
  await store.transact([
    ...Object.entries(children).map(([name, change]) =>
      store.createChild(child({ id: idOf(name), fileNumber: name, districtCode: districtCode(), ...change })),
    ),
    ...Object.entries(volunteers).map(([name, change]) =>
      store.createVolunteer(
        volunteer({ id: idOf(name), districtCode: districtCode(), maxDistanceKm: 50, ...change }),
      ),
    ),
  ]);
}

async function run(body: unknown = {}): Promise<MatchRun & { proposals: Proposal[] }> {
  office.later();
  const started = await office.ask('startMatchRun', { sub: officer(), body });
  await office.solve(started.body.id);
  const { body: done } = await office.ask('getMatchRun', {
    sub: officer(),
    path: { id: started.body.id },
  });
  return { ...done, proposals: await office.proposalsOf(done.id, officer()) };
}
const getChild = (name: string) => office.store.getChild(idOf<ChildId>(name));
const getVolunteer = async (name: string) => (await office.store.getVolunteer(idOf<VolunteerId>(name)))!;
const statusOf = async (id: string) => (await office.getProposal(id, officer())).body.status;
const named = (proposals: readonly { childNumber: string; volunteerId: string }[]) =>
  proposals.map(({ childNumber, volunteerId }) => `${childNumber} ${volunteerId.split('-')[0]}`).sort();

describe('a newer run', () => {
  it('R-MA-34: replaces an older run’s unconfirmed proposal, and the child keeps their place in the queue', async () => {
    await fileAll({ c1: {} }, { v1: {} });
    const older = await run();
    const newer = await run();

    expect(await statusOf(older.proposals[0]!.id)).toBe('replaced');
    expect(named(newer.proposals)).toEqual(['c1 v1']);
    expect(await getChild('c1')).toMatchObject({
      status: 'proposed',
      proposalId: newer.proposals[0]!.id,
      waitingSince: SINCE,
    });
    const late = await office.confirm({ ...older.proposals[0]!, version: 2 }, officer());
    expect([late.status, late.body.code]).toEqual([409, 'proposalSuperseded']);
  });

  it('R-MA-21: returns a child to the queue whose place a better claim has taken', async () => {
    await fileAll({ c1: { kinds: ['other'] } }, { v1: {} });
    const older = await run();
    await fileAll({ c2: { kinds: ['orphan'] } }, {});
    const newer = await run();

    expect(named(newer.proposals)).toEqual(['c2 v1']);
    expect(await statusOf(older.proposals[0]!.id)).toBe('replaced');
    const waiting = await getChild('c1');
    expect(waiting).toMatchObject({ status: 'waiting', waitingSince: SINCE });
    expect(waiting).not.toHaveProperty('proposalId');
    expect(await office.historyOf('child', idOf('c1'), districtCode())).toEqual([
      'child.proposed',
      'child.requeued',
    ]);
  });

  it('R-MA-34: leaves a confirmed proposal and its seat unchanged', async () => {
    await fileAll({ c1: { kinds: ['other'] } }, { v1: {} });
    const older = await run();
    await office.confirm(older.proposals[0]!, officer());
    await fileAll({ c2: { kinds: ['orphan'] } }, {});
    const newer = await run();

    expect(newer.result).toMatchObject({ children: 1, volunteers: 0, matched: 0, proposed: 0 });
    expect(await statusOf(older.proposals[0]!.id)).toBe('streetConfirmed');
    expect(await getChild('c1')).toMatchObject({ proposalId: older.proposals[0]!.id });
  });

  it('as a preview shows its result and changes nothing', async () => {
    await fileAll({ c1: {} }, { v1: {} });
    const older = await run();
    const preview = await run({
      preview: true,
      weights: { distance: 1, needGap: 0, interests: 0, freeTimes: 0 },
    });

    expect(preview).toMatchObject({
      status: 'done',
      preview: true,
      proposals: [],
      result: { matched: 1, proposed: 0 },
    });
    expect(await statusOf(older.proposals[0]!.id)).toBe('proposed');
  });

  it('that the stream tells again, once a proposal was confirmed, changes nothing', async () => {
    await fileAll({ c1: {}, c2: {} }, { v1: { capacity: 2 } });
    const done = await run();
    await office.confirm(done.proposals[0]!, officer());

    await office.solve(done.id);

    expect((await office.proposalsOf(done.id, officer())).map(({ status }) => status).sort()).toEqual([
      'proposed',
      'streetConfirmed',
    ]);
  });

  it('that was cut off before its end is begun again, and nothing doubles', async () => {
    await fileAll({ c1: {}, c2: {} }, { v1: {}, v2: {} });
    const cut = await run();
    const { proposals, ...stored } = cut;
    await office.store.transact([
      office.store.replaceRun(stored, { ...stored, status: 'queued', result: undefined }),
    ]);

    await office.solve(cut.id);

    const { body } = await office.ask('getMatchRun', { sub: officer(), path: { id: cut.id } });
    expect(body).toMatchObject({ status: 'done', result: cut.result });
    expect(await office.proposalsOf(cut.id, officer())).toEqual(proposals);
    expect(await office.historyOf('child', idOf('c1'), districtCode())).toEqual(['child.proposed']);
  });

  it('R-MA-26: is sent to each street that has something to confirm, once, with the number; a preview is not', async () => {
    const second = { streetCode: '320404002', communityCode: '320404002001' };
    await fileAll({ c1: {}, c2: {}, c3: second }, { v1: { capacity: 2 }, v2: {} });
    await run({ preview: true });

    const done = await run();
    await office.solve(done.id);

    const posted = (await parsedMessages()).filter((message) => message.districtCode === districtCode());
    expect(posted.map(({ kind, to, params, path }) => ({ kind, to, params, path }))).toEqual(
      [
        ['320404001', '2'],
        ['320404002', '1'],
      ].map(([street, count]) => ({
        kind: 'proposalsMade',
        to: { streets: [street] },
        params: { count },
        path: `/match-runs/${done.id}`,
      })),
    );
  });

  it('with weights of nothing is refused', async () => {
    await fileAll({ c1: {} }, {});
    const weights = { distance: 0, needGap: 0, interests: 0, freeTimes: 0 };

    const { status, body } = await office.ask('startMatchRun', { sub: officer(), body: { weights } });

    expect([status, body.errors]).toMatchObject([400, [{ pointer: '/weights', code: 'weights.zero' }]]);
  });

  it('proposes for a whole pool in several transactions: every pair once', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `c${index}`);
    await fileAll(Object.fromEntries(names.map((name) => [name, {}])), {});
    const helpers = Array.from({ length: 10 }, (_, index) => [`v${index}`, { capacity: 3 }]);
    await fileAll({}, Object.fromEntries(helpers));

    const done = await run();
    const again = await run();

    expect(done.result).toMatchObject({ matched: 30, proposed: 30, proven: true });
    expect(again.result).toMatchObject({ matched: 30, proposed: 30 });
    expect(named(again.proposals)).toEqual(named(done.proposals));
    expect(new Set(again.proposals.map(({ childId }) => childId)).size).toBe(30);
    expect(new Set(await Promise.all(done.proposals.map(({ id }) => statusOf(id))))).toEqual(
      new Set(['replaced']),
    );
  });

  it('Rule 6: of another district is not found', async () => {
    await fileAll({ c1: {} }, { v1: {} });
    const done = await run();
    district += 1;
    await fileAll({}, {});

    const { status } = await office.ask('getMatchRun', { sub: officer(), path: { id: done.id } });

    expect(status).toBe(404);
    expect((await office.confirm(done.proposals[0]!, officer())).status).toBe(404);
  });
});

describe('Rule 2: a stale proposal is refused, not forced', () => {
  const change = async (name: string, changed: Record<string, unknown>) => {
    const before = await getVolunteer(name);
    await office.store.transact([
      office.store.replaceVolunteer(before, volunteer({ ...before, ...changed })),
    ]);
  };

  const lapse = () =>
    change('v1', { vettings: volunteer().vettings.map((check) => ({ ...check, validUntil: '2026-03-08' })) });

  it('when the volunteer’s vetting has lapsed and the daily run has not come yet', async () => {
    await fileAll({ c1: {} }, { v1: {} });
    const { proposals } = await run();
    await lapse();

    const { status, body } = await office.confirm(proposals[0]!, officer());

    expect([status, body.code]).toEqual([409, 'volunteerNotReady']);
    expect(await statusOf(proposals[0]!.id)).toBe('proposed');
  });

  it('when a check failed, the proposal has ended already and the child keeps their place', async () => {
    await fileAll({ c1: {} }, { v1: {} });
    const { proposals } = await run();
    const body = { check: 'record', result: 'failed', on: '2026-03-09', validUntil: '2027-03-09' };
    const headers = { 'if-match': `"${(await getVolunteer('v1')).version}"` };

    const vetting = { sub: officer(), path: { id: idOf('v1') }, body, headers };
    const posted = await newMessages(() => office.ask('recordVetting', vetting));

    expect((await office.confirm(proposals[0]!, officer())).body.code).toBe('staleVersion');
    expect((await getVolunteer('v1')).status).toBe('paused');
    expect(await statusOf(proposals[0]!.id)).toBe('replaced');
    expect(await getChild('c1')).toMatchObject({ status: 'waiting', waitingSince: SINCE });
    expect(posted.map(({ kind }) => kind)).toEqual(['proposalEnded', 'vettingLapsed', 'ownVettingLapsed']);
  });

  it('when the volunteer’s last seat was taken meanwhile', async () => {
    await fileAll({ c1: {} }, { v1: {} });
    const { proposals } = await run();
    await change('v1', { activePairings: 1 });

    expect((await office.confirm(proposals[0]!, officer())).body.code).toBe('capacityFull');
  });

  it('when the guardian has taken consent back meanwhile, also at the last answer', async () => {
    await fileAll({ c1: {} }, { v1: {} });
    const { proposals } = await run();
    const confirmed = (await office.confirm(proposals[0]!, officer())).body;
    const before = (await getChild('c1'))!;
    const consents = [consent({ withdrawnAt: SINCE })];
    await office.store.transact([office.store.replaceChild(before, child({ ...before, consents }))]);

    const { body } = await office.volunteerAnswers(confirmed, 'agree', idOf('v1'));

    expect(body.code).toBe('consentMissing');
    expect((await getChild('c1'))?.status).toBe('proposed');
  });

  it('and may be declined all the same: the child waits again, the pair is barred', async () => {
    await fileAll({ c1: {} }, { v1: {} });
    const { proposals } = await run();
    await lapse();

    const declined = await office.decline(proposals[0]!, '审核未通过', officer());

    expect(declined.body).toMatchObject({
      status: 'declined',
      declined: { by: 'street', reason: '审核未通过' },
    });
    expect(await getChild('c1')).toMatchObject({ status: 'waiting', waitingSince: SINCE });
    await change('v1', { status: 'active', vettings: volunteer().vettings });
    expect((await run()).result).toMatchObject({ matched: 0, unmatched: [{ reason: 'allBarred' }] });
  });
});
