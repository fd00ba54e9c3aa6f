import { bytes, int32s } from './arrays.ts';
import type { Instance } from './instance.ts';
import { highestTier } from './instance.ts';
import { PushRelabel } from './push-relabel.ts';
import { hasFreeSeat, newSeating, openSeat, type Seating, shiftAlong, takeSeat } from './seating.ts';
import { seatOffsets } from './seats.ts';

/** How many times all edges searches may read before pushing takes over. Measured: less is slower with tiers, more with few free seats. */
const PATIENCE = 3;

/**
 * The Dulmage–Mendelsohn split, nested by tier (R-MA-10). With K the highest tier, part k ≤ K is tight: its volunteers' seats are all
 * filled by its children, whose tiers are at most k; only children of tier k exactly may stay unpaired in it. Part K + 1 is open: all
 * its children are paired. An edge never leads from a child to a volunteer of a later part, so no best plan crosses the parts.
 */
export interface Parts {
  readonly tierCount: number;
  readonly childPart: Uint8Array;
  readonly volunteerPart: Uint8Array;
  /** `seatOffsets` of the instance. */
  readonly seatStart: Int32Array;
}

/**
 * Finds how many children of each tier can be paired at all, whatever the cost, and with it the parts. First tier first: greedy, then
 * breadth-first augmenting search, and where that goes on for too long, push-relabel. None of them leaves a paired child of an earlier
 * tier unpaired, so a later tier cannot cost an earlier one a place; and the set reached by a failed search is a Hall violator:
 * closed, full, and dead for ever. The parts are the same whatever `patience` is.
 */
export function splitIntoParts(instance: Instance, patience = PATIENCE): Parts {
  const tierCount = highestTier(instance);
  const search = new CardinalitySearch(instance, tierCount + 1, patience);
  for (let tier = 1; tier <= tierCount; tier++) search.pairTier(tier);
  const { childPart, volunteerPart, seating } = search;
  return { tierCount, childPart, volunteerPart, seatStart: seating.seatStart };
}

class CardinalitySearch {
  readonly childPart: Uint8Array;
  readonly volunteerPart: Uint8Array;
  private readonly instance: Instance;
  private readonly open: number;
  readonly seating: Seating;
  /** The number of the last search that reached a volunteer, and from which child. */
  private readonly reachedBy: Int32Array;
  private readonly reachedFrom: Int32Array;
  private readonly queue: Int32Array;
  private readonly reached: Int32Array;
  private searches = 0;
  /** Edges that successful searches may still read before pushing takes over; what a failed one reads is never read again. */
  private patience: number;
  private pushing: PushRelabel | undefined;

  constructor(instance: Instance, open: number, patience: number) {
    const { childCount, volunteerCount } = instance;
    this.instance = instance;
    this.open = open;
    this.childPart = bytes(childCount).fill(open);
    this.volunteerPart = bytes(volunteerCount).fill(open);
    this.seating = newSeating(childCount, seatOffsets(instance));
    this.reachedBy = int32s(volunteerCount);
    this.reachedFrom = int32s(volunteerCount);
    this.queue = int32s(childCount);
    this.reached = int32s(volunteerCount);
    this.patience = patience * instance.columns.length;
  }

  pairTier(tier: number): void {
    const { tiers, childCount } = this.instance;
    for (let child = 0; child < childCount; child++) if (tiers[child] === tier) this.pairGreedily(child);
    this.searchFromAll(tier);
    if (this.patience > 0) return;
    this.push(tier);
    this.searchFromAll(tier);
  }

  /** One search from each child of the tier that waits, until patience is out. */
  private searchFromAll(tier: number): void {
    for (let child = 0; child < this.instance.childCount && this.patience > 0; child++)
      if (this.isWaiting(child, tier)) this.augment(child, tier);
  }

  private isWaiting(child: number, tier: number): boolean {
    return (
      this.seating.columnOf[child] === -1 &&
      this.instance.tiers[child] === tier &&
      this.childPart[child] === this.open
    );
  }

  private pairGreedily(child: number): void {
    const { rowStart, columns } = this.instance;
    const { seating } = this;
    const end = rowStart[child + 1]!;
    for (let edge = rowStart[child]!; edge < end; edge++) {
      const volunteer = columns[edge]!;
      if (!hasFreeSeat(seating, volunteer)) continue;
      takeSeat(seating, child, volunteer, openSeat(seating, volunteer));
      return;
    }
  }

  /**
   * Pairs all of the tier that can be, by pushing. Those who cannot be paired are left to a last search each, which fails, and whoever
   * of an earlier tier lost a seat by it takes one of this tier's.
   */
  private push(tier: number): void {
    const { tiers, childCount } = this.instance;
    const waiting: number[] = [];
    for (let child = 0; child < childCount; child++) if (this.isWaiting(child, tier)) waiting.push(child);
    this.pushing ??= new PushRelabel(this.instance, this.seating);
    for (const child of this.pushing.seatAll(waiting)) if (tiers[child]! < tier) this.augment(child, tier);
    this.patience = Number.POSITIVE_INFINITY;
  }

  /**
   * Breadth-first from one unpaired child to the nearest free seat, or for a child of an earlier tier to the nearest child of this one,
   * who gives way; what a failed search reached becomes part `tier`.
   */
  private augment(source: number, tier: number): void {
    const { rowStart, columns } = this.instance;
    const { seating, reachedBy, reachedFrom, queue, reached, volunteerPart, open } = this;
    const { seatStart, rowAtSeat } = seating;
    const search = ++this.searches;
    queue[0] = source;
    let queued = 1;
    let reachedCount = 0;
    let edgesRead = 0;
    for (let head = 0; head < queued; head++) {
      const child = queue[head]!;
      const end = rowStart[child + 1]!;
      edgesRead += end - rowStart[child]!;
      for (let edge = rowStart[child]!; edge < end; edge++) {
        const volunteer = columns[edge]!;
        if (reachedBy[volunteer] === search || volunteerPart[volunteer] !== open) continue;
        reachedBy[volunteer] = search;
        reachedFrom[volunteer] = child;
        const seat = this.seatFor(source, volunteer, tier);
        if (seat !== -1) {
          shiftAlong(seating, source, volunteer, seat, reachedFrom);
          this.patience -= edgesRead;
          return;
        }
        reached[reachedCount++] = volunteer;
        const behind = seatStart[volunteer + 1]!;
        for (let seat = seatStart[volunteer]!; seat < behind; seat++) queue[queued++] = rowAtSeat[seat]!;
      }
    }
    for (let at = 0; at < queued; at++) this.childPart[queue[at]!] = tier;
    for (let at = 0; at < reachedCount; at++) volunteerPart[reached[at]!] = tier;
  }

  /** A seat where the search for `source` may end, -1 if there is none here. */
  private seatFor(source: number, volunteer: number, tier: number): number {
    const { seating, instance } = this;
    if (hasFreeSeat(seating, volunteer)) return openSeat(seating, volunteer);
    if (instance.tiers[source] === tier) return -1;
    const end = seating.seatStart[volunteer + 1]!;
    for (let seat = seating.seatStart[volunteer]!; seat < end; seat++) {
      const child = seating.rowAtSeat[seat]!;
      if (instance.tiers[child] !== tier) continue;
      seating.columnOf[child] = -1;
      return seat;
    }
    return -1;
  }
}

/** Where in `values` the wanted value stands, ascending. */
export function positionsOf(values: Uint8Array, wanted: number): Int32Array {
  const found = int32s(values.length);
  let count = 0;
  for (let at = 0; at < values.length; at++) if (values[at] === wanted) found[count++] = at;
  return found.subarray(0, count);
}
