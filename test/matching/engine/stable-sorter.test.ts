import fc from 'fast-check';
import { expect, it } from 'vitest';
import { StableSorter } from '../../../shared/matching/engine/stable-sorter.ts';

const keyRanges = fc.constantFrom([0, 3], [-20, 20], [-5_000, 70_000], [-(2 ** 31), 2 ** 31 - 1] as const);

const stretches = keyRanges.chain(([min, max]) =>
  fc.record({
    keys: fc.array(fc.integer({ min, max }), { maxLength: 200, size: 'max' }),
    cut: fc.tuple(fc.nat(200), fc.nat(200)),
  }),
);

it.each([
  ['32 bits', Int32Array],
  ['53 bits', Float64Array],
])(
  'sorts a stretch by its keys of %s, keeps what is equal in order, and leaves the rest alone',
  (_, Keys) => {
    fc.assert(
      fc.property(stretches, ({ keys, cut }) => {
        const [from, to] = cut.map((at) => Math.min(at, keys.length)).sort((a, b) => a - b) as [
          number,
          number,
        ];
        const pairs = keys.map((key, at) => [key, at] as const);
        const sorted = [
          ...pairs.slice(0, from),
          ...pairs.slice(from, to).sort(([a], [b]) => a - b),
          ...pairs.slice(to),
        ];
        const sortedKeys = Keys.from(keys);
        const values = Int32Array.from(keys, (_, at) => at);
        new StableSorter(sortedKeys, values).sort(from, to);
        expect([...sortedKeys].map((key, at) => [key, values[at]])).toEqual(sorted);
      }),
      { numRuns: 1_000 },
    );
  },
);

it('sorts one stretch after the other, a short one after a long one too', () => {
  const keys = Int32Array.from({ length: 300 }, (_, at) => (at * 7_919) % 1_009);
  const values = keys.slice();
  const sorter = new StableSorter(keys, values);
  sorter.sort(0, 200);
  sorter.sort(200, 250);
  sorter.sort(250, 300);
  for (const [from, to] of [
    [0, 200],
    [200, 250],
    [250, 300],
  ] as const) {
    const stretch = [...keys.subarray(from, to)];
    expect(stretch).toEqual(stretch.toSorted((a, b) => a - b));
  }
  expect(values).toEqual(keys);
});
