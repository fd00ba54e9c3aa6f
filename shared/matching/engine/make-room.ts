import type { LevelSearch } from './level-search.ts';
import { GONE, OPEN, type PlanState, pair, shiftPrices, unpair } from './plan-state.ts';

/** Where a search for room ends: at a volunteer with a free seat, or with a child that gives up its place. */
interface RoomEnd {
  readonly distance: number;
  readonly freeVolunteer: number;
  readonly viaChild: number;
  readonly cost: number;
  readonly droppedChild: number;
}

/**
 * Finds room for one child more: one that is new (`source.child`), or one too many at a volunteer (`source.volunteer`). Children move
 * along the cheapest chain to a free seat; where none can be reached, the reached child of the last tier gives way, the cheapest of
 * its tier. Successive shortest paths, with the parts as the leading digit of every distance; what was reached on the way to a later
 * level has thereby become part of it.
 */
export class RoomSearch {
  private readonly state: PlanState;
  private readonly search: LevelSearch;
  /** Best end on each level: tiers by number, free seats as `OPEN`. */
  private ends = new Map<number, RoomEnd>();
  private level = OPEN;
  private bound = 0;

  constructor(state: PlanState, search: LevelSearch) {
    this.state = state;
    this.search = search;
  }

  forChild(child: number): void {
    this.begin();
    this.considerDrop(child, 0);
    this.readEdges(child, 0);
    this.run(child);
  }

  forOneTooMany(volunteer: number): void {
    this.begin();
    this.search.offer(volunteer, 0, -1, -1, 0);
    this.run(-1);
  }

  private begin(): void {
    this.search.begin();
    this.ends.clear();
    this.level = OPEN;
    this.bound = Number.POSITIVE_INFINITY;
  }

  private run(newChild: number): void {
    const { search, state, ends } = this;
    for (let level = OPEN; level > 0; level = level === OPEN ? state.tierCount : level - 1) {
      this.level = level;
      this.bound = ends.get(level)?.distance ?? Number.POSITIVE_INFINITY;
      search.enterLevel(level);
      for (let at = search.settle(this.bound); at !== -1; at = search.settle(this.bound))
        this.readVolunteer(at);
      const end = ends.get(level);
      if (end) {
        this.conclude(end, newChild);
        return;
      }
    }
    throw new Error('expected room for a child or a child that gives way, found neither');
  }

  private readVolunteer(volunteer: number): void {
    const { state } = this;
    const distance = this.search.distanceOf(volunteer);
    for (let child = state.firstChildAt[volunteer]!; child !== -1; child = state.nextChild[child]!) {
      this.considerDrop(child, distance);
      this.readEdges(child, distance);
    }
  }

  private considerDrop(child: number, distance: number): void {
    const total = distance - this.state.childPrice[child]!;
    this.considerEnd(this.state.tiers[child]!, {
      distance: total,
      freeVolunteer: -1,
      viaChild: -1,
      cost: 0,
      droppedChild: child,
    });
  }

  private considerEnd(level: number, end: RoomEnd): void {
    const best = this.ends.get(level);
    if (best && best.distance <= end.distance) return;
    this.ends.set(level, end);
    if (level === this.level) this.bound = end.distance;
  }

  private readEdges(child: number, distance: number): void {
    const { state, search } = this;
    const edges = state.edgesOfChild;
    const own = state.volunteerOf[child]!;
    const base = distance - state.credits[child]! - state.childPrice[child]!;
    for (let edge = edges.first(child); edge !== -1; edge = edges.next(child, edge)) {
      const volunteer = edges.other(edge);
      const part = state.volunteerPart[volunteer]!;
      if (volunteer === own || part === GONE) continue;
      const cost = edges.cost(edge);
      const total = base + cost - state.volunteerPrice[volunteer]!;
      if (state.taken[volunteer]! < state.capacities[volunteer]!) {
        this.considerEnd(OPEN, {
          distance: total,
          freeVolunteer: volunteer,
          viaChild: child,
          cost,
          droppedChild: -1,
        });
      } else if (part !== this.level || total < this.bound) {
        search.offer(volunteer, total, child, own, cost);
      }
    }
  }

  private conclude(end: RoomEnd, newChild: number): void {
    const { state, search, level } = this;
    for (const volunteer of search.touched) {
      const distance = search.distanceOf(volunteer);
      const part = state.volunteerPart[volunteer]!;
      if (part > level || (part === level && distance < end.distance))
        shiftPrices(state, volunteer, end.distance - distance, level);
    }
    if (newChild !== -1) {
      state.childPrice[newChild]! += end.distance;
      state.childPart[newChild] = level;
    }
    this.moveAlong(end);
  }

  private moveAlong(end: RoomEnd): void {
    const { state, search } = this;
    let emptied =
      end.freeVolunteer === -1 ? state.volunteerOf[end.droppedChild]! : state.volunteerOf[end.viaChild]!;
    if (end.freeVolunteer === -1) {
      if (emptied !== -1) unpair(state, end.droppedChild);
    } else {
      move(state, end.viaChild, end.freeVolunteer, end.cost);
    }
    while (emptied !== -1 && search.viaChild[emptied] !== -1) {
      const child = search.viaChild[emptied]!;
      const from = state.volunteerOf[child]!;
      move(state, child, emptied, search.viaCost[emptied]!);
      emptied = from;
    }
  }
}

/** Moves a child, paired or not, to a volunteer. */
export function move(state: PlanState, child: number, volunteer: number, cost: number): void {
  if (state.volunteerOf[child] !== -1) unpair(state, child);
  pair(state, child, volunteer, cost);
}
