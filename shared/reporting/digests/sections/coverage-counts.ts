/** Who is on file, verified, paired and waiting at an instant. */
import type { Child } from '../../../intake/children/child.ts';
import { dateIn, daysBetween, type Instant } from '../../../kernel/instants.ts';
import { compareText, medianOf, percentOf } from '../arithmetic.ts';
import type { Context } from '../context.ts';
import { happenedIn, isOnFile, isPaired, isVerified, waitingSince } from '../state.ts';

interface WaitingChild {
  readonly child: Child;
  readonly days: number;
}

export interface CoverageCounts {
  readonly onFile: readonly Child[];
  readonly verified: readonly Child[];
  readonly paired: readonly Child[];
  /** Longest wait first. */
  readonly waiting: readonly WaitingChild[];
  /** Paired among verified, percent. */
  readonly share: number | undefined;
}

function waitingAt({ pairingsOf }: Context, verified: readonly Child[], at: Instant): WaitingChild[] {
  return verified
    .map((child) => ({ child, since: waitingSince(child, pairingsOf.get(child.id) ?? [], at) }))
    .flatMap(({ child, since }) =>
      since === undefined ? [] : [{ child, days: daysBetween(dateIn(since), dateIn(at)) }],
    )
    .toSorted((a, b) => b.days - a.days || compareText(a.child.id, b.child.id));
}

/** R-RE-10: Coverage is the share of verified children on file who are paired at the time. An unverified file cannot be paired yet. */
export function coverageAt(context: Context, at: Instant): CoverageCounts {
  const onFile = context.facts.children.filter((child) => isOnFile(child, at));
  const verified = onFile.filter((child) => isVerified(child, at));
  const paired = verified.filter(({ id }) => isPaired(context.pairingsOf.get(id) ?? [], at));
  return {
    onFile,
    verified,
    paired,
    waiting: waitingAt(context, verified, at),
    share: percentOf(paired.length, verified.length),
  };
}

/** What the section says, in numbers. */
export interface Coverage {
  readonly now: CoverageCounts;
  /** At the end of the previous period; `undefined` when nobody was on file then. */
  readonly before: CoverageCounts | undefined;
  readonly medianWaitDays: number | undefined;
  readonly started: number;
  readonly ended: number;
}

export function coverageOf(context: Context): Coverage {
  const { frame, facts } = context;
  const now = coverageAt(context, frame.asOf);
  const before = coverageAt(context, frame.interval.from);
  return {
    now,
    before: before.onFile.length > 0 ? before : undefined,
    medianWaitDays: medianOf(now.waiting.map(({ days }) => days)),
    started: facts.pairings.filter(({ startedAt }) => happenedIn(startedAt, frame.interval)).length,
    ended: facts.pairings.filter(({ endedAt }) => happenedIn(endedAt, frame.interval)).length,
  };
}
