import { describe, expect, it, vi } from 'vitest';
import type { ProposalId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { verifyCertificate } from '../../../shared/matching/engine/certificate.ts';
import { planRun, type RunPool, UnprovenError } from '../../../shared/matching/runs/plan-run.ts';
import { runSchema } from '../../../shared/matching/runs/run.ts';
import { DEFAULT_WEIGHTS } from '../../../shared/matching/runs/weights.ts';
import { child, consent, volunteer } from '../../builders.ts';
import { proposal } from '../proposals/pair-builders.ts';

vi.mock(import('../../../shared/matching/engine/certificate.ts'), async (original) => {
  const real = await original();
  return { ...real, verifyCertificate: vi.fn(real.verifyCertificate) };
});

const NOW = '2026-03-12T02:00:00.000Z' as Instant;
const NEAR = '320404001002';

const childOf = (id: string, change: Record<string, unknown> = {}) =>
  child({ id, fileNumber: `320404-26-${id}`, ...change });
const volunteerOf = (id: string, change: Record<string, unknown> = {}) =>
  volunteer({ id, fileNumber: `320404-26-${id}`, communityCode: NEAR, maxDistanceKm: 50, ...change });
const proposed = (id: string, proposalId: string, change: Record<string, unknown> = {}) =>
  childOf(id, { status: 'proposed', proposalId, ...change });
const proposalOf = (id: string, childId: string, volunteerId: string, status: string) =>
  proposal({ id: id as ProposalId, childId, volunteerId, status });

const plan = (pool: Partial<RunPool>) =>
  planRun({
    children: [],
    volunteers: [],
    proposals: [],
    barred: [],
    weights: DEFAULT_WEIGHTS,
    now: NOW,
    ...pool,
  });
const pairsOf = (pool: Partial<RunPool>) =>
  plan(pool).pairs.map(({ child: { id }, volunteer: her }) => [id, her.id]);

describe('a run’s plan', () => {
  it('R-MA-10: the child of the first tier has the only seat, whoever came first', () => {
    const children = [
      childOf('c1', { kinds: ['other'], waitingSince: '2025-12-20T00:00:00.000Z' }),
      childOf('c2', { kinds: ['orphan'], waitingSince: '2026-03-11T00:00:00.000Z' }),
      childOf('c3', { kinds: ['illness'] }),
    ];

    const { pairs, result } = plan({ children, volunteers: [volunteerOf('v1')] });

    expect(pairs.map((pair) => pair.child.id)).toEqual(['c2']);
    expect(result).toMatchObject({ matched: 1, matchedByTier: [1, 0, 0] });
  });

  it('R-MA-10: more pairs never cost a higher tier a pair', () => {
    const children = [
      childOf('c1', { kinds: ['orphan'], needs: ['A1'], mostWanted: [] }),
      childOf('c2', { kinds: ['other'], needs: ['A1', 'B2'], mostWanted: [] }),
    ];
    const volunteers = [volunteerOf('v1', { offers: ['A1'] }), volunteerOf('v2', { offers: ['B2'] })];

    expect(pairsOf({ children, volunteers })).toEqual([
      ['c1', 'v1'],
      ['c2', 'v2'],
    ]);
  });

  it('R-MA-11: among equal cardinality, the longer wait and the better fit', () => {
    const children = [
      childOf('c1', { kinds: ['other'], waitingSince: '2026-03-11T00:00:00.000Z' }),
      childOf('c2', { kinds: ['other'], waitingSince: '2026-03-01T00:00:00.000Z' }),
    ];
    const fits = [volunteerOf('v1', { offers: ['A1'] }), volunteerOf('v2', { offers: ['A1', 'B2'] })];

    expect(pairsOf({ children, volunteers: [volunteerOf('v1')] })).toEqual([['c2', 'v1']]);
    expect(pairsOf({ children: [childOf('c1')], volunteers: fits })).toEqual([['c1', 'v2']]);
  });

  it('R-MA-12: the order of the records changes nothing', () => {
    const children = ['c1', 'c2', 'c3', 'c4'].map((id) => childOf(id));
    const volunteers = ['v1', 'v2', 'v3'].map((id) => volunteerOf(id));

    const one = plan({ children, volunteers });
    const other = plan({ children: children.toReversed(), volunteers: volunteers.toReversed() });

    expect(other).toEqual(one);
    expect(one.result.matched).toBe(3);
  });

  it('R-MA-03, R-MA-04: gives the reason for everybody who is left out', () => {
    const children = [
      childOf('far', { communityCode: '320404001001' }),
      childOf('else', { needs: ['D5'], mostWanted: [] }),
    ];
    const farAway = volunteerOf('v1', { communityCode: '320404116001', maxDistanceKm: 1, offers: ['D5'] });

    const none = plan({ children: [children[0]!], volunteers: [farAway] });
    const unmet = plan({ children: [children[1]!], volunteers: [volunteerOf('v1')] });

    expect(none.result.unmatched).toEqual([
      { childId: 'far', streetCode: '320404001', fileNumber: '320404-26-far', reason: 'noVolunteerInReach' },
    ]);
    expect(unmet.result.unmatched).toMatchObject([{ reason: 'noneOffersIt' }]);
  });

  it('R-MA-05, R-MA-06: never proposes a barred pair or two of one household', () => {
    const two = { children: [childOf('c1')], volunteers: [volunteerOf('v1'), volunteerOf('v2')] };
    const best = pairsOf(two)[0]![1]!;
    const barred = [{ childId: 'c1', volunteerId: best }];
    const kin = { householdKeys: ['phone'] };

    expect(pairsOf({ ...two, barred })).toEqual([['c1', best === 'v1' ? 'v2' : 'v1']]);
    const alone = plan({ ...two, volunteers: two.volunteers.filter(({ id }) => id === best), barred });
    expect(alone.result.unmatched).toMatchObject([{ reason: 'allBarred' }]);
    expect(pairsOf({ children: [childOf('c1', kin)], volunteers: [volunteerOf('v1', kin)] })).toEqual([]);
  });

  it('counts the pool and the result, and is proven', () => {
    const children = [childOf('c1'), childOf('c2'), childOf('c3', { kinds: ['orphan'] })];
    const volunteers = [volunteerOf('v1', { capacity: 2 }), volunteerOf('v2', { status: 'paused' })];

    const { result, pairs } = plan({ children, volunteers });

    expect(result).toMatchObject({ children: 3, volunteers: 1, edges: 3, matched: 2, proven: true });
    expect(result.matchedByTier).toEqual([1, 1]);
    expect(result.unmatched).toMatchObject([{ reason: 'allTaken' }]);
    expect(result.cost).toBe(pairs.reduce((sum, { facts }) => sum + facts.cost, 0));
    expect(result.credit).toBe(2 * 10 * 10);
    expect(result.objective).toBe(result.cost - result.credit);
    expect(runSchema.shape.result.parse({ ...result, proposed: 2 })).toBeDefined();
  });

  it('an empty pool has an empty plan', () => {
    expect(plan({}).result).toMatchObject({ children: 0, volunteers: 0, matched: 0, proven: true });
    expect(plan({ children: [childOf('c1')] }).result.unmatched).toMatchObject([
      { reason: 'noVolunteerInReach' },
    ]);
  });

  it('whose certificate fails is never given back', () => {
    vi.mocked(verifyCertificate).mockReturnValueOnce({ reason: 'a price is negative' } as never);

    expect(() => plan({ children: [childOf('c1')], volunteers: [volunteerOf('v1')] })).toThrow(UnprovenError);
  });
});

describe('proposals of earlier runs', () => {
  it('R-MA-02: that somebody has confirmed keep their child and their seat', () => {
    const children = [proposed('c1', 'p1'), childOf('c2'), childOf('c3')];
    const volunteers = [volunteerOf('v1', { capacity: 2 })];

    for (const status of ['streetConfirmed', 'guardianAgreed', 'volunteerAgreed']) {
      const pool = { children, volunteers, proposals: [proposalOf('p1', 'c1', 'v1', status)] };
      const { pairs, result } = plan(pool);
      expect(result).toMatchObject({ children: 2, matched: 1 });
      expect(pairs.map((pair) => pair.child.id)).not.toContain('c1');
    }
  });

  it('R-MA-02: that have a volunteer’s last seat leave no further one', () => {
    const pool = {
      children: [proposed('c1', 'p1'), childOf('c2')],
      volunteers: [volunteerOf('v1')],
      proposals: [proposalOf('p1', 'c1', 'v1', 'streetConfirmed')],
    };

    expect(plan(pool).result).toMatchObject({ children: 1, volunteers: 0, matched: 0 });
  });

  it('that nobody has confirmed are planned again: the better claim has the seat', () => {
    const pool = {
      children: [
        proposed('c1', 'p1', { kinds: ['other'] }),
        childOf('c2', { kinds: ['orphan'], waitingSince: '2026-03-11T00:00:00.000Z' }),
      ],
      volunteers: [volunteerOf('v1')],
      proposals: [proposalOf('p1', 'c1', 'v1', 'proposed')],
    };

    expect(pairsOf(pool)).toEqual([['c2', 'v1']]);
  });

  it('R-MA-01: of a child without consent are not renewed', () => {
    const consents = [consent({ withdrawnAt: NOW })];
    const pool = {
      children: [proposed('c1', 'p1', { consents })],
      volunteers: [volunteerOf('v1')],
      proposals: [proposalOf('p1', 'c1', 'v1', 'proposed')],
    };

    expect(plan(pool).result).toMatchObject({ children: 0, matched: 0, unmatched: [] });
  });
});

describe('the reasons of a pair', () => {
  it('name distance, needs met and not, interests and times shared, and her rank among the candidates', () => {
    const asked = childOf('c1', {
      needs: ['A1', 'B2', 'C2'],
      interests: ['阅读', '绘画'],
      freeTimes: ['satMorning', 'holidays'],
    });
    const volunteers = [
      volunteerOf('v1', { offers: ['B2'], skills: ['阅读'], freeTimes: ['holidays'] }),
      volunteerOf('v2', { offers: ['A1', 'B2', 'C2'], skills: ['阅读'], freeTimes: ['holidays'] }),
    ];
    const first = plan({ children: [asked], volunteers }).pairs[0]!;
    const second = plan({ children: [asked], volunteers: volunteers.slice(0, 1) }).pairs[0]!;

    expect(first.facts).toMatchObject({
      rank: 1,
      candidates: 2,
      covered: ['A1', 'B2', 'C2'],
      notCovered: [],
    });
    expect(second.facts).toMatchObject({
      rank: 1,
      candidates: 1,
      covered: ['B2'],
      notCovered: ['A1', 'C2'],
      sharedInterests: ['阅读'],
      sharedTimes: ['holidays'],
    });
    expect(first.facts.distanceKm).toBeGreaterThan(0);
    expect(first.facts.distanceKm * 100).toBeCloseTo(Math.round(first.facts.distanceKm * 100), 6);
  });
});
