/** Reasons, candidates and prices as the API shows them: file numbers and masked names in place of ids. */
import * as z from 'zod';
import { volunteerId } from '../../kernel/ids.ts';
import { pairFactsSchema } from '../proposals/proposal.ts';
import { moveSchema, planChangeSchema } from './plan-change.ts';

/** Without a file number: a child of another street (Rule 6). */
const holderSchema = z.object({ child: z.string().optional(), tier: z.int() });

/** A volunteer whom the child could have, and what it would do to the plan. */
const candidateSchema = z.object({
  volunteerId,
  volunteerNumber: z.string(),
  volunteerName: z.string(),
  facts: pairFactsSchema,
  /** Children who have her places in the plan. */
  heldBy: z.array(holderSchema),
  change: planChangeSchema,
});

export const candidatesView = z
  .object({
    /** The best plan with this child: whom it gets, and who moves for it. */
    plan: z.object({
      volunteerId: volunteerId.optional(),
      change: planChangeSchema,
      moves: z.array(moveSchema),
    }),
    candidates: z.array(candidateSchema),
  })
  .meta({ id: 'Candidates' });

export const explanationView = z
  .object({
    facts: pairFactsSchema,
    /** Candidates who suit the child better, best first, and what giving her to this child would do to the plan. */
    passedOver: z.array(candidateSchema),
    /** The plan has moved on since: the proposal’s volunteer is no longer the best plan’s. */
    isCurrent: z.boolean(),
  })
  .meta({ id: 'Explanation' });

export const overrideView = z
  .object({ change: planChangeSchema, moves: z.array(moveSchema) })
  .meta({ id: 'OverridePrice' });
