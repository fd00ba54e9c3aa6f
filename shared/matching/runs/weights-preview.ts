/** What a preview’s weights would change against those in force, by file numbers. */
import type * as z from 'zod';
import type { Move } from './explain.ts';
import { previewWeights } from './explain-weights.ts';
import { enginePool, type RunPool } from './plan-run.ts';
import { planWords, viewMove } from './plan-words.ts';
import { MAX_LISTED, type weightsPreviewSchema } from './run.ts';
import type { Weights } from './weights.ts';

type Preview = z.infer<typeof weightsPreviewSchema>;

/** @param pool with the weights that are tried. @param inForce those of the district’s plan. */
export function weightsPreviewOf(pool: RunPool, inForce: Weights): Preview {
  const { before, after, moves } = previewWeights(enginePool({ ...pool, weights: inForce }), pool.weights);
  const measures = (of: typeof before) => ({ ...of, matchedByTier: [...of.matchedByTier] });
  return {
    before: measures(before),
    after: measures(after),
    moves: storedMoves(moves.slice(0, MAX_LISTED), pool),
    moveCount: moves.length,
  };
}

function storedMoves(moves: readonly Move[], pool: RunPool): Preview['moves'] {
  const words = planWords(pool, () => true);
  const streetOf = new Map(pool.children.map(({ id, streetCode }) => [id as string, streetCode]));
  return moves.map((move) => ({ ...viewMove(move, words), streetCode: streetOf.get(move.childId) }));
}
