import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { solve } from '../../shared/matching/engine/solve.ts';
import { buildInstance } from '../../shared/matching/instance/instance.ts';
import { explainedPlan } from '../../shared/matching/runs/explain.ts';
import { newChildOutlook } from '../../shared/matching/runs/explain-new-child.ts';
import { changeBetween, communities, District, inThree, place, worthOf } from './district.ts';

let district: District;
let number = 0;
beforeEach(async () => {
  number += 1;
  district = await District.open(district?.office, number);
});
afterAll(() => district.office.stop());

describe('R-MA-40: one more child', () => {
  it('has, from the plan of the last run, the best five candidates and the best plan of a full solve', async () => {
    await district.fileTown();
    expect((await district.run()).result).toMatchObject({ proven: true });
    await district.fileAll({ new: { status: 'submitted', kinds: ['orphan'], needs: ['A1', 'B2'] } }, {});
    const headers = { 'if-match': '"1"' };
    const path = { id: district.idOf('new') };
    const verified = await district.office.ask('verifyChild', {
      sub: district.streetOfficer,
      path,
      headers,
    });
    expect(verified.body.status).toBe('waiting');

    const { status, body } = await district.candidatesOf('new', district.streetOfficer);

    expect(status).toBe(200);
    const pool = await district.poolNow();
    const newcomer = pool.children.find(({ id }) => id === district.idOf('new'))!;
    const others = { ...pool, children: pool.children.filter((one) => one !== newcomer) };
    const built = buildInstance(others);
    const solved = newChildOutlook(explainedPlan(built, solve(built.instance)), newcomer, pool);
    const shown = body.candidates.map(({ volunteerId, facts, change }: Record<string, unknown>) => ({
      volunteerId,
      facts,
      change,
    }));
    expect(shown).toEqual(
      solved.candidates.map(({ volunteerId, facts, change }) => ({ volunteerId, facts, change })),
    );
    expect(shown).toHaveLength(5);
    const costs = shown.map(({ facts }: { facts: { cost: number } }) => facts.cost);
    expect(costs).toEqual(costs.toSorted((a: number, b: number) => a - b));

    expect(inThree(body.plan.change)).toEqual(changeBetween(worthOf(others), worthOf(pool)));
  });

  it('is described by file numbers and masked names, to its own street and district only', async () => {
    await district.fileAll({ c1: { streetCode: '320404002' } }, { v1: {} });

    const { body } = await district.candidatesOf('c1');

    expect(body.candidates).toMatchObject([
      { volunteerNumber: 'v1', volunteerName: '何*娟', heldBy: [], change: { matchedByTier: [0, 1] } },
    ]);
    expect((await district.candidatesOf('c1', district.streetOfficer)).status).toBe(404);
    expect((await district.candidatesOf('c9')).status).toBe(404);
  });
});

describe('R-MA-42: an officer proposes by hand', () => {
  const far = place(communities.at(-1)!);

  it('sees the exact price and who moves in a preview, and nothing is stored', async () => {
    await district.fileAll(
      { c1: { kinds: ['orphan'] }, c2: { kinds: ['other'], needs: ['B2'] } },
      { v1: {} },
    );
    const { proposals } = await district.run();
    const before = await district.getChild('c2');

    const { status, body } = await district.pick('c2', 'v1', true);

    expect(status).toBe(200);
    expect(body.change.matchedByTier).toEqual([-1, 0, 1]);
    expect(body.moves).toEqual([
      { child: 'c2', tier: 3, effect: 'gains', to: 'v1' },
      { child: 'c1', tier: 1, effect: 'loses', from: 'v1' },
    ]);
    expect(await district.getChild('c2')).toEqual(before);
    expect(await district.statusOf(proposals[0]!.id)).toBe('proposed');
    expect(await district.office.historyOf('child', district.idOf('c2'), district.code)).toEqual([]);
  });

  it('replaces a run’s unconfirmed proposal, and the next run leaves it', async () => {
    await district.fileAll({ c1: {} }, { v1: { offers: ['A1', 'B2'] }, v2: { offers: ['A1'] } });
    const { proposals } = await district.run();
    expect(proposals).toMatchObject([{ volunteerNumber: 'v1' }]);
    const priced = (await district.pick('c1', 'v2', true)).body;

    const { status, body } = await district.pick('c1', 'v2');

    expect(status).toBe(201);
    expect(body).toMatchObject({
      volunteerNumber: 'v2',
      status: 'proposed',
      byHand: { by: district.officer, reason: '两家相识', change: priced.change },
    });
    expect(body).not.toHaveProperty('runId');
    expect(priced.change.objective).toBeGreaterThan(0);
    expect(await district.statusOf(proposals[0]!.id)).toBe('replaced');

    const next = await district.run();

    expect(next.result).toMatchObject({ children: 0, volunteers: 1, proposed: 0 });
    expect(await district.statusOf(body.id)).toBe('proposed');
    expect(await district.getChild('c1')).toMatchObject({ status: 'proposed', proposalId: body.id });
    const own = await district.office.confirm(body, district.officer);
    expect([own.status, own.body.code]).toEqual([409, 'samePerson']);
    expect((await district.office.confirm(body, district.colleague)).body.status).toBe('streetConfirmed');
    expect(await district.office.historyOf('child', district.idOf('c1'), district.code)).toEqual([
      'child.proposed',
      'child.proposedByHand',
      'proposal.confirm',
    ]);
  });

  it('is refused where a hard rule forbids the pair, or somebody has confirmed another', async () => {
    await district.fileAll({ c1: {} }, { v1: {}, v2: { ...far, maxDistanceKm: 1 }, v3: { offers: ['C1'] } });
    const { proposals } = await district.run();

    const codeOf = async (name: string) => {
      const { status, body } = await district.pick('c1', name);
      return [status, body.code];
    };
    expect(await codeOf('v2')).toEqual([409, 'pairNotAllowed']);
    expect(await codeOf('v3')).toEqual([409, 'pairNotAllowed']);
    await district.office.confirm(proposals[0]!, district.officer);
    expect(await codeOf('v1')).toEqual([409, 'childNotWaiting']);
  });

  it('Rule 6: does not find another street’s child', async () => {
    await district.fileAll({ c1: { streetCode: '320404002' }, c2: {} }, { v1: { capacity: 2 } });

    expect((await district.pick('c1', 'v1', false, district.streetOfficer)).status).toBe(404);
    expect((await district.pick('c1', 'v1', true, district.streetOfficer)).status).toBe(404);
    expect((await district.pick('c2', 'v1', false, district.streetOfficer)).status).toBe(201);
  });
});

