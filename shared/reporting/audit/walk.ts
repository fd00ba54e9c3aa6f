/** How far a verification of the audit log has come. */
import * as z from 'zod';
import { sealSchema } from './chain.ts';
import type { ChainFault } from './chain-fault.ts';

export const headSchema = sealSchema.pick({ seq: true, hash: true, sealedAt: true });

/** How far a verification has come: small, so that one request can hand it to the next. */
export const walkSchema = z.object({
  /** The last seal that holds. */
  head: headSchema.optional(),
  /** The seals are through; what is left is the log itself. */
  isThrough: z.boolean(),
  /** Key of the last entry of the log that was looked at. */
  after: z.string().optional(),
  entries: z.int().min(0),
  waiting: z.int().min(0),
});
export type Walk = z.infer<typeof walkSchema>;

export const WALK_BEGINS: Walk = { isThrough: false, entries: 0, waiting: 0 };

export interface Step {
  readonly walk: Walk;
  readonly fault?: ChainFault | undefined;
}
