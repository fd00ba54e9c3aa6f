import { float64s, int32s } from './arrays.ts';
import type { Assignment } from './assignment.ts';
import { FAR, sit, sitDown } from './assignment.ts';
import { hasFreeSeat } from './seating.ts';

const PASSES = 2;
const STEPS_PER_ROW = 8;

/**
 * Augmenting row reduction (Jonker and Volgenant 1987), carried over to columns with several seats. Every row bids for the column
 * that is cheapest to it. A seated row remembers its walk-away price: the price of its column at which its second choice would be
 * as good. When a full column is wanted once more, its price rises to the least walk-away price of all who want it, and that row
 * leaves. Prices elsewhere only rise, so a remembered walk-away price is never too high and the invariants of `Assignment` hold.
 * Rows that only tie are put off to the next pass; those left over are for the shortest path search.
 */
export function reduceRows(a: Assignment): void {
  const reduction = new RowReduction(a);
  for (let pass = 0; pass < PASSES; pass++) reduction.pass();
}

class RowReduction {
  private readonly a: Assignment;
  private readonly walkAway: Float64Array;
  private readonly waiting: Int32Array;
  private waitingCount: number;
  private stepsLeft: number;
  // What `findBest` found for a row.
  private bestColumn = -1;
  private bestCost = 0;
  private second = FAR;

  constructor(a: Assignment) {
    this.a = a;
    this.walkAway = float64s(a.rowCount);
    this.waiting = int32s(a.rowCount);
    this.waitingCount = 0;
    this.stepsLeft = STEPS_PER_ROW * a.rowCount;
    for (let row = 0; row < a.rowCount; row++)
      if (a.columnOf[row] === -1) this.waiting[this.waitingCount++] = row;
  }

  pass(): void {
    const { waiting, waitingCount } = this;
    // In place: a chain of bids leaves at most one row waiting, so writing never overtakes reading.
    this.waitingCount = 0;
    for (let at = 0; at < waitingCount; at++) {
      let row = waiting[at]!;
      while (row !== -1 && this.stepsLeft-- > 0) row = this.bid(row);
    }
  }

  /** Seats the row where it is best off. Returns the row that lost its seat by it and bids next, or -1. */
  private bid(row: number): number {
    const { a, walkAway } = this;
    this.findBest(row);
    const column = this.bestColumn;
    if (column === -1) return -1;
    walkAway[row] = this.second - this.bestCost;
    if (hasFreeSeat(a, column)) {
      sitDown(a, row, column, this.bestCost);
      return -1;
    }
    const price = a.nodes[2 * column]!;
    const seat = this.weakestSeat(column);
    const rival = a.rowAtSeat[seat]!;
    const rivalWalkAway = walkAway[rival]!;
    if (walkAway[row]! <= rivalWalkAway) {
      a.nodes[2 * column] = walkAway[row]!;
      return this.tryFreeSecond(row);
    }
    a.nodes[2 * column] = Math.max(price, rivalWalkAway);
    sit(a, row, column, seat, this.bestCost);
    a.columnOf[rival] = -1;
    if (rivalWalkAway > price) return rival;
    this.waiting[this.waitingCount++] = rival;
    return -1;
  }

  /** Best and second best column of a row. Lists ascend by cost and prices are not negative, so most of a list is never read. */
  private findBest(row: number): void {
    const { listStart, columns, costs, nodes, listOf } = this.a;
    const list = listOf[row]!;
    const end = listStart[list + 1]!;
    let bestColumn = -1;
    let bestCost = 0;
    let best = FAR;
    let second = FAR;
    for (let edge = listStart[list]!; edge < end; edge++) {
      const cost = costs[edge]!;
      if (cost >= second) break;
      const column = columns[edge]!;
      const total = cost + nodes[2 * column]!;
      if (total >= second) continue;
      if (total < best) {
        second = best;
        best = total;
        bestColumn = column;
        bestCost = cost;
      } else {
        second = total;
      }
    }
    this.bestColumn = bestColumn;
    this.bestCost = bestCost;
    this.second = second;
  }

  private weakestSeat(column: number): number {
    const { seatStart, rowAtSeat } = this.a;
    const end = seatStart[column + 1]!;
    let weakest = seatStart[column]!;
    for (let seat = weakest + 1; seat < end; seat++) {
      if (this.walkAway[rowAtSeat[seat]!]! < this.walkAway[rowAtSeat[weakest]!]!) weakest = seat;
    }
    return weakest;
  }

  /** The row is now as well off elsewhere: sit where that is and a seat is free, else wait for the next pass. */
  private tryFreeSecond(row: number): number {
    const free = this.freeSecond(row);
    if (free === -1) this.waiting[this.waitingCount++] = row;
    else {
      this.walkAway[row] = 0;
      sitDown(this.a, row, free, this.second);
    }
    return -1;
  }

  /** A column with a free seat that is as good to the row as its second choice, or -1. Where a seat is free the price is 0, so cost alone tells. */
  private freeSecond(row: number): number {
    const { a, second } = this;
    const list = a.listOf[row]!;
    const end = a.listStart[list + 1]!;
    for (let edge = a.listStart[list]!; edge < end && a.costs[edge]! <= second; edge++) {
      const column = a.columns[edge]!;
      if (a.costs[edge] === second && a.nodes[2 * column] === 0 && hasFreeSeat(a, column)) return column;
    }
    return -1;
  }
}
