import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assignment, CLOSED, newAssignment } from '../../../shared/matching/engine/assignment.ts';
import { PriceFolder } from '../../../shared/matching/engine/price-folder.ts';
import { reduceRows } from '../../../shared/matching/engine/row-reduction.ts';
import { seatTheRest } from '../../../shared/matching/engine/shortest-path.ts';

/** Every row may go to every column; costs as given, row by row. */
function squareOf(costs: readonly (readonly number[])[]): Assignment {
  const size = costs.length;
  const edges = costs.flatMap((row) =>
    row.map((cost, column) => ({ cost, column })).sort((a, b) => a.cost - b.cost),
  );
  const listStart = Int32Array.from({ length: size + 1 }, (_, row) => row * size);
  return newAssignment({
    listOf: Int32Array.from({ length: size }, (_, row) => row),
    listStart,
    columns: Int32Array.from(edges, ({ column }) => column),
    costs: Int32Array.from(edges, ({ cost }) => cost),
    seatStart: Int32Array.from({ length: size + 1 }, (_, column) => column),
  });
}

const squares = fc.integer({ min: 1, max: 7 }).chain((size) => {
  const row = fc.array(fc.integer({ min: -30, max: 30 }), { minLength: size, maxLength: size });
  return fc.array(row, { minLength: size, maxLength: size });
});

/** What makes a seating optimal: every row sits where cost and price together are least, and what has a price is taken. */
function expectOptimal(a: Assignment, costs: readonly (readonly number[])[]): void {
  costs.forEach((row, at) => {
    const column = a.columnOf[at]!;
    expect(a.costOf[at]).toBe(row[column]);
    const totals = row.map((cost, other) => cost + a.nodes[2 * other]!);
    expect(totals[column]).toBe(Math.min(...totals));
  });
  expect(new Set(a.columnOf).size).toBe(costs.length);
}

describe('prices folded into the costs', () => {
  it('change nothing: what is found behind them is optimal with the costs as they were', () => {
    fc.assert(
      fc.property(squares, fc.integer({ min: 1, max: 3 }), (costs, times) => {
        const a = squareOf(costs);
        reduceRows(a);
        const folders = Array.from({ length: times }, () => new PriceFolder(a));
        for (const folder of folders) folder.fold();
        seatTheRest(a);
        for (const folder of folders.reverse()) folder.unfold();
        expectOptimal(a, costs);
      }),
      { numRuns: 1_000 },
    );
  });

  it('leave the lists that were given alone', () => {
    const a = squareOf([
      [1, 2],
      [1, 4],
    ]);
    const [columns, costs] = [a.columns, a.costs];
    const before = [[...columns], [...costs]];
    a.nodes[0] = 5;
    new PriceFolder(a).fold();
    expect([[...columns], [...costs]]).toEqual(before);
    expect([...a.costs]).toEqual([2, 6, 4, 6]);
    expect([...a.columns]).toEqual([1, 0, 1, 0]);
  });

  it('keep a closed column closed', () => {
    const a = squareOf([[1]]);
    a.nodes[0] = CLOSED;
    new PriceFolder(a).fold();
    expect(a.nodes[0]).toBe(CLOSED);
  });

  it('stay where they are when a cost would leave 32 bits', () => {
    const a = squareOf([[1]]);
    a.nodes[0] = 2 ** 31;
    new PriceFolder(a).fold();
    expect([a.nodes[0], a.costs[0]]).toEqual([2 ** 31, 1]);
  });

  it('stay where they are when costs have left 32 bits', () => {
    const a = squareOf([[1]]);
    a.costs = Float64Array.of(-(2 ** 40));
    a.nodes[0] = 7;
    new PriceFolder(a).fold();
    expect([a.nodes[0], a.costs[0]]).toEqual([7, -(2 ** 40)]);
  });
});
