/** A pairing as a record. */
import * as z from 'zod';
import { pairingId, proposalId } from '../../kernel/ids.ts';
import { dateSchema, instantSchema } from '../../kernel/instants.ts';
import type { Bilingual } from '../../kernel/language.ts';
import { reasonSchema, textSchema } from '../../kernel/people.ts';
import { pairSides } from '../proposals/pair-sides.ts';
import { endCauseSchema } from './end-causes.ts';

interface Flag extends Bilingual {
  /** Whether the pairing is not in force while it is up (R-MA-62). */
  readonly suspends: boolean;
}

/** Why an active pairing needs somebody’s attention now (Rule 2, R-MA-55). */
export const PAIRING_FLAGS = {
  vettingLapsed: { zh: '志愿者审核失效', en: 'Volunteer’s vetting has expired', suspends: true },
  /** By the guardian. */
  consentWithdrawn: { zh: '监护人撤回同意', en: 'Guardian withdrew consent', suspends: true },
  childConsentWithdrawn: { zh: '孩子本人不同意', en: 'Child does not consent', suspends: true },
  /** From the fourteenth birthday until the child was asked (R-IN-143). */
  childConsentAwaited: { zh: '待征求孩子本人同意', en: 'Child’s own consent needed', suspends: false },
  volunteerConsentWithdrawn: { zh: '志愿者撤回同意', en: 'Volunteer withdrew consent', suspends: true },
  outOfReach: { zh: '超出志愿者可及范围', en: 'Beyond the volunteer’s range', suspends: false },
} as const satisfies Record<string, Flag>;
export type PairingFlagKind = keyof typeof PAIRING_FLAGS;
export const pairingFlagKinds = Object.keys(PAIRING_FLAGS) as [PairingFlagKind, ...PairingFlagKind[]];

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
  ...pairSides,
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
  /** She is paused: no flag, the pairing goes on. */
  volunteerPaused: z.literal(true).optional(),
  /** One of each kind at most. */
  flags: z.array(z.object({ kind: z.enum(pairingFlagKinds), since: instantSchema })).default([]),
  version: z.int().min(1),
});
export type Pairing = z.infer<typeof pairingSchema>;
