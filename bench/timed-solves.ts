import type { Instance, Solution } from '../shared/matching/engine/instance.ts';
import { solve } from '../shared/matching/engine/solve.ts';

/** Solves an instance `repeat` times (at least once) and tells how long each took, in milliseconds. */
export function timedSolves(instance: Instance, repeat: number): { solution: Solution; durations: number[] } {
  const durations: number[] = [];
  let solution: Solution;
  do {
    const start = performance.now();
    solution = solve(instance);
    durations.push(performance.now() - start);
  } while (durations.length < repeat);
  return { solution, durations };
}
