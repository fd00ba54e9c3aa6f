import { float64s } from './arrays.ts';
import type { Assignment } from './assignment.ts';
import { CLOSED } from './assignment.ts';
import { StableSorter } from './stable-sorter.ts';

const MAX_COST = 2 ** 31 - 1;

/**
 * A search stops reading a list where the costs alone are too high, so where prices have risen far it reads much in vain. Folding adds
 * every column's price to the costs that lead to it, sorts the lists by that, and lets the prices start from 0 again: the same
 * problem, for it is always their sum that counts, but lists end where they should. `unfold` gives columns and rows back what is
 * theirs; the lists stay folded.
 */
export class PriceFolder {
  private readonly a: Assignment;
  /** What each column's price has given to the costs, once any has. */
  private folded: Float64Array | undefined;

  constructor(a: Assignment) {
    this.a = a;
  }

  /** Does nothing where a cost could leave 32 bits, or has left them. */
  fold(): void {
    const { a } = this;
    if (a.costs instanceof Float64Array || mostCost(a) + mostPrice(a) >= MAX_COST) return;
    this.folded ??= this.begin();
    const sorter = new StableSorter(a.costs, a.columns);
    forEachList(a, (from, to) => {
      this.addPrices(from, to);
      sorter.sort(from, to);
    });
    for (let row = 0; row < a.rowCount; row++) a.costOf[row]! += priceOfSeat(a, row);
    for (let column = 0; column < a.columnCount; column++) {
      const price = a.nodes[2 * column]!;
      if (price >= CLOSED) continue;
      this.folded[column]! += price;
      a.nodes[2 * column] = 0;
    }
  }

  unfold(): void {
    const { a, folded } = this;
    if (!folded) return;
    for (let column = 0; column < a.columnCount; column++) a.nodes[2 * column]! += folded[column]!;
    for (let row = 0; row < a.rowCount; row++) a.costOf[row]! -= folded[a.columnOf[row]!]!;
  }

  /** Gives the problem lists of its own, for it may have been made with the instance's, which nobody changes. */
  private begin(): Float64Array {
    const { a } = this;
    a.columns = a.columns.slice();
    a.costs = a.costs.slice();
    return float64s(a.columnCount);
  }

  private addPrices(from: number, to: number): void {
    const { columns, costs, nodes } = this.a;
    for (let edge = from; edge < to; edge++) {
      const price = nodes[2 * columns[edge]!]!;
      costs[edge] = price >= CLOSED ? MAX_COST : costs[edge]! + price;
    }
  }
}

function priceOfSeat({ columnOf, nodes }: Assignment, row: number): number {
  const column = columnOf[row]!;
  return column === -1 ? 0 : nodes[2 * column]!;
}

/** Each list that rows read, once: rows that share one stand side by side. */
function forEachList(
  { rowCount, listOf, listStart }: Assignment,
  visit: (from: number, to: number) => void,
): void {
  for (let row = 0; row < rowCount; row++) {
    const list = listOf[row]!;
    if (row === 0 || list !== listOf[row - 1]) visit(listStart[list]!, listStart[list + 1]!);
  }
}

/** Lists ascend, so each one's last cost is its highest. */
function mostCost(a: Assignment): number {
  let most = 0;
  forEachList(a, (from, to) => {
    for (let edge = to - 1; edge >= from; edge--) {
      if (a.costs[edge] === MAX_COST) continue;
      most = Math.max(most, a.costs[edge]!);
      return;
    }
  });
  return most;
}

function mostPrice({ nodes, columnCount }: Assignment): number {
  let most = 0;
  for (let column = 0; column < columnCount; column++) {
    const price = nodes[2 * column]!;
    if (price < CLOSED && price > most) most = price;
  }
  return most;
}
