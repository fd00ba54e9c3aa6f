/** What counts how much in an edge’s cost. */
import * as z from 'zod';

const weight = z.number().min(0).max(100);

/** How much each part counts in an edge’s cost; together they make 10,000 points. */
export const weightsSchema = z
  .object({ distance: weight, needGap: weight, interests: weight, freeTimes: weight })
  .refine((weights) => Object.values(weights).some((value) => value > 0), {
    params: { code: 'weights.zero' },
  });
export type Weights = z.infer<typeof weightsSchema>;

export const DEFAULT_WEIGHTS: Weights = { distance: 35, needGap: 40, interests: 15, freeTimes: 10 };
