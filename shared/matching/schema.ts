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
import { reasonSchema, textSchema } from '../kernel/people.ts';
import { endCauseSchema } from './end-causes.ts';

const weight = z.number().min(0).max(100);

/** How much each part counts in an edge’s cost; together they make 10,000 points. */
export const weightsSchema = z
  .object({ distance: weight, needGap: weight, interests: weight, freeTimes: weight })
  .refine((weights) => Object.values(weights).some((value) => value > 0), {
    params: { code: 'weights.zero' },
  });
export type Weights = z.infer<typeof weightsSchema>;

export const DEFAULT_WEIGHTS: Weights = { distance: 35, needGap: 40, interests: 15, freeTimes: 10 };

export const unmatchedReasons = ['noVolunteerInReach', 'noneOffersIt', 'allTaken', 'allBarred'] as const;
const unmatchedReason = z.enum(unmatchedReasons);

/** Unmatched children and moves that a run lists, so that its record stays below DynamoDB’s 400 KB; all of them are counted. */
export const MOST_LISTED = 1000;

/** What a change does to the plan, exactly: after less before. */
export const planChangeSchema = z.object({
  /** Children paired more or fewer of tier 1, 2, …. */
  matchedByTier: z.array(z.int()),
  /** Cost less credit, in points; above zero the plan gets worse (R-MA-11). */
  objective: z.int(),
});

/** A child whose volunteer changes, by file numbers; of a child of another street no file number is told (product.md, rule 6). */
export const moveSchema = z.object({
  child: z.string().optional(),
  tier: z.int().min(1),
  effect: z.enum(['gains', 'changes', 'loses']),
  /** The volunteers before and after; absent for none, and where `child` is. */
  from: z.string().optional(),
  to: z.string().optional(),
});

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
  /** The first {@link MOST_LISTED}. */
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
      /** The first {@link MOST_LISTED}, by file number. */
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
  /** Absent where an officer has proposed by hand. */
  runId: runId.optional(),
  /** Why an officer prefers this pair, and what that does to the best plan. */
  byHand: z.object({ by: z.string(), reason: textSchema(500), change: planChangeSchema }).optional(),
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

/** Why an active pairing needs somebody’s attention now (product.md, rule 2; the family has moved beyond her reach, R-MA-51). */
export const pairingFlagKinds = [
  'vettingLapsed',
  /** By the guardian. */
  'consentWithdrawn',
  'volunteerConsentWithdrawn',
  'outOfReach',
] as const;
export type PairingFlagKind = (typeof pairingFlagKinds)[number];

/** What becomes of the child: it waits again, or its file is closed. */
export const afterwardsSchema = z.enum(['requeue', 'close']);

/** How a pairing ended, beside its reason. */
const pairingEndSchema = z.object({
  cause: endCauseSchema,
  /** A word of farewell to the child and the family. */
  farewell: textSchema(1000),
  /** What became of the child. */
  afterwards: afterwardsSchema,
  /** The member who decided. */
  by: z.string(),
});
export type PairingEnd = z.infer<typeof pairingEndSchema>;

/** A volunteer’s wish to stop, which an officer decides on. */
const endRequestSchema = z.object({
  cause: endCauseSchema,
  reason: reasonSchema,
  farewell: textSchema(1000),
  at: instantSchema,
});
export type EndRequest = z.infer<typeof endRequestSchema>;

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
  /** The child’s place in the queue before it (R-MA-25). */
  childWaitedSince: instantSchema.optional(),
  /** The first meeting, arranged or past (R-MA-51). */
  introducedOn: dateSchema.optional(),
  endRequest: endRequestSchema.optional(),
  endedAt: instantSchema.optional(),
  endReason: textSchema(500).optional(),
  end: pairingEndSchema.optional(),
  /** One of each kind at most. */
  /** She is paused: no flag, the pairing goes on. */
  volunteerPaused: z.literal(true).optional(),
  flags: z.array(z.object({ kind: z.enum(pairingFlagKinds), since: instantSchema })).default([]),
  version: z.int().min(1),
});
export type Pairing = z.infer<typeof pairingSchema>;
