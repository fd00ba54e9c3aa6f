/** One edge of somebody new: who stands at the other end, and the cost. */
export interface NewEdge {
  readonly other: number;
  readonly cost: number;
}

const END = -1;

/**
 * Edge lists by child or by volunteer that can grow: those of an instance in compressed form, never changed, and behind each of them
 * the added edges as a chain. Edges are numbered through; walk a node's with `for (let e = first(node); e !== -1; e = next(node, e))`.
 */
export class EdgeLists {
  private readonly start: Int32Array;
  private readonly others: Int32Array;
  private readonly costs: Int32Array;
  /** First added edge of each node, and for each added edge the one behind it and its two values. */
  private firstAdded: number[] = [];
  private nextAdded: number[] = [];
  private addedOthers: number[] = [];
  private addedCosts: number[] = [];

  /** Lists in compressed form, as in `Instance`. */
  constructor(start: Int32Array, others: Int32Array, costs: Int32Array) {
    this.start = start;
    this.others = others;
    this.costs = costs;
  }

  /** Shares what never changes. */
  copy(): EdgeLists {
    const copy = new EdgeLists(this.start, this.others, this.costs);
    copy.firstAdded = this.firstAdded.slice();
    copy.nextAdded = this.nextAdded.slice();
    copy.addedOthers = this.addedOthers.slice();
    copy.addedCosts = this.addedCosts.slice();
    return copy;
  }

  first(node: number): number {
    if (node + 1 < this.start.length && this.start[node]! < this.start[node + 1]!) return this.start[node]!;
    return this.firstAddedOf(node);
  }

  next(node: number, edge: number): number {
    if (edge >= this.others.length) return this.nextAdded[edge - this.others.length]!;
    return edge + 1 < this.start[node + 1]! ? edge + 1 : this.firstAddedOf(node);
  }

  other(edge: number): number {
    return edge < this.others.length ? this.others[edge]! : this.addedOthers[edge - this.others.length]!;
  }

  cost(edge: number): number {
    return edge < this.costs.length ? this.costs[edge]! : this.addedCosts[edge - this.costs.length]!;
  }

  add(node: number, { other, cost }: NewEdge): void {
    const behind = this.firstAddedOf(node);
    while (this.firstAdded.length <= node) this.firstAdded.push(END);
    this.firstAdded[node] = this.others.length + this.nextAdded.length;
    this.nextAdded.push(behind);
    this.addedOthers.push(other);
    this.addedCosts.push(cost);
  }

  private firstAddedOf(node: number): number {
    return node < this.firstAdded.length ? this.firstAdded[node]! : END;
  }
}

/** The same edges, listed by volunteer instead of by child. Counting sort. */
export function edgesByVolunteer(
  rowStart: Int32Array,
  columns: Int32Array,
  costs: Int32Array,
  volunteerCount: number,
): EdgeLists {
  const start = new Int32Array(volunteerCount + 1);
  for (let edge = 0; edge < columns.length; edge++) start[columns[edge]! + 1]!++;
  for (let volunteer = 0; volunteer < volunteerCount; volunteer++) start[volunteer + 1]! += start[volunteer]!;
  const next = start.slice();
  const children = new Int32Array(columns.length);
  const sortedCosts = new Int32Array(columns.length);
  for (let child = 0; child < rowStart.length - 1; child++) {
    for (let edge = rowStart[child]!; edge < rowStart[child + 1]!; edge++) {
      const to = next[columns[edge]!]!++;
      children[to] = child;
      sortedCosts[to] = costs[edge]!;
    }
  }
  return new EdgeLists(start, children, sortedCosts);
}
