import { float64s, roomLike, type WholeNumbers } from './arrays.ts';
import { newSeating, openSeat, type Seating, takeSeat } from './seating.ts';

/**
 * The one problem that both kinds of part come down to: give every row a seat in some column, at least total cost. In the open part
 * the rows are children and the columns volunteers; in a tight part the rows are seats and the columns children.
 *
 * Edges lie in lists (CSR, ascending by cost); rows may share a list, as the seats of one volunteer do. A column's price is what a
 * row pays on top of the cost; prices are never negative and only ever rise. Invariants between steps:
 *  - a seated row is where cost + price is least for it (so its edge is tight and no other edge has negative reduced cost);
 *  - a column with a price above zero is full.
 * These are the complementary slackness conditions, so when all rows are seated the seating is optimal.
 */
export interface Assignment extends Seating {
  readonly rowCount: number;
  /** List of each row. */
  readonly listOf: Int32Array;
  readonly listStart: Int32Array;
  columns: Int32Array;
  costs: WholeNumbers;
  readonly columnCount: number;
  /** Cost of the edge by which each row has its seat. */
  readonly costOf: WholeNumbers;
  /**
   * Price and, during a search, distance of each column side by side: `nodes[2 * column]` and `nodes[2 * column + 1]`. They are
   * read together, so they share a cache line. Outside a search every distance is `FAR`.
   */
  readonly nodes: Float64Array;
}

/** Above every distance that can occur. */
export const FAR = 2 ** 46;
/** Price of a column that is not part of the problem. */
export const CLOSED = 2 ** 48;

export function newAssignment(
  given: Pick<Assignment, 'listOf' | 'listStart' | 'columns' | 'costs' | 'seatStart'>,
): Assignment {
  const rowCount = given.listOf.length;
  const columnCount = given.seatStart.length - 1;
  return {
    ...given,
    rowCount,
    columnCount,
    ...newSeating(rowCount, given.seatStart),
    costOf: roomLike(given.costs, rowCount),
    nodes: newNodes(columnCount),
  };
}

function newNodes(columnCount: number): Float64Array {
  const nodes = float64s(2 * columnCount);
  for (let column = 0; column < columnCount; column++) nodes[2 * column + 1] = FAR;
  return nodes;
}

/** Puts a row on a given seat; whoever stood there is the caller's to look after. */
export function sit(a: Assignment, row: number, column: number, seat: number, cost: number): void {
  takeSeat(a, row, column, seat);
  a.costOf[row] = cost;
}

/** Puts a row on a column's next free seat. */
export function sitDown(a: Assignment, row: number, column: number, cost: number): void {
  sit(a, row, column, openSeat(a, column), cost);
}
