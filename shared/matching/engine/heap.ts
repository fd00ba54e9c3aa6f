import { float64s } from './arrays.ts';

/** A min-heap of (distance, node) pairs; equal distances come out by node (R-MA-12). The caller drops entries it finds outdated. */
export interface Heap {
  /** Of the node that was taken last. */
  readonly distance: number;
  clear(): void;
  push(distance: number, node: number): void;
  /** Takes the first node and sets `distance`; -1 when there is none. */
  take(): number;
}

/** 4-ary, each pair packed into one exact float64 `distance * span + node`: one comparison orders both. */
export class PackedHeap implements Heap {
  distance = 0;
  private size = 0;
  /** A power of two above every node, so that packing and unpacking are exact. */
  private readonly span: number;
  private readonly inverseSpan: number;
  private keys = float64s(1024);

  constructor(nodeCount: number) {
    this.span = 2 ** Math.ceil(Math.log2(Math.max(2, nodeCount)));
    this.inverseSpan = 1 / this.span;
  }

  clear(): void {
    this.size = 0;
  }

  push(distance: number, node: number): void {
    if (this.size === this.keys.length) this.grow();
    const key = distance * this.span + node;
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

  take(): number {
    if (this.size === 0) return -1;
    const top = this.keys[0]!;
    this.size--;
    if (this.size > 0) this.sink(this.keys[this.size]!);
    this.distance = Math.floor(top * this.inverseSpan);
    return top - this.distance * this.span;
  }

  /** Finds the place of the key that stood last, from the root down. */
  private sink(key: number): void {
    const { keys, size } = this;
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
  }

  private grow(): void {
    const grown = float64s(this.keys.length * 2);
    grown.set(this.keys);
    this.keys = grown;
  }
}
