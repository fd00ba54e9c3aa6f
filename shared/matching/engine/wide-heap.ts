import type { Heap } from './heap.ts';

/** A binary heap that keeps distance and node apart: slower, and exact however many nodes there are. */
export class WideHeap implements Heap {
  distance = 0;
  private readonly distances: number[] = [];
  private readonly nodes: number[] = [];

  clear(): void {
    this.distances.length = 0;
    this.nodes.length = 0;
  }

  push(distance: number, node: number): void {
    let hole = this.nodes.length;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (!this.isBehind(parent, distance, node)) break;
      this.put(hole, this.distances[parent]!, this.nodes[parent]!);
      hole = parent;
    }
    this.put(hole, distance, node);
  }

  take(): number {
    const node = this.nodes[0];
    if (node === undefined) return -1;
    this.distance = this.distances[0]!;
    const lastDistance = this.distances.pop()!;
    const lastNode = this.nodes.pop()!;
    if (this.nodes.length > 0) this.sink(lastDistance, lastNode);
    return node;
  }

  private sink(distance: number, node: number): void {
    const size = this.nodes.length;
    let hole = 0;
    for (let child = 1; child < size; child = 2 * hole + 1) {
      const right = child + 1;
      if (right < size && this.isBehind(child, this.distances[right]!, this.nodes[right]!)) child = right;
      if (this.isBehind(child, distance, node)) break;
      this.put(hole, this.distances[child]!, this.nodes[child]!);
      hole = child;
    }
    this.put(hole, distance, node);
  }

  /** Whether the entry there comes after the given one. */
  private isBehind(at: number, distance: number, node: number): boolean {
    const other = this.distances[at]!;
    return other > distance || (other === distance && this.nodes[at]! > node);
  }

  private put(at: number, distance: number, node: number): void {
    this.distances[at] = distance;
    this.nodes[at] = node;
  }
}
