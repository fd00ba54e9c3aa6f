/** Who comes first (R-MA-10). Data: a tier is given by kind or by a long wait; the first that fits counts. */
import { addDays, dateIn, daysBetween, type Instant, startOfDate } from '../../kernel/instants.ts';
import type { KindCode } from '../../office/kinds/kind.ts';
import type { Child } from './child.ts';

export type Tier = 1 | 2 | 3;

interface TierRule {
  readonly tier: Tier;
  readonly kinds: readonly KindCode[];
  /** Waiting longer than this puts any child here. */
  readonly waitingOverDays?: number;
}

const TIER_RULES: readonly TierRule[] = [
  { tier: 1, kinds: ['orphan', 'unsupported'], waitingOverDays: 90 },
  { tier: 2, kinds: ['leftBehind', 'disabled', 'illness'] },
];

/** Whole days in the queue, by the calendar of Shanghai; 0 for a child that does not wait. */
export const waitingDays = (child: Child, now: Instant): number =>
  child.status === 'waiting' || child.status === 'proposed'
    ? Math.max(0, daysBetween(dateIn(child.waitingSince), dateIn(now)))
    : 0;

/** A child has waited so many days by the calendar of Shanghai when it has waited since before this instant. */
export const waitedSince = (days: number, now: Instant): Instant =>
  startOfDate(addDays(dateIn(now), 1 - days));

/** The child’s tier at this instant. */
export function tierOf(child: Child, now: Instant): Tier {
  const days = waitingDays(child, now);
  const fits = ({ kinds, waitingOverDays }: TierRule) =>
    child.kinds.some((kind) => kinds.includes(kind)) ||
    (waitingOverDays !== undefined && days > waitingOverDays);
  return TIER_RULES.find(fits)?.tier ?? 3;
}
