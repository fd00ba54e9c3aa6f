import { CodeNumbers, type CodeSets, codeCount, sharedCount } from './codes.ts';
import { type CostTerms, distanceShare, needGapShare, unmetShare } from './edge-cost.ts';

/** What a child asks for. */
interface Asking {
  readonly needs: readonly string[];
  readonly mostWanted: readonly string[];
  readonly interests: readonly string[];
  readonly freeTimes: readonly string[];
}

/** What a volunteer has to give. */
interface Offering {
  readonly offers: readonly string[];
  readonly skills: readonly string[];
  readonly freeTimes: readonly string[];
  readonly maxDistanceKm: number;
}

/** What one side asks for, what the other has, and how much each child asks for. */
interface CodesAsked {
  readonly asked: CodeSets;
  readonly had: CodeSets;
  readonly counts: Int32Array;
}

function codesAsked(asked: readonly (readonly string[])[], had: readonly (readonly string[])[]): CodesAsked {
  const numbers = new CodeNumbers(asked);
  const sets = numbers.setsOf(asked);
  return {
    asked: sets,
    had: numbers.setsOf(had),
    counts: Int32Array.from(asked, (_, at) => codeCount(sets, at)),
  };
}

const met = ({ asked, had }: CodesAsked, row: number, column: number) => sharedCount(asked, row, had, column);

/** Compares what a child asks for with what a volunteer has, by position. */
export class PairTerms {
  private readonly offering: readonly Offering[];
  private readonly needs: CodesAsked;
  private readonly mostWanted: CodesAsked;
  private readonly interests: CodesAsked;
  private readonly times: CodesAsked;

  constructor(children: readonly Asking[], volunteers: readonly Offering[]) {
    this.offering = volunteers;
    const offers = volunteers.map((volunteer) => volunteer.offers);
    this.needs = codesAsked(
      children.map((child) => child.needs),
      offers,
    );
    this.mostWanted = codesAsked(
      children.map((child) => child.mostWanted.filter((need) => child.needs.includes(need))),
      offers,
    );
    this.interests = codesAsked(
      children.map((child) => child.interests),
      volunteers.map((volunteer) => volunteer.skills),
    );
    this.times = codesAsked(
      children.map((child) => child.freeTimes),
      volunteers.map((volunteer) => volunteer.freeTimes),
    );
  }

  /** Whether the volunteer offers one of the child’s needs (R-MA-04). */
  offersSomething(row: number, column: number): boolean {
    return met(this.needs, row, column) > 0;
  }

  of(row: number, column: number, km: number): CostTerms {
    const mostWanted = this.mostWanted.counts[row]!;
    const coveredMostWanted = met(this.mostWanted, row, column);
    return {
      distance: distanceShare(km, this.offering[column]!.maxDistanceKm),
      needGap: needGapShare({
        mostWanted,
        others: this.needs.counts[row]! - mostWanted,
        coveredMostWanted,
        coveredOthers: met(this.needs, row, column) - coveredMostWanted,
      }),
      interests: unmetShare(this.interests.counts[row]!, met(this.interests, row, column)),
      freeTimes: unmetShare(this.times.counts[row]!, met(this.times, row, column)),
    };
  }
}
