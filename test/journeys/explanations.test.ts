import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { randomFrom } from '../../bench/instances.ts';
import type { ChildId } from '../../shared/kernel/ids.ts';
import type { Instant } from '../../shared/kernel/instants.ts';
import { DISTRICTS } from '../../shared/kernel/regions.ts';
import { solve } from '../../shared/matching/engine/solve.ts';
import { explainedPlan } from '../../shared/matching/explain.ts';
import { newChildOutlook } from '../../shared/matching/explain-new-child.ts';
import { buildInstance, type Pool } from '../../shared/matching/instance.ts';
import { enginePool } from '../../shared/matching/run.ts';
import { DEFAULT_WEIGHTS, type MatchRun, type Proposal } from '../../shared/matching/schema.ts';
import { child, enrol, member, volunteer } from '../builders.ts';
import { type Office, openOffice } from './in-process.ts';

let office: Office;
let district = 0;

/** One engine; a district of its own for each test, so that each has its own pool. */
beforeEach(async () => {
  office ??= await openOffice();
  district += 1;
});
afterAll(() => office.stop());

const districtCode = () => String(320600 + district);
const idOf = <Id extends string>(name: string) => `${name}-${district}` as Id;
const officer = () => idOf('officer');
const streetOfficer = () => idOf('street');
const communities = DISTRICTS[0]!.streets.flatMap((street) => street.communities.map(({ code }) => code));

const place = (communityCode: string) => ({ communityCode, streetCode: communityCode.slice(0, 9) });

/** Files as verified and vetted; the names are the file numbers. */
async function fileAll(
  children: Record<string, Record<string, unknown>>,
  volunteers: Record<string, Record<string, unknown>>,
) {
  const { store } = office;
  const files = (name: string, change: Record<string, unknown>) => ({
    id: idOf(name),
    fileNumber: name,
    districtCode: districtCode(),
    ...change,
  });
  await enrol(
    member('district', { sub: officer(), id: officer(), districtCode: districtCode() }),
    member('street', { sub: streetOfficer(), id: streetOfficer(), districtCode: districtCode() }),
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
    ...Object.entries(children).map(([name, change]) => store.createChild(child(files(name, change)))),
    ...Object.entries(volunteers).map(([name, change]) =>
      store.createVolunteer(volunteer({ maxDistanceKm: 50, ...files(name, change) })),
    ),
  ]);
}

async function run(body: unknown = {}): Promise<MatchRun & { proposals: Proposal[] }> {
  office.later();
  const started = await office.ofMatching('startMatchRun', { sub: officer(), body });
  await office.solve(started.body.id);
  const path = { id: started.body.id };
  const { body: done } = await office.ofMatching('getMatchRun', { sub: officer(), path });
  return { ...done, proposals: await office.proposalsOf(done.id, officer()) };
}

const getChild = (name: string) => office.store.getChild(idOf<ChildId>(name));
const statusOf = async (id: string) => (await office.getProposal(id, officer())).body.status;
const candidatesOf = (name: string, sub = officer()) =>
  office.ofMatching('listCandidates', { sub, path: { id: idOf(name) } });
const explanationOf = (proposal: Proposal, sub = officer()) =>
  office.ofMatching('explainProposal', { sub, path: { id: proposal.id } });
const ownProposalsOf = async (name: string): Promise<Proposal[]> =>
  (await office.ofMatching('listOwnProposals', { sub: idOf(name) })).body.items;

function pick(childName: string, volunteerName: string, preview = false, sub = officer()) {
  office.later();
  const body = {
    childId: idOf(childName),
    volunteerId: idOf(volunteerName),
    reason: '两家相识',
    preview,
  };
  return office.ofMatching('proposeByHand', { sub, body });
}

const toThree = (counts: readonly number[]) => [0, 1, 2].map((tier) => counts[tier] ?? 0);

/** What the store holds now, as the engine sees it. */
async function poolNow(): Promise<Pool> {
  const { readPool } = await import('../../functions/matching/run-pool.ts');
  const asked = { districtCode: districtCode() as never, weights: DEFAULT_WEIGHTS };
  return enginePool(await readPool(asked, '2026-03-10T05:00:00.000Z' as Instant));
}

function totals(pool: Pool) {
  const { matchedByTier, objective } = solve(buildInstance(pool).instance);
  return { matchedByTier: toThree(matchedByTier), objective };
}

