const INSERTION_SORT_UP_TO = 40;

/** Sorts one row of edges at a time by (cost, column), packed into one exact float64 each. Costs may be negative. */
export class RowSorter {
  private keys = new Float64Array(64);
  private readonly columns: Int32Array;
  private readonly costs: Int32Array;
  private readonly span: number;

  constructor(columns: Int32Array, costs: Int32Array, columnCount: number) {
    this.columns = columns;
    this.costs = costs;
    this.span = columnCount;
  }

  sort(from: number, to: number): void {
    const { columns, costs, span } = this;
    const length = to - from;
    if (length > this.keys.length) this.keys = new Float64Array(length * 2);
    const keys = this.keys;
    let ascending = true;
    for (let at = 0; at < length; at++) {
      keys[at] = costs[from + at]! * span + columns[from + at]!;
      if (at > 0 && keys[at]! < keys[at - 1]!) ascending = false;
    }
    if (ascending) return;
    if (length <= INSERTION_SORT_UP_TO) insertionSort(keys, length);
    else keys.subarray(0, length).sort();
    for (let at = 0; at < length; at++) {
      const cost = Math.floor(keys[at]! / span);
      costs[from + at] = cost;
      columns[from + at] = keys[at]! - cost * span;
    }
  }
}

function insertionSort(keys: Float64Array, length: number): void {
  for (let at = 1; at < length; at++) {
    const key = keys[at]!;
    let hole = at;
    while (hole > 0 && keys[hole - 1]! > key) {
      keys[hole] = keys[hole - 1]!;
      hole--;
    }
    keys[hole] = key;
  }
}
