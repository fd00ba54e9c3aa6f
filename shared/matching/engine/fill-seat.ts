import type { LevelSearch } from './level-search.ts';
import { move } from './make-room.ts';
import { GONE, OPEN, type PlanState, shiftPrices } from './plan-state.ts';

/** Where a search to fill a seat ends: a child without a volunteer comes in, or a seat at `volunteer` stays free. */
interface FillEnd {
  readonly distance: number;
  readonly volunteer: number;
  readonly newcomer: number;
  readonly cost: number;
}

/**
 * The reverse of `RoomSearch`: a seat has come free at a volunteer. Of the unpaired children that can be brought in by children moving
 * up along a chain, one of the first tier comes, the cheapest of its tier; where there is none, the chain ends at the seat that is
 * best left free.
 */
export class FillSearch {
  private readonly state: PlanState;
  private readonly search: LevelSearch;
  /** Best end on each level: tiers by number, seats left free as `OPEN`. */
  private ends = new Map<number, FillEnd>();
  private level = OPEN;
  private bound = 0;

  constructor(state: PlanState, search: LevelSearch) {
    this.state = state;
    this.search = search;
  }

  fill(source: number): void {
    const { search, state, ends } = this;
    search.begin();
    ends.clear();
    this.level = -1;
    search.offer(source, 0, -1, -1, 0);
    for (
      let level = state.volunteerPart[source]!;
      level <= OPEN;
      level = level < state.tierCount ? level + 1 : OPEN
    ) {
      this.level = level;
      this.bound = ends.get(level)?.distance ?? Number.POSITIVE_INFINITY;
      search.enterLevel(level);
      for (let at = search.settle(this.bound); at !== -1; at = search.settle(this.bound))
        this.readVolunteer(at);
      const end = ends.get(level);
      if (end) {
        this.conclude(end);
        return;
      }
    }
  }

  private readVolunteer(volunteer: number): void {
    const { state, search } = this;
    const distance = search.distanceOf(volunteer);
    const price = state.volunteerPrice[volunteer]!;
    this.considerEnd(OPEN, { distance: distance - price, volunteer, newcomer: -1, cost: 0 });
    const edges = state.edgesOfVolunteer;
    for (let edge = edges.first(volunteer); edge !== -1; edge = edges.next(volunteer, edge)) {
      const child = edges.other(edge);
      const from = state.volunteerOf[child]!;
      if (state.childPart[child] === GONE || from === volunteer) continue;
      const cost = edges.cost(edge);
      const total = distance + cost - state.credits[child]! - state.childPrice[child]! - price;
      if (from !== -1) search.offer(from, total, child, volunteer, cost);
      else this.considerEnd(state.tiers[child]!, { distance: total, volunteer, newcomer: child, cost });
    }
  }

  private considerEnd(level: number, end: FillEnd): void {
    const best = this.ends.get(level);
    if (best && best.distance <= end.distance) return;
    this.ends.set(level, end);
    if (level === this.level) this.bound = end.distance;
  }

  private conclude(end: FillEnd): void {
    const { state, search, level } = this;
    for (const volunteer of search.touched) {
      const distance = search.distanceOf(volunteer);
      const part = state.volunteerPart[volunteer]!;
      if (part < level || (part === level && distance < end.distance))
        shiftPrices(state, volunteer, distance - end.distance, level);
    }
    if (end.newcomer !== -1) move(state, end.newcomer, end.volunteer, end.cost);
    for (let at = end.volunteer; search.viaChild[at] !== -1; at = search.viaVolunteer[at]!) {
      move(state, search.viaChild[at]!, search.viaVolunteer[at]!, search.viaCost[at]!);
    }
  }
}
