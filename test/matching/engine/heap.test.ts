import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Frontier } from '../../../shared/matching/engine/frontier.ts';
import { type Heap, PackedHeap } from '../../../shared/matching/engine/heap.ts';
import { newHeap } from '../../../shared/matching/engine/new-heap.ts';
import { WideHeap } from '../../../shared/matching/engine/wide-heap.ts';

type Entry = readonly [distance: number, node: number];

const NODES = 1000;
const entries = fc.array(fc.tuple(fc.oneof(fc.nat(5), fc.nat(10_000_000)), fc.nat(NODES - 1)), {
  maxLength: 1500,
  size: 'max',
});

/** Puts all in and takes all out, half of them in between. */
function throughHeap(heap: Heap, given: readonly Entry[]): Entry[] {
  const taken: Entry[] = [];
  const take = () => {
    const node = heap.take();
    if (node !== -1) taken.push([heap.distance, node]);
    return node !== -1;
  };
  given.forEach(([distance, node], at) => {
    heap.push(distance, node);
    if (at % 2 === 1) take();
  });
  while (take());
  return taken;
}

const inOrder = ([a, x]: Entry, [b, y]: Entry) => a - b || x - y;

describe.each([
  ['packed', () => new PackedHeap(NODES)],
  ['wide', () => new WideHeap()],
])('a %s heap', (_, make) => {
  it('gives back the nearest first, and of equally near ones the first by number', () => {
    fc.assert(
      fc.property(entries, (given) => {
        const heap = make();
        for (const [distance, node] of given) heap.push(distance, node);
        const taken = given.map((): Entry => {
          const node = heap.take();
          return [heap.distance, node];
        });
        expect(taken).toEqual(given.toSorted(inOrder));
        expect(heap.take()).toBe(-1);
      }),
      { numRuns: 40 },
    );
  });

  it('loses nothing when it is filled and emptied in turns, and is empty once cleared', () => {
    fc.assert(
      fc.property(entries, (given) => {
        const heap = make();
        expect(throughHeap(heap, given).sort(inOrder)).toEqual(given.toSorted(inOrder));
        heap.push(1, 1);
        heap.clear();
        expect(heap.take()).toBe(-1);
      }),
      { numRuns: 20 },
    );
  });
});

describe('newHeap', () => {
  it.each([
    [2, true],
    [2 ** 19, true],
    [2 ** 19 + 1, false],
    [2 ** 27, false],
  ])('for %d nodes packs its keys: %s', (nodes, isPacked) => {
    expect(newHeap(nodes) instanceof PackedHeap).toBe(isPacked);
  });

  it.each([2 ** 19, 2 ** 19 + 1, 2 ** 27])('keeps the longest way over %d nodes exact', (nodes) => {
    const longest = nodes * 2 * (10_000 + 3_650);
    const heap = newHeap(nodes);
    heap.push(longest, nodes - 1);
    heap.push(longest - 1, nodes - 1);
    heap.push(longest, nodes - 2);
    const taken = [0, 1, 2].map(() => [heap.take(), heap.distance]);
    expect(taken).toEqual([
      [nodes - 1, longest - 1],
      [nodes - 2, longest],
      [nodes - 1, longest],
    ]);
  });
});

describe('a frontier', () => {
  it('gives back what a search reaches, nearest first, also below zero and where ways of no length lead on', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat(3), { maxLength: 4 }), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: -3, max: 1 }),
        (steps, start) => {
          const frontier = new Frontier(1000);
          frontier.clear();
          const pushed = [start, start + 1];
          for (const [column, distance] of pushed.entries()) frontier.push(column, distance);
          const taken: number[] = [];
          for (let column = frontier.take(); column !== -1; column = frontier.take()) {
            expect(pushed[column]).toBe(frontier.distance);
            taken.push(frontier.distance);
            for (const step of steps[taken.length] ?? [])
              frontier.push(pushed.push(frontier.distance + step) - 1, frontier.distance + step);
          }
          expect(taken).toEqual(pushed.toSorted((a, b) => a - b));
        },
      ),
      { numRuns: 300 },
    );
  });
});
