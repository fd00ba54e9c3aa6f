/** What a change does to the plan, as a sentence needs it. */
import type * as z from 'zod';
import type { planChangeSchema } from '../../../../shared/matching/runs/plan-change.ts';

export type PlanChange = z.infer<typeof planChangeSchema>;

/** How far `change` leads past `base`, both counted from the same plan. */
export const changeBeyond = (base: PlanChange, change: PlanChange): PlanChange => ({
  matchedByTier: Array.from(
    { length: Math.max(base.matchedByTier.length, change.matchedByTier.length) },
    (_, at) => (change.matchedByTier[at] ?? 0) - (base.matchedByTier[at] ?? 0),
  ),
  objective: change.objective - base.objective,
});

interface TierEffect {
  readonly effect: 'fewer' | 'more';
  readonly tier: number;
  readonly count: number;
}
interface CostEffect {
  readonly effect: 'costs' | 'saves';
  readonly points: number;
}
type PlanEffect =
  | { readonly kind: 'pairs'; readonly tiers: readonly TierEffect[] }
  | ({ readonly kind: 'points' } & CostEffect)
  | { readonly kind: 'none' };

/** Points compare only plans that pair as many children of each tier (R-MA-10), so they are told only where no tier changes. */
export function effectOf({ matchedByTier, objective }: PlanChange): PlanEffect {
  const tiers = matchedByTier.flatMap((by, at): TierEffect[] =>
    by === 0 ? [] : [{ effect: by < 0 ? 'fewer' : 'more', tier: at + 1, count: Math.abs(by) }],
  );
  if (tiers.length > 0) return { kind: 'pairs', tiers };
  if (objective === 0) return { kind: 'none' };
  return { kind: 'points', effect: objective > 0 ? 'costs' : 'saves', points: Math.abs(objective) };
}
