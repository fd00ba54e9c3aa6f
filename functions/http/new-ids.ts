/** Ids in the order in which they are made, also within one millisecond: the audit log is read in this order. */
import { randomInt } from 'node:crypto';
import { v7 } from 'uuid';
import { epochMs, type Instant } from '../../shared/kernel/instants.ts';

export function idsFrom(now: Instant): () => string {
  const msecs = epochMs(now);
  let seq = randomInt(2 ** 31);
  return () => v7({ msecs, seq: seq++ });
}
