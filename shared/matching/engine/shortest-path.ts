import { int32s, roomLike, type WholeNumbers } from './arrays.ts';
import type { Assignment } from './assignment.ts';
import { FAR } from './assignment.ts';
import { Frontier } from './frontier.ts';
import { PriceFolder } from './price-folder.ts';
import { hasFreeSeat, openSeat, shiftAlong } from './seating.ts';

/** How many edges may be read for each that leads on; what is read beyond that is read in vain. */
const WORTH = 16;

/**
 * Successive shortest augmenting paths: Dijkstra over columns with reduced costs (Edmonds and Karp 1972; Tomizawa 1971), one search for each row
 * without a seat. A search ends at the first free seat, reads each list only as far as it can still improve on the best free seat
 * found (lists ascend by cost, prices are not negative), and raises the prices of the columns nearer than that seat.
 */
class ShortestPaths {
  private readonly a: Assignment;
  private readonly folder: PriceFolder;
  private readonly frontier: Frontier;
  /** The row through which each column was reached last, and the cost of that edge. */
  private readonly reachedFrom: Int32Array;
  private readonly reachedCost: WholeNumbers;
  /** Lists already read in this search: rows that share a list need it read once. */
  private readonly listReadBy: Int32Array;
  /** Columns whose distance must be reset after the search. */
  private readonly touched: Int32Array;
  private touchedCount = 0;
  private searches = 0;
  /** Distance of the nearest free seat found so far and its column. */
  private bound = FAR;
  private endColumn = -1;
  /** Edges read since the last folding, less what they were worth. */
  private readInVain = 0;
  /** How many may be read in vain before prices are folded: all lists once, then twice as many each time, for folding may not help. */
  private patience: number;

  constructor(a: Assignment) {
    this.a = a;
    this.folder = new PriceFolder(a);
    this.patience = a.columns.length;
    this.frontier = new Frontier(a.columnCount);
    this.reachedFrom = int32s(a.columnCount);
    this.reachedCost = roomLike(a.costs, a.columnCount);
    this.listReadBy = int32s(a.listStart.length - 1);
    this.touched = int32s(a.columnCount);
  }

  /** Seats all rows that wait, one after the other. @throws Error when one has no way. */
  seatAll(): void {
    const { a, folder } = this;
    for (let row = 0; row < a.rowCount; row++) {
      if (a.columnOf[row] !== -1) continue;
      if (!this.seat(row)) throw new Error(`row ${row}: expected a way to a free seat, found none`);
      if (this.readInVain < this.patience) continue;
      folder.fold();
      this.readInVain = 0;
      this.patience *= 2;
    }
    folder.unfold();
  }

  /** Seats one more row; other rows may move, none loses its seat. Returns whether there was a way. */
  private seat(source: number): boolean {
    const { a, frontier } = this;
    const { nodes, seatStart, rowAtSeat, costOf } = a;
    this.searches++;
    this.touchedCount = 0;
    this.bound = FAR;
    this.endColumn = -1;
    frontier.clear();
    this.readList(source, 0);
    for (let column = frontier.take(); column !== -1; column = frontier.take()) {
      const { distance } = frontier;
      if (distance >= this.bound) break;
      if (nodes[2 * column + 1]! < distance) continue;
      const price = nodes[2 * column]!;
      const end = seatStart[column + 1]!;
      for (let seat = seatStart[column]!; seat < end; seat++) {
        const row = rowAtSeat[seat]!;
        this.readList(row, distance - costOf[row]! - price);
      }
    }
    this.raisePrices();
    if (this.endColumn === -1) return false;
    this.payAlong(source);
    shiftAlong(a, source, this.endColumn, openSeat(a, this.endColumn), this.reachedFrom);
    return true;
  }

  /** Offers every column in the row's list the distance `base + cost + price`. */
  private readList(row: number, base: number): void {
    const { listOf, listStart, columns, costs, nodes } = this.a;
    const list = listOf[row]!;
    if (this.listReadBy[list] === this.searches) return;
    this.listReadBy[list] = this.searches;
    const start = listStart[list]!;
    const end = listStart[list + 1]!;
    let edge = start;
    for (; edge < end; edge++) {
      const cost = costs[edge]!;
      const atLeast = base + cost;
      if (atLeast >= this.bound) break;
      const column = columns[edge]!;
      const distance = atLeast + nodes[2 * column]!;
      if (distance < this.bound && distance < nodes[2 * column + 1]!) this.reach(column, distance, row, cost);
    }
    this.readInVain += edge - start;
  }

  private reach(column: number, distance: number, row: number, cost: number): void {
    const { a } = this;
    this.readInVain -= WORTH;
    if (a.nodes[2 * column + 1] === FAR) this.touched[this.touchedCount++] = column;
    a.nodes[2 * column + 1] = distance;
    this.reachedFrom[column] = row;
    this.reachedCost[column] = cost;
    if (hasFreeSeat(a, column)) {
      this.bound = distance;
      this.endColumn = column;
    } else {
      this.frontier.push(column, distance);
    }
  }

  private raisePrices(): void {
    const { nodes } = this.a;
    for (let at = 0; at < this.touchedCount; at++) {
      const node = 2 * this.touched[at]!;
      const distance = nodes[node + 1]!;
      if (distance < this.bound && this.endColumn !== -1) nodes[node]! += this.bound - distance;
      nodes[node + 1] = FAR;
    }
  }

  /** Each row of the path pays the cost of the edge it was reached by from now on. */
  private payAlong(source: number): void {
    const { columnOf, costOf } = this.a;
    for (let column = this.endColumn; ; ) {
      const row = this.reachedFrom[column]!;
      costOf[row] = this.reachedCost[column]!;
      if (row === source) return;
      column = columnOf[row]!;
    }
  }
}

/** Gives every row a seat at least total cost; returns the prices' proof in `a.nodes`. @throws Error when some row has no way. */
export function seatTheRest(a: Assignment): void {
  new ShortestPaths(a).seatAll();
}
