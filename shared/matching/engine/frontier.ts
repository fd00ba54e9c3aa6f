import { int32s } from './arrays.ts';
import type { Heap } from './heap.ts';
import { newHeap } from './new-heap.ts';

/**
 * Columns that a search has reached and not yet gone on from. Reduced costs are often zero, so many columns are exactly as near as the one
 * just taken: those wait on a stack, which costs nothing and goes deep at once; only farther ones go through the heap.
 * Which of equally near columns comes first depends on the order of reaching alone (R-MA-12).
 */
export class Frontier {
  /** Of the column that was taken last; below every distance before the first, and a distance may be below zero. */
  distance = Number.NEGATIVE_INFINITY;
  private readonly heap: Heap;
  private readonly asNear: Int32Array;
  private asNearCount = 0;

  constructor(columnCount: number) {
    this.heap = newHeap(columnCount);
    this.asNear = int32s(columnCount);
  }

  clear(): void {
    this.heap.clear();
    this.asNearCount = 0;
    this.distance = Number.NEGATIVE_INFINITY;
  }

  /** `distance` is never below that of the column taken last. */
  push(column: number, distance: number): void {
    if (distance === this.distance) this.asNear[this.asNearCount++] = column;
    else this.heap.push(distance, column);
  }

  /** Takes a nearest column and sets `distance`; -1 when none is left. A column comes again for each time it was reached. */
  take(): number {
    if (this.asNearCount > 0) return this.asNear[--this.asNearCount]!;
    const column = this.heap.take();
    if (column !== -1) this.distance = this.heap.distance;
    return column;
  }
}