/** Fifteen children and ten volunteers here and there, too few for all. */
async function fileTown() {
  const random = randomFrom(7);
  const below = (end: number) => Math.floor(random() * end);
  const some = (codes: readonly string[], least: number) =>
    codes.toSorted(() => random() - 0.5).slice(0, least + below(2));
  const needs = ['A1', 'A2', 'B1', 'B2', 'B5', 'C2'];
  const at = () => place(communities[below(communities.length)]!);
  const people = <T>(letter: string, count: number, file: (at: number) => T) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`${letter}${index}`, file(index)]));
  const kinds = ['orphan', 'leftBehind', 'other'];
  await fileAll(
    people('c', 15, (index) => ({
      ...at(),
      kinds: [kinds[index % 3]],
      needs: some(needs, 2),
      mostWanted: [],
    })),
    people('v', 10, () => ({ ...at(), offers: some(needs, 3), maxDistanceKm: 3 + below(10) })),
  );
}

describe('R-MA-40: one more child', () => {
  it('has, from the plan of the last run, the best five candidates and the best plan of a full solve', async () => {
    await fileTown();
    expect((await run()).result).toMatchObject({ proven: true });
    await fileAll({ new: { status: 'submitted', kinds: ['orphan'], needs: ['A1', 'B2'] } }, {});
    const headers = { 'if-match': '"1"' };
    const path = { id: idOf('new') };
    const verified = await office.ofIntake('verifyChild', { sub: streetOfficer(), path, headers });
    expect(verified.body.status).toBe('waiting');

    const { status, body } = await candidatesOf('new', streetOfficer());

    expect(status).toBe(200);
    const pool = await poolNow();
    const newcomer = pool.children.find(({ id }) => id === idOf('new'))!;
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

    const [before, after] = [totals(others), totals(pool)];
    expect({ ...body.plan.change, matchedByTier: toThree(body.plan.change.matchedByTier) }).toEqual({
      matchedByTier: after.matchedByTier.map((count, tier) => count - before.matchedByTier[tier]!),
      objective: after.objective - before.objective,
    });
  });

  it('is told by file numbers and masked names, to its own street and district only', async () => {
    await fileAll({ c1: { streetCode: '320404002' } }, { v1: {} });

    const { body } = await candidatesOf('c1');

    expect(body.candidates).toMatchObject([
      { volunteerNumber: 'v1', volunteerName: '何*娟', heldBy: [], change: { matchedByTier: [0, 1] } },
    ]);
    expect((await candidatesOf('c1', streetOfficer())).status).toBe(404);
    expect((await candidatesOf('c9')).status).toBe(404);
  });
});

describe('R-MA-42: an officer proposes by hand', () => {
  const far = place(communities.at(-1)!);

  it('as a preview sees the exact price and who moves; nothing is stored', async () => {
    await fileAll({ c1: { kinds: ['orphan'] }, c2: { kinds: ['other'], needs: ['B2'] } }, { v1: {} });
    const { proposals } = await run();
    const before = await getChild('c2');

    const { status, body } = await pick('c2', 'v1', true);

    expect(status).toBe(200);
    expect(body.change.matchedByTier).toEqual([-1, 0, 1]);
    expect(body.moves).toEqual([
      { child: 'c2', to: 'v1' },
      { child: 'c1', from: 'v1' },
    ]);
    expect(await getChild('c2')).toEqual(before);
    expect(await statusOf(proposals[0]!.id)).toBe('proposed');
    expect(await office.historyOf('child', idOf('c2'))).toEqual([]);
  });

  it('takes the place of a run’s proposal that nobody has confirmed, and the next run keeps it', async () => {
    await fileAll({ c1: {} }, { v1: { offers: ['A1', 'B2'] }, v2: { offers: ['A1'] } });
    const { proposals } = await run();
    expect(proposals).toMatchObject([{ volunteerNumber: 'v1' }]);
    const priced = (await pick('c1', 'v2', true)).body;

    const { status, body } = await pick('c1', 'v2');

    expect(status).toBe(201);
    expect(body).toMatchObject({
      volunteerNumber: 'v2',
      status: 'proposed',
      byHand: { by: officer(), reason: '两家相识', change: priced.change },
    });
    expect(body).not.toHaveProperty('runId');
    expect(priced.change.objective).toBeGreaterThan(0);
    expect(await statusOf(proposals[0]!.id)).toBe('replaced');

    const next = await run();

    expect(next.result).toMatchObject({ children: 0, volunteers: 1, proposed: 0 });
    expect(await statusOf(body.id)).toBe('proposed');
    expect(await getChild('c1')).toMatchObject({ status: 'proposed', proposalId: body.id });
    expect((await office.confirm(body, officer())).body.status).toBe('streetConfirmed');
    expect(await office.historyOf('child', idOf('c1'))).toEqual([
      'child.proposed',
      'child.proposedByHand',
      'proposal.confirm',
    ]);
  });

  it('is refused where a hard rule forbids the pair, or somebody has confirmed another', async () => {
    await fileAll({ c1: {} }, { v1: {}, v2: { ...far, maxDistanceKm: 1 }, v3: { offers: ['C1'] } });
    const { proposals } = await run();

    const codeOf = async (name: string) => {
      const { status, body } = await pick('c1', name);
      return [status, body.code];
    };
    expect(await codeOf('v2')).toEqual([409, 'pairNotAllowed']);
    expect(await codeOf('v3')).toEqual([409, 'pairNotAllowed']);
    await office.confirm(proposals[0]!, officer());
    expect(await codeOf('v1')).toEqual([409, 'childNotWaiting']);
  });

  it('rule 6: does not find another street’s child', async () => {
    await fileAll({ c1: { streetCode: '320404002' }, c2: {} }, { v1: { capacity: 2 } });

    expect((await pick('c1', 'v1', false, streetOfficer())).status).toBe(404);
    expect((await pick('c1', 'v1', true, streetOfficer())).status).toBe(404);
    expect((await pick('c2', 'v1', false, streetOfficer())).status).toBe(201);
  });
});

