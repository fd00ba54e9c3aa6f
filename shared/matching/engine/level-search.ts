import type { Heap } from './heap.ts';
import { newHeap } from './new-heap.ts';
import type { PlanState } from './plan-state.ts';

/**
 * Labels of a Dijkstra search over volunteers that runs level by level. Distances are pairs, compared part first: an edge between
 * parts costs infinitely more than any within one, and how much depends on the parts alone. So a volunteer's label is a plain number,
 * and all of one part are settled before the search goes on to the next.
 */
export class LevelSearch {
  private readonly state: PlanState;
  private heap: Heap;
  /** Volunteers that the heap has room for. */
  private room: number;
  private readonly distances: number[] = [];
  /** How each volunteer was reached: the child that moves, from or to whom, and at what cost. */
  readonly viaChild: number[] = [];
  readonly viaVolunteer: number[] = [];
  readonly viaCost: number[] = [];
  readonly touched: number[] = [];
  private level = 0;

  constructor(state: PlanState) {
    this.state = state;
    this.room = state.capacities.length;
    this.heap = newHeap(this.room);
  }

  begin(): void {
    const { distances, touched } = this;
    while (touched.length > 0) distances[touched.pop()!] = Number.POSITIVE_INFINITY;
    while (distances.length < this.state.capacities.length) {
      distances.push(Number.POSITIVE_INFINITY);
      this.viaChild.push(-1);
      this.viaVolunteer.push(-1);
      this.viaCost.push(0);
    }
    if (this.room < distances.length) {
      this.room = distances.length * 2;
      this.heap = newHeap(this.room);
    }
    this.heap.clear();
    this.level = -1;
  }

  distanceOf(volunteer: number): number {
    return this.distances[volunteer]!;
  }

  /** Offers a volunteer a distance; `viaChild` is -1 where the search starts. */
  offer(volunteer: number, distance: number, viaChild: number, viaVolunteer: number, viaCost: number): void {
    const before = this.distances[volunteer]!;
    if (distance >= before) return;
    if (before === Number.POSITIVE_INFINITY) this.touched.push(volunteer);
    this.distances[volunteer] = distance;
    this.viaChild[volunteer] = viaChild;
    this.viaVolunteer[volunteer] = viaVolunteer;
    this.viaCost[volunteer] = viaCost;
    if (this.state.volunteerPart[volunteer] === this.level) this.heap.push(distance, volunteer);
  }

  /** Goes on to the next part; the one before must be settled. */
  enterLevel(level: number): void {
    this.level = level;
    this.heap.clear();
    for (const volunteer of this.touched) {
      if (this.state.volunteerPart[volunteer] === level)
        this.heap.push(this.distances[volunteer]!, volunteer);
    }
  }

  /** The nearest volunteer of this level that is not settled and nearer than `bound`, or -1. */
  settle(bound: number): number {
    const { heap, distances } = this;
    for (let volunteer = heap.take(); volunteer !== -1; volunteer = heap.take()) {
      if (heap.distance >= bound) return -1;
      if (distances[volunteer] === heap.distance) return volunteer;
    }
    return -1;
  }
}
