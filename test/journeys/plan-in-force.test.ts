import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { solve } from '../../shared/matching/engine/solve.ts';
import { buildInstance, type Pool } from '../../shared/matching/instance/instance.ts';
import { explainChild, explainedPlan, overridePrice } from '../../shared/matching/runs/explain.ts';
import { newChildOutlook } from '../../shared/matching/runs/explain-new-child.ts';
import { previewWeights } from '../../shared/matching/runs/explain-weights.ts';
import { DEFAULT_WEIGHTS, type Weights } from '../../shared/matching/runs/weights.ts';
import { changeBetween, communities, District, inThree, place, worthOf } from './district.ts';

let district: District;
let number = 100;
beforeEach(async () => {
  number += 1;
  district = await District.open(district?.office, number);
});
afterAll(() => district.office.stop());

const NEAREST: Weights = { distance: 90, needGap: 5, interests: 5, freeTimes: 0 };

const planOf = (pool: Pool) => {
  const built = buildInstance(pool);
  return explainedPlan(built, solve(built.instance));
};

/** The two costs of one pair differ, so a number under the wrong weights shows. */
function expectOtherThanDefault(shown: unknown, underDefault: unknown): void {
  expect(shown).not.toEqual(underDefault);
}

describe('the weights of the last run are in force', () => {
  it('for a run that names none, and not those of a preview', async () => {
    await district.fileAll({ c1: {} }, { v1: {} });
    expect((await district.run()).weights).toEqual(DEFAULT_WEIGHTS);
    await district.run({ preview: true, weights: { ...NEAREST, distance: 1 } });
    expect((await district.run()).weights).toEqual(DEFAULT_WEIGHTS);
    await district.run({ weights: NEAREST });
    expect((await district.run()).weights).toEqual(NEAREST);
  });

  it('R-MA-40: for the candidates of one more child, as a full solve under them finds', async () => {
    await district.fileTown();
    await district.run({ weights: NEAREST });
    await district.fileAll({ new: { kinds: ['orphan'], needs: ['A1', 'B2'] } }, {});

    const { body } = await district.candidatesOf('new');

    const [pool, underDefault] = [await district.poolNow(NEAREST), await district.poolNow()];
    const without = (all: Pool) => ({
      ...all,
      children: all.children.filter(({ id }) => id !== district.idOf('new')),
    });
    const newcomer = pool.children.find(({ id }) => id === district.idOf('new'))!;
    const outlook = (all: Pool) =>
      newChildOutlook(planOf(without(all)), newcomer, all).candidates.map(
        ({ volunteerId, facts, change }) => ({ volunteerId, facts, change }),
      );
    const shown = body.candidates.map(({ volunteerId, facts, change }: Record<string, unknown>) => ({
      volunteerId,
      facts,
      change,
    }));
    expect(shown).toEqual(outlook(pool));
    expectOtherThanDefault(shown, outlook(underDefault));
    expect(inThree(body.plan.change)).toEqual(changeBetween(worthOf(without(pool)), worthOf(pool)));
  });

  it('R-MA-41: for why a better-ranked volunteer was not given', async () => {
    await district.fileTown();
    const { proposals } = await district.run({ weights: NEAREST });
    const pool = await district.poolNow(NEAREST);
    const plan = planOf(pool);
    let priced = 0;

    for (const proposal of proposals) {
      const { body } = await district.explanationOf(proposal);
      const { passedOver } = explainChild(plan, proposal.childId);
      expect(body.isCurrent).toBe(true);
      expect(body.passedOver.map(({ change }: { change: unknown }) => change)).toEqual(
        passedOver.map(({ change }) => change),
      );
      expect(body.passedOver.every(({ facts }: typeof body) => facts.cost < proposal.facts.cost)).toBe(true);
      priced += passedOver.length;
    }

    expect(priced).toBeGreaterThan(3);
  });

  it('R-MA-42: for the price of a volunteer picked by hand', async () => {
    await district.fileTown();
    await district.run({ weights: NEAREST });
    const [pool, underDefault] = [await district.poolNow(NEAREST), await district.poolNow()];
    const [plan, other] = [planOf(pool), planOf(underDefault)];
    const { rowStart, columns } = plan.built.instance;
    const shown: unknown[] = [];
    const expected: unknown[] = [];
    const wrong: unknown[] = [];

    for (const [row, childId] of plan.built.childIds.entries()) {
      const column = columns[rowStart[row + 1]! - 1];
      if (rowStart[row] === rowStart[row + 1] || column === undefined) continue;
      const volunteerId = plan.built.volunteerIds[column]!;
      const { body } = await district.pick(childId.split('-')[0]!, volunteerId.split('-')[0]!, true);
      shown.push(body.change);
      expected.push(overridePrice(plan, childId, volunteerId).change);
      wrong.push(overridePrice(other, childId, volunteerId).change);
    }

    expect(shown.length).toBeGreaterThan(5);
    expect(shown).toEqual(expected);
    expectOtherThanDefault(shown, wrong);
  });

  it('for what a preview compares with', async () => {
    await district.fileTown();
    const standing = await district.run({ weights: NEAREST });
    const preview = await district.run({ preview: true, weights: DEFAULT_WEIGHTS });

    const compared = preview.result?.weightsPreview;
    const solved = previewWeights(await district.poolNow(NEAREST), DEFAULT_WEIGHTS);
    expect(compared).toMatchObject({ before: solved.before, after: solved.after });
    expect(compared?.moveCount).toBe(solved.moves.length);
    expect(compared?.before.matchedByTier).toEqual(standing.result?.matchedByTier);
    const back = await district.run({ preview: true, weights: NEAREST });
    expect(back.result?.weightsPreview).toMatchObject({ moveCount: 0, moves: [] });
  });
});

