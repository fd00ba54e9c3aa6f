import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bytes, float64s, int32s } from '../../../shared/matching/engine/arrays.ts';

const KINDS = { bytes, float64s, int32s };
const asked = fc.array(
  fc.record({
    kind: fc.constantFrom(...(Object.keys(KINDS) as (keyof typeof KINDS)[])),
    length: fc.oneof(fc.nat(40), fc.nat(20_000)),
  }),
);

it('arrays are zeroed and as long as asked, and what is written to one stands in no other', () => {
  fc.assert(
    fc.property(asked, (all) => {
      const arrays = all.map(({ kind, length }) => KINDS[kind](length));
      expect(arrays.map(({ length }) => length)).toEqual(all.map(({ length }) => length));
      for (const [at, array] of arrays.entries()) {
        expect(array.every((value) => value === 0)).toBe(true);
        array.fill(at + 1);
      }
      for (const [at, array] of arrays.entries()) expect(array.every((value) => value === at + 1)).toBe(true);
    }),
  );
});
