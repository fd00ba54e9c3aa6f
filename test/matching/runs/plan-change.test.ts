import { describe, expect, it } from 'vitest';
import { changeBeyond, effectOf } from '../../../web/src/matching/runs/plan-change.ts';

describe('what a change does to the plan, in a sentence', () => {
  it.each([
    ['nothing changes', [0, 0, 0], 0, { kind: 'none' }],
    ['one point more', [0, 0], 1, { kind: 'points', effect: 'costs', points: 1 }],
    ['one point less', [0, 0], -1, { kind: 'points', effect: 'saves', points: 1 }],
    [
      'R-MA-10: children of a tier count before points',
      [0, -1],
      -5000,
      { kind: 'pairs', tiers: [{ effect: 'fewer', tier: 2, count: 1 }] },
    ],
    [
      'one tier gains what another loses',
      [-1, 0, 2],
      0,
      {
        kind: 'pairs',
        tiers: [
          { effect: 'fewer', tier: 1, count: 1 },
          { effect: 'more', tier: 3, count: 2 },
        ],
      },
    ],
  ])('%s', (_, matchedByTier, objective, expected) => {
    expect(effectOf({ matchedByTier, objective })).toEqual(expected);
  });

  it('counts a candidate from the best plan with the child, also when one of them knows fewer tiers', () => {
    const best = { matchedByTier: [0, 1], objective: 4386 };
    const candidate = { matchedByTier: [0, 0, 1], objective: 5451 };
    expect(changeBeyond(best, candidate)).toEqual({ matchedByTier: [0, -1, 1], objective: 1065 });
  });
});
