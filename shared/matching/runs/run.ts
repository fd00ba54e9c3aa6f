/** A match run as a record. */
import * as z from 'zod';
import { childId, districtCode, runId, streetCode } from '../../kernel/ids.ts';
import { instantSchema } from '../../kernel/instants.ts';
import { moveSchema } from './plan-change.ts';
import { weightsSchema } from './weights.ts';

export const unmatchedReasons = ['noVolunteerInReach', 'noneOffersIt', 'allTaken', 'allBarred'] as const;
const unmatchedReason = z.enum(unmatchedReasons);

/** Unmatched children and moves that a run lists, so that its record stays below DynamoDB’s 400 KB; all of them are counted. */
export const MAX_LISTED = 1000;

/** As a run keeps it: whose it is decides who reads it. */
const storedMoveSchema = moveSchema.extend({ streetCode: streetCode.optional() });

const measuresSchema = z.object({
  matchedByTier: z.array(z.int()),
  distanceKm: z.number(),
  needsCovered: z.int(),
  needsNotCovered: z.int(),
  interestsShared: z.int(),
  timesShared: z.int(),
});

/** What other weights would gain and lose, in terms that mean the same under all weights. */
export const weightsPreviewSchema = z.object({
  before: measuresSchema,
  after: measuresSchema,
  /** The first {@link MAX_LISTED}. */
  moves: z.array(storedMoveSchema),
  moveCount: z.int(),
});

export const runSchema = z.object({
  id: runId,
  districtCode,
  status: z.enum(['queued', 'running', 'done', 'failed']),
  /** How often the solver has begun it. */
  attempts: z.int().min(0).default(0),
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
      /** The first {@link MAX_LISTED}, by file number. */
      unmatched: z.array(z.object({ childId, streetCode, fileNumber: z.string(), reason: unmatchedReason })),
      unmatchedByReason: z.partialRecord(unmatchedReason, z.int()),
      /** Of a preview: against the weights that are in force. */
      weightsPreview: weightsPreviewSchema.optional(),
      /** Pairs that became proposals; fewer than `matched` when the pool changed meanwhile. */
      proposed: z.int(),
    })
    .optional(),
  version: z.int().min(1),
});
export type MatchRun = z.infer<typeof runSchema>;
