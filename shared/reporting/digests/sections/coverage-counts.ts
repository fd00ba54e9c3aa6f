/** Who is on file, verified, paired and waiting at an instant. */
import { ALL } from '../../../intake/base-counts/base-count.ts';
import { baseInForce, baseOfStreets } from '../../../intake/base-counts/base-rules.ts';
import { type CoverageLine, coverageLine } from '../../../intake/base-counts/coverage-line.ts';
import type { Child } from '../../../intake/children/child.ts';
import { dateIn, daysBetween, epochMs, type Instant, instantOf } from '../../../kernel/instants.ts';
import { kindsOf } from '../../../office/kinds/kinds.ts';
import { compareText, medianOf } from '../arithmetic.ts';
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
  /** The children on civil affairs’ list; `undefined` where the list is not recorded for every street. */
  readonly base: number | undefined;
  /** Paired among those of the base, percent. */
  readonly share: number | undefined;
  /** On the list and without a file here. */
  readonly gap: number | undefined;
  /** More files than the list has children. */
  readonly isContradiction: boolean;
  /** The three kinds apart, as far as the list has them. */
  readonly threeKinds: readonly CoverageLine[];
}

function waitingAt({ pairingsOf }: Context, verified: readonly Child[], at: Instant): WaitingChild[] {
  return verified
    .map((child) => ({ child, since: waitingSince(child, pairingsOf.get(child.id) ?? [], at) }))
    .flatMap(({ child, since }) =>
      since === undefined ? [] : [{ child, days: daysBetween(dateIn(since), dateIn(at)) }],
    )
    .toSorted((a, b) => b.days - a.days || compareText(a.child.id, b.child.id));
}

/** The base in force at the instant, and what stands against it. */
function againstBase(
  { frame, facts }: Context,
  at: Instant,
  onFile: readonly Child[],
  paired: readonly Child[],
) {
  const inForce = baseInForce(facts.baseLists, { on: dateIn(instantOf(epochMs(at) - 1)) });
  const streets = frame.streets.map(({ code }) => code);
  const lineOf = (kind: string, isOf: (child: Child) => boolean) =>
    coverageLine(kind, {
      base: baseOfStreets(inForce, streets, kind),
      files: onFile.filter(isOf).length,
      paired: paired.filter(isOf).length,
    });
  const { base, rate: share, gap, isContradiction } = lineOf(ALL, () => true);
  const three = kindsOf(frame.districtCode).filter(({ isOfThreeKinds }) => isOfThreeKinds);
  const threeKinds = three
    .map(({ code }) => lineOf(code, ({ kinds }) => kinds.includes(code)))
    .filter((line) => line.base !== undefined);
  return { base, share, gap, isContradiction, threeKinds };
}

/** R-RE-10: Coverage is the share of civil affairs’ base that is paired at the time (R-IN-163); where there is no base, none is given. */
export function coverageAt(context: Context, at: Instant): CoverageCounts {
  const onFile = context.facts.children.filter((child) => isOnFile(child, at));
  const verified = onFile.filter((child) => isVerified(child, at));
  const paired = verified.filter(({ id }) => isPaired(context.pairingsOf.get(id) ?? [], at));
  return {
    onFile,
    verified,
    paired,
    waiting: waitingAt(context, verified, at),
    ...againstBase(context, at, onFile, paired),
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