describe('R-MA-41: why not a better-ranked volunteer', () => {
  it('a child of tier 1 has the volunteer: taking them would cost one pair of tier 1', async () => {
    await district.fileAll(
      {
        c1: { kinds: ['orphan'], needs: ['B2'] },
        c2: { kinds: ['other'], needs: ['A1', 'B2'], mostWanted: ['B2'] },
      },
      { v1: { offers: ['B2'] }, v2: { offers: ['A1'] } },
    );
    const { proposals } = await district.run();
    const his = proposals.find(({ childNumber }) => childNumber === 'c2')!;

    const { status, body } = await district.explanationOf(his);

    expect([status, his.volunteerNumber, his.facts.rank]).toEqual([200, 'v2', 2]);
    expect(body).toMatchObject({ isCurrent: true, facts: his.facts });
    expect(body.passedOver).toMatchObject([
      {
        volunteerNumber: 'v1',
        facts: { rank: 1 },
        heldBy: [{ child: 'c1', tier: 1 }],
        change: { matchedByTier: [-1, 0, 0] },
      },
    ]);
  });

  it('states when the plan has changed since', async () => {
    await district.fileAll({ c1: {} }, { v1: { offers: ['A1'] } });
    const { proposals } = await district.run();
    await district.fileAll({}, { v2: { offers: ['A1', 'B2'] } });

    const { body } = await district.explanationOf(proposals[0]!);

    expect(body).toMatchObject({ isCurrent: false, facts: { rank: 1, candidates: 1 } });
  });
});

describe('a preview of other weights', () => {
  it('stores no proposal, and tells who would move and what it gains and loses', async () => {
    const [near = ''] = communities;
    const nextDoor = place(near);
    await district.fileAll(
      { c1: { ...nextDoor, needs: ['A1', 'B2'], mostWanted: ['B2'] } },
      { v1: { ...nextDoor, offers: ['A1'] }, v2: { ...place(communities[5]!), offers: ['A1', 'B2'] } },
    );
    const standing = await district.run();
    expect(standing.proposals).toMatchObject([{ volunteerNumber: 'v2' }]);

    const weights = { distance: 100, needGap: 0, interests: 0, freeTimes: 0 };
    const preview = await district.run({ preview: true, weights });

    expect(preview.proposals).toEqual([]);
    expect(await district.statusOf(standing.proposals[0]!.id)).toBe('proposed');
    expect(preview.result).toMatchObject({ proposed: 0, matched: 1 });
    expect(preview.result?.weightsPreview).toMatchObject({
      moveCount: 1,
      moves: [{ child: 'c1', from: 'v2', to: 'v1' }],
      before: { needsCovered: 2, needsNotCovered: 0 },
      after: { needsCovered: 1, needsNotCovered: 1, distanceKm: 0 },
    });
    expect(preview.result?.weightsPreview?.before.distanceKm).toBeGreaterThan(0);
  });
});

describe('a volunteer’s own proposals', () => {
  it('Rule 6: are the volunteer’s own that a street has confirmed', async () => {
    await district.fileAll(
      { c1: { needs: ['A1'] }, c2: { needs: ['B2'] } },
      { v1: { offers: ['A1'] }, v2: { offers: ['B2'] } },
    );
    const { proposals } = await district.run();
    const hers = proposals.find(({ volunteerNumber }) => volunteerNumber === 'v1')!;
    expect(await district.ownProposalsOf('v1')).toEqual([]);

    const confirmed = (await district.office.confirm(hers, district.officer)).body;

    const own = await district.ownProposalsOf('v1');
    const { id, facts, status, version } = confirmed;
    expect(own).toMatchObject([{ id, facts, status, version }]);
    expect(own).toHaveLength(1);
    expect(await district.ownProposalsOf('v2')).toEqual([]);
    expect((await district.office.ask('listOwnProposals', { sub: district.officer })).status).toBe(403);
  });
});
