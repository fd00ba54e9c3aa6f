import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INSTANCES } from '../../../bench/instances.ts';
import type { Instance } from '../../../shared/matching/engine/instance.ts';
import { type Parts, splitIntoParts } from '../../../shared/matching/engine/parts.ts';
import { instanceOf, sketches } from './instances.ts';

const BY_PUSHING = 0;
const BY_SEARCHING = Number.MAX_SAFE_INTEGER;

const namesOf = ({ childPart, volunteerPart }: Parts) => ({
  children: [...childPart],
  volunteers: [...volunteerPart],
});

function expectTheSame(instance: Instance): void {
  const bySearching = namesOf(splitIntoParts(instance, BY_SEARCHING));
  expect(namesOf(splitIntoParts(instance, BY_PUSHING))).toEqual(bySearching);
  expect(namesOf(splitIntoParts(instance))).toEqual(bySearching);
}

describe('the parts that no best plan crosses', () => {
  it('R-MA-10: are the same by searching for each child and by pushing for all', () => {
    fc.assert(
      fc.property(sketches, (sketch) => expectTheSame(instanceOf(sketch))),
      { numRuns: 1_500 },
    );
  });

  it.each(['chains', 'tiers', 'capacities', 'ties'] as const)(
    'R-MA-10: are the same either way for the built-in instance %s',
    (name) => expectTheSame(INSTANCES[name]()),
  );
});
