/** `If-Match`: a stale write is refused with both sides shown (product.md, rule 7). */
import { type Refusal, refuse } from '../../shared/kernel/problem.ts';

interface Versioned {
  readonly version: number;
}

/** 412 when the asker read another version; `shown` is the record as it may be shown. */
export const refuseStale = (shown: Versioned, ifMatch: number, attempted: unknown): Refusal | undefined =>
  shown.version === ifMatch
    ? undefined
    : refuse('staleVersion', { current: shown, attempted: attempted ?? {} });
