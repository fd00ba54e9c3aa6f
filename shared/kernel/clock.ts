/** Time and chance as arguments: whoever decides or writes takes both from its caller. */
import type { Instant } from './instants.ts';

export interface Clock {
  /** The only “now” of a request, a schedule or a stream record: when it came in. */
  readonly now: Instant;
  /** A new id, in order of time. */
  readonly newId: () => string;
}
