/** The edges of one child or volunteer: who stands at the other end, and the cost. Never changed once made. */
export interface EdgeList {
  readonly others: Int32Array;
  readonly costs: Int32Array;
}

/** One edge of somebody new. */
export interface NewEdge {
  readonly other: number;
  readonly cost: number;
}

const NO_EDGES: EdgeList = { others: new Int32Array(0), costs: new Int32Array(0) };

/** Edge lists by child or by volunteer that can grow; a copy shares all lists with its original. */
export class EdgeLists {
  private readonly start: Int32Array;
  private readonly others: Int32Array;
  private readonly costs: Int32Array;
  private readonly changed: Map<number, EdgeList>;

  /** Lists in compressed form, as in `Instance`; `changed` stand in for some of them. */
  constructor(
    start: Int32Array,
    others: Int32Array,
    costs: Int32Array,
    changed: Iterable<[number, EdgeList]> = [],
  ) {
    this.start = start;
    this.others = others;
    this.costs = costs;
    this.changed = new Map(changed);
  }

  copy(): EdgeLists {
    return new EdgeLists(this.start, this.others, this.costs, this.changed);
  }

  of(node: number): EdgeList {
    const changed = this.changed.get(node);
    if (changed) return changed;
    if (node + 1 >= this.start.length) return NO_EDGES;
    const from = this.start[node]!;
    const to = this.start[node + 1]!;
    return { others: this.others.subarray(from, to), costs: this.costs.subarray(from, to) };
  }

  add(node: number, edges: readonly NewEdge[]): void {
    const { others, costs } = this.of(node);
    const grown = {
      others: new Int32Array(others.length + edges.length),
      costs: new Int32Array(others.length + edges.length),
    };
    grown.others.set(others);
    grown.costs.set(costs);
    edges.forEach(({ other, cost }, at) => {
      grown.others[others.length + at] = other;
      grown.costs[others.length + at] = cost;
    });
    this.changed.set(node, grown);
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
