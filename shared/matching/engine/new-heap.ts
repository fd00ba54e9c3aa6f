import { type Heap, PackedHeap } from './heap.ts';
import { WideHeap } from './wide-heap.ts';

/** Up to here, no distance times nodes leaves the whole numbers of float64: 2^19 nodes, each step at most 2^14 for each of two ends. */
const MAX_NODES_PACKED = 2 ** 19;

/** The fast heap where every key fits, else the one that always does. */
export const newHeap = (nodeCount: number): Heap =>
  nodeCount <= MAX_NODES_PACKED ? new PackedHeap(nodeCount) : new WideHeap();
