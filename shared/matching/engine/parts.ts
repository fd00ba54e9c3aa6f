import type { Instance } from './instance.ts';
import { highestTier } from './instance.ts';
import { seatOffsets } from './seats.ts';

/**
 * The Dulmage–Mendelsohn split, nested by tier (R-MA-10). With K the highest tier, part k ≤ K is tight: its volunteers' seats are all
 * filled by its children, whose tiers are at most k; only children of tier k exactly may stay unpaired in it. Part K + 1 is open: all
 * its children are paired. An edge never leads from a child to a volunteer of a later part, so no best plan crosses the parts.
 */
export interface Parts {
  readonly tierCount: number;
  readonly childPart: Uint8Array;
  readonly volunteerPart: Uint8Array;
}

/**
 * Finds how many children of each tier can be paired at all, whatever the cost, and with it the parts. Greedy first, then
 * breadth-first augmenting search, first tier first. An augmentation never leaves a paired child unpaired, so a later tier cannot
 * cost an earlier one a place; and the set reached by a failed search is a Hall violator: closed, full, and dead for ever.
 */
export function splitIntoParts(instance: Instance): Parts {
  const tierCount = highestTier(instance);
  const search = new CardinalitySearch(instance, tierCount + 1);
  for (let tier = 1; tier <= tierCount; tier++) search.pairTier(tier);
  return { tierCount, childPart: search.childPart, volunteerPart: search.volunteerPart };
}

class CardinalitySearch {
  readonly childPart: Uint8Array;
  readonly volunteerPart: Uint8Array;
  private readonly instance: Instance;
  private readonly open: number;
  private readonly volunteerOf: Int32Array;
  /** Children at each volunteer stand from `seatStart[volunteer]` on, `occupied[volunteer]` of them. */
  private readonly seatStart: Int32Array;
  private readonly occupied: Int32Array;
  private readonly childAtSeat: Int32Array;
  private readonly seatOf: Int32Array;
  /** The number of the last search that reached a volunteer, and from which child. */
  private readonly reachedBy: Int32Array;
  private readonly reachedFrom: Int32Array;
  private readonly queue: Int32Array;
  private readonly reached: Int32Array;
  private searches = 0;

  constructor(instance: Instance, open: number) {
    const { childCount, volunteerCount } = instance;
    this.instance = instance;
    this.open = open;
    this.childPart = new Uint8Array(childCount).fill(open);
    this.volunteerPart = new Uint8Array(volunteerCount).fill(open);
    this.volunteerOf = new Int32Array(childCount).fill(-1);
    this.seatStart = seatOffsets(instance);
    this.occupied = new Int32Array(volunteerCount);
    this.childAtSeat = new Int32Array(this.seatStart[volunteerCount]!);
    this.seatOf = new Int32Array(childCount);
    this.reachedBy = new Int32Array(volunteerCount);
    this.reachedFrom = new Int32Array(volunteerCount);
    this.queue = new Int32Array(childCount);
    this.reached = new Int32Array(volunteerCount);
  }

  pairTier(tier: number): void {
    const { tiers, childCount } = this.instance;
    for (let child = 0; child < childCount; child++) if (tiers[child] === tier) this.pairGreedily(child);
    for (let child = 0; child < childCount; child++) {
      if (tiers[child] === tier && this.volunteerOf[child] === -1) this.augment(child, tier);
    }
  }

  private pairGreedily(child: number): void {
    const { rowStart, columns } = this.instance;
    const { seatStart, occupied } = this;
    const end = rowStart[child + 1]!;
    for (let edge = rowStart[child]!; edge < end; edge++) {
      const volunteer = columns[edge]!;
      if (seatStart[volunteer]! + occupied[volunteer]! < seatStart[volunteer + 1]!) {
        this.sit(child, volunteer, seatStart[volunteer]! + occupied[volunteer]!);
        occupied[volunteer]!++;
        return;
      }
    }
  }

  private sit(child: number, volunteer: number, seat: number): void {
    this.volunteerOf[child] = volunteer;
    this.seatOf[child] = seat;
    this.childAtSeat[seat] = child;
  }

  /** Breadth-first from one unpaired child to the nearest free seat; what a failed search reached becomes part `tier`. */
  private augment(source: number, tier: number): void {
    const { rowStart, columns } = this.instance;
    const { seatStart, occupied, childAtSeat, reachedBy, reachedFrom, queue, reached, volunteerPart, open } =
      this;
    const search = ++this.searches;
    queue[0] = source;
    let queued = 1;
    let reachedCount = 0;
    for (let head = 0; head < queued; head++) {
      const child = queue[head]!;
      const end = rowStart[child + 1]!;
      for (let edge = rowStart[child]!; edge < end; edge++) {
        const volunteer = columns[edge]!;
        if (reachedBy[volunteer] === search || volunteerPart[volunteer] !== open) continue;
        reachedBy[volunteer] = search;
        reachedFrom[volunteer] = child;
        const first = seatStart[volunteer]!;
        const behind = first + occupied[volunteer]!;
        if (behind < seatStart[volunteer + 1]!) {
          this.shiftAlong(source, volunteer);
          return;
        }
        reached[reachedCount++] = volunteer;
        for (let seat = first; seat < behind; seat++) queue[queued++] = childAtSeat[seat]!;
      }
    }
    for (let at = 0; at < queued; at++) this.childPart[queue[at]!] = tier;
    for (let at = 0; at < reachedCount; at++) volunteerPart[reached[at]!] = tier;
  }

  private shiftAlong(source: number, freeVolunteer: number): void {
    let volunteer = freeVolunteer;
    let seat = this.seatStart[volunteer]! + this.occupied[volunteer]!;
    this.occupied[volunteer]!++;
    for (;;) {
      const child = this.reachedFrom[volunteer]!;
      const leftVolunteer = this.volunteerOf[child]!;
      const leftSeat = this.seatOf[child]!;
      this.sit(child, volunteer, seat);
      if (child === source) return;
      volunteer = leftVolunteer;
      seat = leftSeat;
    }
  }
}

/** Where in `values` the wanted value stands, ascending. */
export function positionsOf(values: Uint8Array, wanted: number): Int32Array {
  const found = new Int32Array(values.length);
  let count = 0;
  for (let at = 0; at < values.length; at++) if (values[at] === wanted) found[count++] = at;
  return found.slice(0, count);
}