describe('R-MA-41: why not a better-ranked volunteer', () => {
  it('a child of tier 1 has her: taking her would cost one pair of tier 1', async () => {
    await fileAll(
      {
        c1: { kinds: ['orphan'], needs: ['B2'] },
        c2: { kinds: ['other'], needs: ['A1', 'B2'], mostWanted: ['B2'] },
      },
      { v1: { offers: ['B2'] }, v2: { offers: ['A1'] } },
    );
    const { proposals } = await run();
    const his = proposals.find(({ childNumber }) => childNumber === 'c2')!;

    const { status, body } = await explanationOf(his);

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

  it('says when the plan has moved on since', async () => {
    await fileAll({ c1: {} }, { v1: { offers: ['A1'] } });
    const { proposals } = await run();
    await fileAll({}, { v2: { offers: ['A1', 'B2'] } });

    const { body } = await explanationOf(proposals[0]!);

    expect(body).toMatchObject({ isCurrent: false, facts: { rank: 1, candidates: 1 } });
  });
});

describe('a preview of other weights', () => {
  it('stores no proposal, and tells who would move and what it gains and loses', async () => {
    const [near = ''] = communities;
    const nextDoor = place(near);
    await fileAll(
      { c1: { ...nextDoor, needs: ['A1', 'B2'], mostWanted: ['B2'] } },
      { v1: { ...nextDoor, offers: ['A1'] }, v2: { ...place(communities[5]!), offers: ['A1', 'B2'] } },
    );
    const standing = await run();
    expect(standing.proposals).toMatchObject([{ volunteerNumber: 'v2' }]);

    const weights = { distance: 100, needGap: 0, interests: 0, freeTimes: 0 };
    const preview = await run({ preview: true, weights });

    expect(preview.proposals).toEqual([]);
    expect(await statusOf(standing.proposals[0]!.id)).toBe('proposed');
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
  it('rule 6: are those that a street has confirmed, and hers only', async () => {
    await fileAll(
      { c1: { needs: ['A1'] }, c2: { needs: ['B2'] } },
      { v1: { offers: ['A1'] }, v2: { offers: ['B2'] } },
    );
    const { proposals } = await run();
    const hers = proposals.find(({ volunteerNumber }) => volunteerNumber === 'v1')!;
    expect(await ownProposalsOf('v1')).toEqual([]);

    const confirmed = (await office.confirm(hers, officer())).body;

    expect(await ownProposalsOf('v1')).toEqual([confirmed]);
    expect(await ownProposalsOf('v2')).toEqual([]);
    expect((await office.ofMatching('listOwnProposals', { sub: officer() })).status).toBe(403);
  });
});