/** The street officer answers for 320404001; `c2` and `far` live in another street. */
const ELSEWHERE = { streetCode: '320404002' };

describe('Rule 6: a street officer reads no file number of another street’s child', () => {
  const own = { kinds: ['other'], needs: ['A1', 'B2'], mostWanted: ['B2'] };

  it('R-MA-41: in what was passed over', async () => {
    await district.fileAll(
      { c1: own, c2: { kinds: ['orphan'], needs: ['B2'], ...ELSEWHERE } },
      { v1: { offers: ['B2'] }, v2: { offers: ['A1'] } },
    );
    const { proposals } = await district.run();
    const hers = proposals.find(({ childNumber }) => childNumber === 'c1')!;

    const { body } = await district.explanationOf(hers, district.streetOfficer);
    const { body: whole } = await district.explanationOf(hers);

    expect(body.passedOver[0].heldBy).toEqual([{ tier: 1 }]);
    expect(whole.passedOver[0].heldBy).toEqual([{ child: 'c2', tier: 1 }]);
    expect(JSON.stringify(body)).not.toContain('c2');
  });

  it('R-MA-40: in a child’s candidates and in who moves for the child', async () => {
    await district.fileAll(
      { c2: { kinds: ['other'], needs: ['B2'], ...ELSEWHERE } },
      { v1: { offers: ['B2'] } },
    );
    await district.run();
    await district.fileAll({ c1: { ...own, kinds: ['orphan'] } }, {});

    const { body } = await district.candidatesOf('c1', district.streetOfficer);
    const { body: whole } = await district.candidatesOf('c1');

    expect(body.candidates[0].heldBy).toEqual([{ tier: 3 }]);
    expect(body.plan.moves).toEqual([{ tier: 3, effect: 'loses' }]);
    expect(whole.plan.moves).toEqual([{ child: 'c2', tier: 3, effect: 'loses', from: 'v1' }]);
    expect(JSON.stringify(body)).not.toContain('c2');
  });

  it('R-MA-42: in who moves for a volunteer picked by hand', async () => {
    await district.fileAll({ c1: own, c2: { kinds: ['orphan'], ...ELSEWHERE } }, { v1: { offers: ['B2'] } });
    await district.run();

    const { body } = await district.pick('c1', 'v1', true, district.streetOfficer);

    expect(body.moves).toEqual([
      { child: 'c1', tier: 3, effect: 'gains', to: 'v1' },
      { tier: 1, effect: 'loses' },
    ]);
    expect(JSON.stringify(body)).not.toContain('c2');
  });

  it('in a run: neither unmatched nor moved by other weights', async () => {
    const [near = '', , , , , farther = ''] = communities;
    await district.fileAll(
      {
        c2: { communityCode: near, needs: ['A1', 'B2'], mostWanted: ['B2'], ...ELSEWHERE },
        far: { needs: ['C1'], ...ELSEWHERE },
      },
      {
        v1: { ...place(near), offers: ['A1'] },
        v2: { ...place(farther), offers: ['A1', 'B2'] },
      },
    );
    await district.run();
    const weights = { distance: 100, needGap: 0, interests: 0, freeTimes: 0 };
    const { id } = await district.run({ preview: true, weights });

    const hers = await district.readRun(id, district.streetOfficer);
    const whole = await district.readRun(id, district.officer);

    expect(whole.result?.unmatched.map(({ fileNumber }) => fileNumber)).toEqual(['far']);
    expect(hers.result?.unmatched).toEqual([]);
    expect(whole.result?.weightsPreview?.moves).toMatchObject([{ child: 'c2', from: 'v2', to: 'v1' }]);
    expect(hers.result?.weightsPreview?.moves).toEqual([{ tier: 2, effect: 'changes' }]);
    expect(JSON.stringify(hers)).not.toMatch(/"(c2|far)"/);
  });

  it('in the list of runs, which tells of no single child', async () => {
    await district.fileAll({ far: { needs: ['C1'] } }, {});
    await district.run({ preview: true, weights: NEAREST });

    const { body } = await district.office.ask('listMatchRuns', { sub: district.officer });

    expect(body.items).toMatchObject([
      { result: { unmatched: [], unmatchedByReason: { noVolunteerInReach: 1 } } },
    ]);
    expect(body.items[0].result).not.toHaveProperty('weightsPreview');
  });
});
