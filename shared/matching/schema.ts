/** Match runs, proposals and pairings as records. */
import * as z from 'zod';
import {
  childId,
  districtCode,
  pairingId,
  proposalId,
  runId,
  streetCode,
  volunteerId,
} from '../kernel/ids.ts';
import { dateSchema, instantSchema } from '../kernel/instants.ts';
import { textSchema } from '../kernel/people.ts';

const weight = z.number().min(0).max(100);

/** How much each part counts in an edge’s cost; together they make 10,000 points. */
export const weightsSchema = z
  .object({ distance: weight, needGap: weight, interests: weight, freeTimes: weight })
  .refine((weights) => Object.values(weights).some((value) => value > 0), {
    params: { code: 'weights.zero' },
  });
export type Weights = z.infer<typeof weightsSchema>;

export const DEFAULT_WEIGHTS: Weights = { distance: 35, needGap: 40, interests: 15, freeTimes: 10 };

const unmatchedReason = z.enum(['noVolunteerInReach', 'noneOffersIt', 'allTaken', 'allBarred']);

export const runSchema = z.object({
  id: runId,
  districtCode,
  status: z.enum(['queued', 'running', 'done', 'failed']),
  weights: weightsSchema,
  /** Only shown, no proposals. */
  preview: z.boolean(),
  by: z.string(),
  createdAt: instantSchema,
  finishedAt: instantSchema.optional(),
  /** Why it failed, in words without persons. */
  failure: z.string().optional(),
  result: z
    .object({
      children: z.int(),
      volunteers: z.int(),
      edges: z.int(),
      matched: z.int(),
      /** Tier 1 first. */
      matchedByTier: z.array(z.int()),
      cost: z.int(),
      credit: z.int(),
      objective: z.int(),
      /** The certificate was checked and holds. */
      proven: z.boolean(),
      unmatched: z.array(z.object({ childId, fileNumber: z.string(), reason: unmatchedReason })),
      /** Pairs that became proposals; fewer than `matched` when the pool changed meanwhile. */
      proposed: z.int(),
    })
    .optional(),
  version: z.int().min(1),
});
export type MatchRun = z.infer<typeof runSchema>;

/** Why this pair: what a person can read and check. */
export const pairFactsSchema = z.object({
  /** Great-circle, kilometres. */
  distanceKm: z.number(),
  /** 0 (ideal) to 10,000. */
  cost: z.int(),
  covered: z.array(z.string()),
  notCovered: z.array(z.string()),
  sharedInterests: z.array(z.string()),
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
  runId,
  districtCode,
  /** The child’s street, which confirms. */
  streetCode,
  childId,
  childNumber: z.string(),
  childName: z.string(),
  volunteerId,
  volunteerNumber: z.string(),
  volunteerName: z.string(),
  facts: pairFactsSchema,
  status: z.enum(proposalStatuses),
  declined: z
    .object({ by: z.enum(['street', 'guardian', 'volunteer']), reason: z.string(), at: instantSchema })
    .optional(),
  pairingId: pairingId.optional(),
  createdAt: instantSchema,
  version: z.int().min(1),
});
export type Proposal = z.infer<typeof proposalSchema>;

export const pairingSchema = z.object({
  id: pairingId,
  districtCode,
  streetCode,
  childId,
  childNumber: z.string(),
  childName: z.string(),
  volunteerId,
  volunteerNumber: z.string(),
  volunteerName: z.string(),
  proposalId,
  status: z.enum(['active', 'ended']),
  startedOn: dateSchema,
  startedAt: instantSchema,
  endedAt: instantSchema.optional(),
  endReason: textSchema(500).optional(),
  version: z.int().min(1),
});
export type Pairing = z.infer<typeof pairingSchema>;
