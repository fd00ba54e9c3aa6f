import { StableSorter } from './stable-sorter.ts';

/**
 * A sparse bipartite b-matching instance, numbered from 0. Children are rows, volunteers are columns; rows are kept in compressed
 * form (CSR). Invariants, established by `canonicalInstance` and relied on by the solver: every row ascends by cost, then by
 * column, and names a volunteer at most once.
 */
export interface Instance {
  readonly childCount: number;
  readonly volunteerCount: number;
  /** Free seats of each volunteer, at least 1. */
  readonly capacities: Int32Array;
  /** Tier of each child, 1 (first) to 255 (R-MA-10). */
  readonly tiers: Uint8Array;
  /** What pairing a child is worth for its wait, in points, 0 to 3650 (R-MA-11). */
  readonly credits: Int32Array;
  /** `childCount + 1` offsets into `columns` and `costs`. */
  readonly rowStart: Int32Array;
  readonly columns: Int32Array;
  /** Cost of each edge in points, 0 (ideal) to 10000. */
  readonly costs: Int32Array;
}

export const MAX_COST = 10_000;
export const MAX_CREDIT = 3_650;

/**
 * The proof that a solution is the best there is; `verifyCertificate` checks it in one pass. Parts 1 … K (K the highest tier) are
 * tight: every seat in them is filled by every best plan. Part K + 1 is open: every child in it is paired by every best plan.
 */
export interface Certificate {
  readonly childPart: Uint8Array;
  readonly volunteerPart: Uint8Array;
  /** Dual price of each child and volunteer, in points (whole numbers). */
  readonly childPrice: Float64Array;
  readonly volunteerPrice: Float64Array;
}

export interface Solution {
  /** Volunteer of each child, -1 where the child stays unpaired. */
  readonly volunteerOf: Int32Array;
  /** Paired children of tier 1, 2, … up to the highest tier present. */
  readonly matchedByTier: number[];
  readonly matched: number;
  /** Sum of the chosen edges' costs, in points. */
  readonly cost: number;
  /** Sum of the paired children's credits, in points. */
  readonly credit: number;
  /** `cost - credit`. */
  readonly objective: number;
  readonly certificate: Certificate;
}

/** Highest tier of any child; 0 when there are no children. */
export function highestTier(instance: Instance): number {
  let highest = 0;
  for (const tier of instance.tiers) if (tier > highest) highest = tier;
  return highest;
}

/**
 * Puts an instance in canonical form: rows ascend by cost, then column; of edges named twice the cheaper one counts. The order in
 * which edges were given is thereby forgotten (R-MA-12). The arrays of `raw` are reused and reordered in place.
 * @throws RangeError when a size, capacity, tier, credit, column or cost is out of range.
 */
export function canonicalInstance(raw: Instance): Instance {
  checkRanges(raw);
  const { childCount, volunteerCount, columns, costs } = raw;
  const rowStart = new Int32Array(childCount + 1);
  const lastRowWith = new Int32Array(volunteerCount).fill(-1);
  const byColumn = new StableSorter(columns, costs);
  const byCost = new StableSorter(costs, columns);
  let end = 0;
  for (let child = 0; child < childCount; child++) {
    const from = raw.rowStart[child]!;
    const to = raw.rowStart[child + 1]!;
    byColumn.sort(from, to);
    byCost.sort(from, to);
    for (let edge = from; edge < to; edge++) {
      const column = columns[edge]!;
      if (lastRowWith[column] === child) continue;
      lastRowWith[column] = child;
      columns[end] = column;
      costs[end] = costs[edge]!;
      end++;
    }
    rowStart[child + 1] = end;
  }
  const whole = end === columns.length;
  return {
    ...raw,
    rowStart,
    columns: whole ? columns : columns.slice(0, end),
    costs: whole ? costs : costs.slice(0, end),
  };
}

function checkRanges(raw: Instance): void {
  const { childCount, volunteerCount } = raw;
  expectLength('capacities', raw.capacities, volunteerCount);
  expectLength('tiers', raw.tiers, childCount);
  expectLength('credits', raw.credits, childCount);
  expectLength('rowStart', raw.rowStart, childCount + 1);
  expectLength('costs', raw.costs, raw.columns.length);
  if (raw.rowStart[0] !== 0 || raw.rowStart[childCount] !== raw.columns.length) {
    throw new RangeError('rowStart must run from 0 to the number of edges');
  }
  expectRange('capacity', raw.capacities, 1, 2 ** 30);
  expectRange('tier', raw.tiers, 1, 254);
  expectRange('credit', raw.credits, 0, MAX_CREDIT);
  expectRange('column', raw.columns, 0, volunteerCount - 1);
  expectRange('cost', raw.costs, 0, MAX_COST);
}

function expectLength(name: string, values: ArrayLike<number>, length: number): void {
  if (values.length !== length)
    throw new RangeError(`${name}: expected ${length} entries, found ${values.length}`);
}

function expectRange(name: string, values: ArrayLike<number>, low: number, high: number): void {
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    if (value < low || value > high)
      throw new RangeError(`${name} ${at}: expected ${low} to ${high}, found ${value}`);
  }
}
