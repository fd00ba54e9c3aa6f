/** A proposal as a record. */
import * as z from 'zod';
import { pairingId, proposalId, runId } from '../../kernel/ids.ts';
import { instantSchema } from '../../kernel/instants.ts';
import { textSchema } from '../../kernel/people.ts';
import { recordedWordSchema } from '../../kernel/recorded-word.ts';
import { typedTexts } from '../../kernel/text/typed-texts.ts';
import { planChangeSchema } from '../runs/plan-change.ts';
import { pairSides } from './pair-sides.ts';

/** Why this pair: what a person can read and check. */
export const pairFactsSchema = z.object({
  /** Great-circle, kilometres. */
  distanceKm: z.number(),
  /** 0 (ideal) to 10,000. */
  cost: z.int(),
  covered: z.array(z.string()),
  notCovered: z.array(z.string()),
  sharedInterests: z.array(z.string().register(typedTexts, { kind: 'text' })),
  sharedTimes: z.array(z.string()),
  /** The volunteer’s place among this child’s candidates, from 1. */
  rank: z.int().min(1),
  candidates: z.int().min(1),
});

export const proposalStatuses = [
  'proposed',
  'streetConfirmed',
  'guardianAgreed',
  'volunteerAgreed',
  'active',
  'declined',
  'replaced',
] as const;

export const proposalSchema = z.object({
  id: proposalId,
  /** Absent where an officer has proposed by hand. */
  runId: runId.optional(),
  /** Why an officer prefers this pair, and what that does to the best plan. */
  byHand: z.object({ by: z.string(), reason: textSchema(500), change: planChangeSchema }).optional(),
  /** The officer who confirmed it; absent before, and where an earlier release did not record it. */
  confirmedBy: z.string().optional(),
  ...pairSides,
  facts: pairFactsSchema,
  status: z.enum(proposalStatuses),
  /** The guardian’s answer, where an officer recorded it; absent where the guardian gave it with the receipt code. */
  guardianRecorded: recordedWordSchema.optional(),
  declined: z
    .object({
      by: z.enum(['street', 'guardian', 'volunteer']),
      reason: z.string().register(typedTexts, { kind: 'text' }),
      at: instantSchema,
    })
    .optional(),
  pairingId: pairingId.optional(),
  createdAt: instantSchema,
  version: z.int().min(1),
});
export type Proposal = z.infer<typeof proposalSchema>;
