import type { Instance } from '../engine/instance.ts';

export type Edges = Pick<Instance, 'rowStart' | 'columns' | 'costs'>;

/** A growing list of edges, sorted by row in the end. */
export class EdgeList {
  private rows = new Int32Array(1024);
  private columns = new Int32Array(1024);
  private costs = new Int32Array(1024);
  private length = 0;

  add(row: number, column: number, cost: number): void {
    if (this.length === this.rows.length) {
      this.rows = doubled(this.rows);
      this.columns = doubled(this.columns);
      this.costs = doubled(this.costs);
    }
    this.rows[this.length] = row;
    this.columns[this.length] = column;
    this.costs[this.length++] = cost;
  }

  /** Counting sort. */
  byRow(rowCount: number): Edges {
    const rowStart = new Int32Array(rowCount + 1);
    for (let at = 0; at < this.length; at++) rowStart[this.rows[at]! + 1]!++;
    for (let row = 0; row < rowCount; row++) rowStart[row + 1]! += rowStart[row]!;
    const next = rowStart.slice();
    const columns = new Int32Array(this.length);
    const costs = new Int32Array(this.length);
    for (let at = 0; at < this.length; at++) {
      const to = next[this.rows[at]!]!++;
      columns[to] = this.columns[at]!;
      costs[to] = this.costs[at]!;
    }
    return { rowStart, columns, costs };
  }
}

function doubled(values: Int32Array): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(values.length * 2);
  grown.set(values);
  return grown;
}
