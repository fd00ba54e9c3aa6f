/** What a verification of a district’s audit log has found: it goes on a piece at a time and names the first thing that is wrong. */
import * as z from 'zod';
import type { Anchor } from './anchor.ts';
import { chainFaultSchema } from './chain-fault.ts';
import { headSchema, type Step } from './walk.ts';

const counts = {
  /** Those that hold. */
  seals: z.int().min(0),
  /** Of the log, that were looked at after the seals. */
  entries: z.int().min(0),
  head: headSchema.optional(),
  /** Of those written down every day, that were compared. */
  anchors: z.int().min(0),
};

export const verificationSchema = z.discriminatedUnion('holds', [
  /** `waiting`: stored a moment ago, not sealed yet. With `next`: so far; it goes on from there. */
  z.object({ holds: z.literal(true), ...counts, waiting: z.int().min(0), next: z.string().optional() }),
  /** `fault`: the first. */
  z.object({ holds: z.literal(false), ...counts, fault: chainFaultSchema }),
]);
export type Verification = z.infer<typeof verificationSchema>;

/** What has been found up to here. */
export function verdict({ walk, fault }: Step, anchors: readonly Anchor[] = []): Verification {
  const { head, entries, waiting } = walk;
  const seals = head?.seq ?? 0;
  const counts = { seals, entries, head, anchors: anchors.filter(({ seq }) => seq <= seals).length };
  return fault ? { holds: false, ...counts, fault } : { holds: true, ...counts, waiting };
}
