/**
 * Rule 7: Every record has a version, and a change to a version that is not the latest is refused with the record as it is now. The
 * version comes with `If-Match`.
 */
import { type Refusal, refuse } from '../../shared/kernel/problem.ts';

/** A record as it may be shown. */
export interface Versioned {
  readonly version: number;
}

/** 412 when the asker read another version; with both sides. */
export const refuseStale = (shown: Versioned, ifMatch: number, attempted: unknown): Refusal | undefined =>
  shown.version === ifMatch
    ? undefined
    : refuse('staleVersion', { current: shown, attempted: attempted ?? {} });
