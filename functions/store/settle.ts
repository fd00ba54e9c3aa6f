/** The one loop that loads, decides and stores: it decides anew when somebody was quicker. */
import type { Refusal } from '../../shared/kernel/problem.ts';
import type { Change } from './change.ts';
import { BusyError, transact } from './transact.ts';

/** How often a decision is made when what it rests on changes every time. */
const MAX_DECISIONS = 5;

/** What was decided, and what has to be stored for it to be true; nothing where it is true already. */
export interface Decision<Result> {
  readonly result: Result;
  readonly changes: readonly Change[];
}

function unexpected({ refusal }: Refusal): never {
  throw new Error(`a change was refused: ${refusal}`);
}

/**
 * Stores what `decide` returns, all of it or nothing.
 * @param decide loads and decides; called again when a condition of its changes does not hold.
 * @param refused what becomes of a change whose unmet condition is a refusal; the default throws.
 * @throws BusyError when what the decision rests on changed {@link MAX_DECISIONS} times.
 */
export async function settle<Result>(
  decide: () => Promise<Decision<Result>>,
  refused: (refusal: Refusal) => Result = unexpected,
): Promise<Result> {
  for (let count = 0; count < MAX_DECISIONS; count += 1) {
    const { result, changes } = await decide();
    const unmet = await transact(changes);
    if (unmet === undefined) return result;
    if (typeof unmet === 'object') return refused(unmet);
  }
  throw new BusyError(`what was decided on changed meanwhile, ${MAX_DECISIONS} times`);
}
