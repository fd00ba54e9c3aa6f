/** What a change does to the best plan. */
import * as z from 'zod';

/** What a change does to the plan, exactly: after less before. */
export const planChangeSchema = z.object({
  /** Children paired more or fewer of tier 1, 2, …. */
  matchedByTier: z.array(z.int()),
  /** Cost less credit, in points; above zero the plan gets worse (R-MA-11). */
  objective: z.int(),
});

/** A child whose volunteer changes, by file numbers; without one for a child of another street (Rule 6). */
export const moveSchema = z.object({
  child: z.string().optional(),
  tier: z.int().min(1),
  effect: z.enum(['gains', 'changes', 'loses']),
  /** The volunteers before and after; absent for none, and where `child` is. */
  from: z.string().optional(),
  to: z.string().optional(),
});
