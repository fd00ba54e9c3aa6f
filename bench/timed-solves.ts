import type { Instance, Solution } from '../shared/matching/engine/instance.ts';
import { solve } from '../shared/matching/engine/solve.ts';

/** Solves an instance `repeat` times (at least once), and until `leastMs` have gone, and tells how long each took, in milliseconds. */
export function timedSolves(
  instance: Instance,
  repeat: number,
  leastMs = 0,
): { solution: Solution; durations: number[] } {
  const durations: number[] = [];
  const begun = performance.now();
  let solution: Solution;
  do {
    const start = performance.now();
    solution = solve(instance);
    durations.push(performance.now() - start);
  } while (durations.length < repeat || performance.now() - begun < leastMs);
  return { solution, durations };
}
