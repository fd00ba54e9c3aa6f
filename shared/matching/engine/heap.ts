/**
 * A 4-ary min-heap of (distance, column) pairs, each packed into one exact float64 `distance * span + column`: one comparison orders
 * both, so equal distances come out by column (R-MA-12). There is no decrease-key; the caller drops entries it finds outdated.
 * Distances must stay below 2^53 / span.
 */
export class Heap {
  size = 0;
  /** A power of two above every column, so that packing and unpacking are exact. */
  readonly span: number;
  private keys = new Float64Array(1024);

  constructor(columnCount: number) {
    this.span = 2 ** Math.ceil(Math.log2(Math.max(2, columnCount)));
  }

  push(key: number): void {
    if (this.size === this.keys.length) {
      const grown = new Float64Array(this.keys.length * 2);
      grown.set(this.keys);
      this.keys = grown;
    }
    const keys = this.keys;
    let hole = this.size++;
    while (hole > 0) {
      const parent = (hole - 1) >> 2;
      if (keys[parent]! <= key) break;
      keys[hole] = keys[parent]!;
      hole = parent;
    }
    keys[hole] = key;
  }

  pop(): number {
    const keys = this.keys;
    const top = keys[0]!;
    const size = --this.size;
    const key = keys[size]!;
    let hole = 0;
    for (;;) {
      const first = hole * 4 + 1;
      if (first >= size) break;
      let least = first;
      let leastKey = keys[first]!;
      const end = first + 4 < size ? first + 4 : size;
      for (let at = first + 1; at < end; at++) {
        if (keys[at]! < leastKey) {
          least = at;
          leastKey = keys[at]!;
        }
      }
      if (leastKey >= key) break;
      keys[hole] = leastKey;
      hole = least;
    }
    keys[hole] = key;
    return top;
  }
}
