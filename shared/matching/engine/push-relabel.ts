import { int32s } from './arrays.ts';
import type { Instance } from './instance.ts';
import { hasFreeSeat, openSeat, type Seating, takeSeat } from './seating.ts';

/** Label of a volunteer from whom no moves lead to a free seat. */
const NEVER = 2 ** 30;

/** A tenth-of-a-map walk is dear, a push is cheap: all labels are made exact anew once there were half as many pushes as children. */
const PUSHES_PER_CHILD = 0.5;

/**
 * Pairs as many children as can be paired, whatever the cost: push-relabel (Goldberg and Tarjan 1988) in its form for bipartite
 * matching, first in first out, with global relabelling (Cherkassky, Goldberg, Martin, Setubal and Stolfi 1998). A volunteer's label
 * is never more than the moves it takes from her to a free seat. A waiting child sits down at the lowest label, whoever has the
 * nearest alternative there is sent away and waits, and the label rises to what is nearest for those who stay. Labels remember where
 * free seats are, and one breadth-first search backwards from all of them makes every label exact. So where free seats are few and
 * far, and one search for each child would walk over half the map each time, about ten such searches do for all.
 */
export class PushRelabel {
  private readonly instance: Instance;
  private readonly seating: Seating;
  private readonly label: Int32Array;
  /** The lowest label among a seated child's other volunteers when it was last looked at: never too high, for labels only rise. */
  private readonly alternative: Int32Array;
  /** Children of each volunteer, in compressed form. */
  private readonly listStart: Int32Array;
  private readonly listed: Int32Array;
  private readonly queue: Int32Array;

  constructor(instance: Instance, seating: Seating) {
    this.instance = instance;
    this.seating = seating;
    this.label = int32s(instance.volunteerCount);
    this.alternative = int32s(instance.childCount);
    this.queue = int32s(instance.volunteerCount);
    ({ start: this.listStart, children: this.listed } = childrenByVolunteer(instance));
  }

  /**
   * Seats the waiting children. Returns those for whom no way to a free seat is left: as many as there must be, but pushing does not
   * mind who they are, so they may be children who had a seat before.
   */
  seatAll(waiting: readonly number[]): number[] {
    const left: number[] = [];
    const line = Int32Array.from(waiting);
    let waitingCount = line.length;
    let head = 0;
    let pushes = Number.POSITIVE_INFINITY;
    while (waitingCount > 0) {
      if (pushes >= PUSHES_PER_CHILD * this.instance.childCount) {
        this.relabelAll();
        pushes = 0;
      }
      const child = line[head]!;
      const sentAway = this.push(child);
      pushes++;
      // Who was sent away takes the child's place at the end of the line, which goes round in a ring.
      if (sentAway === child) left.push(child);
      if (sentAway !== child && sentAway !== -1) line[(head + waitingCount) % line.length] = sentAway;
      else waitingCount--;
      head = (head + 1) % line.length;
    }
    return left;
  }

  /** Seats the child at its lowest label. Returns who lost the seat by it, -1 if nobody, the child itself if it has no way. */
  private push(child: number): number {
    const { rowStart, columns } = this.instance;
    const { label, alternative, seating } = this;
    const end = rowStart[child + 1]!;
    let volunteer = -1;
    let lowest = NEVER;
    let second = NEVER;
    for (let edge = rowStart[child]!; edge < end; edge++) {
      const labelThere = label[columns[edge]!]!;
      if (labelThere >= second) continue;
      if (labelThere < lowest) {
        second = lowest;
        lowest = labelThere;
        volunteer = columns[edge]!;
      } else {
        second = labelThere;
      }
    }
    if (volunteer === -1) return child;
    alternative[child] = second;
    const isFree = hasFreeSeat(seating, volunteer);
    const seat = isFree ? openSeat(seating, volunteer) : this.seatWithNearestAlternative(volunteer);
    const sentAway = isFree ? -1 : seating.rowAtSeat[seat]!;
    if (sentAway !== -1) seating.columnOf[sentAway] = -1;
    takeSeat(seating, child, volunteer, seat);
    if (!hasFreeSeat(seating, volunteer)) {
      const nearest = alternative[seating.rowAtSeat[this.seatWithNearestAlternative(volunteer)]!]!;
      label[volunteer] = Math.min(NEVER, nearest + 1);
    }
    return sentAway;
  }

  private seatWithNearestAlternative(volunteer: number): number {
    const { alternative } = this;
    const { seatStart, rowAtSeat } = this.seating;
    const end = seatStart[volunteer + 1]!;
    let nearest = seatStart[volunteer]!;
    for (let seat = nearest + 1; seat < end; seat++)
      if (alternative[rowAtSeat[seat]!]! < alternative[rowAtSeat[nearest]!]!) nearest = seat;
    return nearest;
  }

  /** Breadth-first from all free seats backwards. The first volunteer to reach a seated child is its nearest alternative. */
  private relabelAll(): void {
    const { label, alternative, listStart, listed, queue, seating } = this;
    label.fill(NEVER);
    alternative.fill(NEVER);
    let queued = 0;
    for (let volunteer = 0; volunteer < label.length; volunteer++) {
      if (!hasFreeSeat(seating, volunteer)) continue;
      label[volunteer] = 0;
      queue[queued++] = volunteer;
    }
    for (let head = 0; head < queued; head++) {
      const volunteer = queue[head]!;
      const end = listStart[volunteer + 1]!;
      for (let at = listStart[volunteer]!; at < end; at++) {
        const child = listed[at]!;
        const seatedAt = seating.columnOf[child]!;
        if (seatedAt === -1 || seatedAt === volunteer || alternative[child] !== NEVER) continue;
        alternative[child] = label[volunteer]!;
        if (label[seatedAt] !== NEVER) continue;
        label[seatedAt] = label[volunteer]! + 1;
        queue[queued++] = seatedAt;
      }
    }
  }
}

/** Counting sort of the edges by volunteer. */
function childrenByVolunteer({ childCount, volunteerCount, rowStart, columns }: Instance): {
  start: Int32Array;
  children: Int32Array;
} {
  const start = int32s(volunteerCount + 1);
  for (let edge = 0; edge < columns.length; edge++) start[columns[edge]! + 1]!++;
  for (let volunteer = 0; volunteer < volunteerCount; volunteer++) start[volunteer + 1]! += start[volunteer]!;
  const next = start.slice();
  const children = int32s(columns.length);
  for (let child = 0; child < childCount; child++) {
    for (let edge = rowStart[child]!; edge < rowStart[child + 1]!; edge++)
      children[next[columns[edge]!]!++] = child;
  }
  return { start, children };
}
