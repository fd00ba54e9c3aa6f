import type { NewEdge } from './edge-lists.ts';
import { FillSearch } from './fill-seat.ts';
import type { Instance, Solution } from './instance.ts';
import { LevelSearch } from './level-search.ts';
import { RoomSearch } from './make-room.ts';
import { copyOf, GONE, OPEN, type PlanState, stateOf, unpair } from './plan-state.ts';

/** A child that joins a plan; see `Instance` for the ranges. Edges name volunteers. */
export interface NewChild {
  readonly tier: number;
  readonly credit: number;
  readonly edges: readonly NewEdge[];
}

/** A volunteer who joins a plan. Edges name children. */
export interface NewVolunteer {
  readonly capacity: number;
  readonly edges: readonly NewEdge[];
}

/**
 * A best plan that stays one while children, volunteers and seats come and go: each change is one search from the stored prices, not
 * a new run. After every change the objective and the number paired of each tier equal those of a full solve.
 */
export class LivePlan {
  private readonly state: PlanState;
  private readonly rooms: RoomSearch;
  private readonly fills: FillSearch;

  private constructor(state: PlanState) {
    this.state = state;
    const search = new LevelSearch(state);
    this.rooms = new RoomSearch(state, search);
    this.fills = new FillSearch(state, search);
  }

  static of(instance: Instance, solution: Solution): LivePlan {
    return new LivePlan(stateOf(instance, solution));
  }

  /** A plan that can be changed without changing this one. */
  copy(): LivePlan {
    return new LivePlan(copyOf(this.state));
  }

  get objective(): number {
    return this.state.totals.cost - this.state.totals.credit;
  }

  get matchedByTier(): readonly number[] {
    return this.state.totals.matchedByTier;
  }

  /** -1 for a child without a volunteer. */
  volunteerOf(child: number): number {
    return this.state.volunteerOf[child]!;
  }

  /** The children paired with a volunteer. */
  childrenAt(volunteer: number): number[] {
    const { firstChildAt, nextChild } = this.state;
    const children: number[] = [];
    for (let child = firstChildAt[volunteer]!; child !== -1; child = nextChild[child]!) children.push(child);
    return children;
  }

  /** Returns the new child's number. */
  addChild({ tier, credit, edges }: NewChild): number {
    const { state } = this;
    const child = state.tiers.push(tier) - 1;
    while (state.tierCount < tier) state.tierCount = state.totals.matchedByTier.push(0);
    state.credits.push(credit);
    state.childPart.push(tier);
    state.childPrice.push(0);
    state.volunteerOf.push(-1);
    state.pairCost.push(0);
    state.nextChild.push(-1);
    for (const edge of edges) {
      state.edgesOfChild.add(child, edge);
      state.edgesOfVolunteer.add(edge.other, { other: child, cost: edge.cost });
    }
    this.rooms.forChild(child);
    return child;
  }

  removeChild(child: number): void {
    const { state } = this;
    const volunteer = state.volunteerOf[child]!;
    if (volunteer !== -1) unpair(state, child);
    state.childPart[child] = GONE;
    if (volunteer !== -1) this.fills.fill(volunteer);
  }

  /** Returns the new volunteer's number. She starts without a seat, at the highest price no edge of hers forbids. */
  addVolunteer({ capacity, edges }: NewVolunteer): number {
    const { state } = this;
    const volunteer = state.capacities.push(0) - 1;
    const present = edges.filter(({ other }) => state.childPart[other] !== GONE);
    const part = present.reduce((first, { other }) => Math.min(first, state.childPart[other]!), OPEN);
    const price = present
      .filter(({ other }) => state.childPart[other] === part)
      .reduce(
        (least, { other, cost }) => Math.min(least, cost - state.credits[other]! - state.childPrice[other]!),
        part === OPEN ? 0 : Number.POSITIVE_INFINITY,
      );
    state.taken.push(0);
    state.volunteerPart.push(part);
    state.volunteerPrice.push(price);
    state.firstChildAt.push(-1);
    for (const edge of edges) {
      state.edgesOfVolunteer.add(volunteer, edge);
      state.edgesOfChild.add(edge.other, { other: volunteer, cost: edge.cost });
    }
    for (let seat = 0; seat < capacity; seat++) this.addSeat(volunteer);
    return volunteer;
  }

  addSeat(volunteer: number): void {
    this.state.capacities[volunteer]!++;
    this.fills.fill(volunteer);
  }

  /** Takes one seat from a volunteer who has any, free ones first. */
  removeSeat(volunteer: number): void {
    const { state } = this;
    const isFull = state.taken[volunteer] === state.capacities[volunteer];
    state.capacities[volunteer]!--;
    if (isFull) this.rooms.forOneTooMany(volunteer);
  }

  removeVolunteer(volunteer: number): void {
    while (this.state.capacities[volunteer]! > 0) this.removeSeat(volunteer);
    this.state.volunteerPart[volunteer] = GONE;
  }
}
