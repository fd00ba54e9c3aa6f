/** What a preview’s weights would change against those in force, by file numbers. */
import type * as z from 'zod';
import { previewWeights } from './explain-weights.ts';
import { movesByNumber, numbersOf } from './plan-words.ts';
import { enginePool, type RunPool } from './run.ts';
import { DEFAULT_WEIGHTS, MOST_LISTED, type weightsPreviewSchema } from './schema.ts';

export function weightsPreviewOf(pool: RunPool): z.infer<typeof weightsPreviewSchema> {
  const inForce = enginePool({ ...pool, weights: DEFAULT_WEIGHTS });
  const { before, after, moves } = previewWeights(inForce, pool.weights);
  const listed = movesByNumber(moves.slice(0, MOST_LISTED), numbersOf(pool));
  const measures = (of: typeof before) => ({ ...of, matchedByTier: [...of.matchedByTier] });
  return { before: measures(before), after: measures(after), moves: listed, moveCount: moves.length };
}
