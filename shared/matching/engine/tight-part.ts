import { float64s, int32s, type WholeNumbers } from './arrays.ts';
import type { Assignment } from './assignment.ts';
import { newAssignment, sitDown } from './assignment.ts';
import { type Instance, MAX_COST, MAX_CREDIT } from './instance.ts';
import { pairAll } from './open-part.ts';
import { type Parts, positionsOf } from './parts.ts';
import { reduceRows } from './row-reduction.ts';
import { seatTheRest } from './shortest-path.ts';
import { StableSorter } from './stable-sorter.ts';

/** The pairs of one tight part and its dual prices, by position in `children` and `volunteers`. */
export interface TightPlan {
  readonly children: Int32Array;
  readonly volunteers: Int32Array;
  /** Position in `volunteers`, or -1. */
  readonly volunteerOf: Int32Array;
  readonly childPrice: Float64Array;
  readonly volunteerPrice: Float64Array;
}

/**
 * Fills every seat of a tight part at least total cost less credit, solved from the volunteers' side: rows are seats, columns
 * children. Children of an earlier tier must all be paired. They are paired first, by themselves, from the children's side; the
 * prices of that step make their edges tight at the start of this one, and a seated column never empties again.
 */
export function fillTightPart(instance: Instance, parts: Parts, part: number): TightPlan {
  const members = new TightMembers(instance, parts, part);
  const start = members.earlier.length > 0 ? startFromEarlier(instance, parts, part, members) : undefined;
  const a = seatsAsRows(instance, members, start);
  if (start) sitEarlier(a, members, start);
  reduceRows(a);
  seatTheRest(a);
  return readPlan(a, members, start);
}

/** Who belongs to a part, and where each stands in its list. */
class TightMembers {
  readonly children: Int32Array;
  readonly volunteers: Int32Array;
  /** Children of tiers before the part's own, all of whom must be paired. */
  readonly earlier: Int32Array;
  /** Position of a volunteer in `volunteers`, -1 outside the part. */
  readonly volunteerAt: Int32Array;
  readonly childAt: Int32Array;

  constructor(instance: Instance, parts: Parts, part: number) {
    this.children = positionsOf(parts.childPart, part);
    this.volunteers = positionsOf(parts.volunteerPart, part);
    this.earlier = this.children.filter((child) => instance.tiers[child]! < part);
    this.childAt = positionsIn(this.children, instance.childCount);
    this.volunteerAt = positionsIn(this.volunteers, instance.volunteerCount);
  }
}

function positionsIn(members: Int32Array, count: number): Int32Array {
  const at = int32s(count).fill(-1);
  for (let position = 0; position < members.length; position++) at[members[position]!] = position;
  return at;
}

interface EarlierStart {
  readonly pairing: Assignment;
  /** Dual price of each earlier child, 0 for the others, by position in `children`. */
  readonly childPrice: Float64Array;
  readonly shift: number;
}

/**
 * Pairs the earlier children and shifts their prices up, and so the volunteers' down, just far enough that no other child of the part
 * has a negative reduced cost: at most the highest credit.
 */
function startFromEarlier(
  instance: Instance,
  parts: Parts,
  part: number,
  members: TightMembers,
): EarlierStart {
  const pairing = pairAll(instance, members.earlier, parts, part);
  const shift = shiftForOthers(instance, members, part, pairing);
  const childPrice = float64s(members.children.length);
  for (let row = 0; row < members.earlier.length; row++) {
    const child = members.earlier[row]!;
    const price = pairing.nodes[2 * pairing.columnOf[row]!]!;
    childPrice[members.childAt[child]!] = pairing.costOf[row]! + price - instance.credits[child]! + shift;
  }
  return { pairing, childPrice, shift };
}

function shiftForOthers(
  instance: Instance,
  members: TightMembers,
  part: number,
  pairing: Assignment,
): number {
  const { rowStart, columns, costs, credits, tiers } = instance;
  let shift = 0;
  for (const child of members.children) {
    if (tiers[child] !== part) continue;
    for (let edge = rowStart[child]!; edge < rowStart[child + 1]!; edge++) {
      if (members.volunteerAt[columns[edge]!] === -1) continue;
      shift = Math.max(shift, credits[child]! - costs[edge]! - pairing.nodes[2 * columns[edge]!]!);
    }
  }
  return shift;
}

/** One list for each volunteer (its edges to the part's children, cost less credit and starting price), one row for each seat. */
function seatsAsRows(instance: Instance, members: TightMembers, start: EarlierStart | undefined): Assignment {
  const { children, volunteers, volunteerAt } = members;
  const { rowStart, columns, costs, credits, capacities } = instance;
  const listStart = int32s(volunteers.length + 1);
  forEachEdge((at) => listStart[at + 1]!++);
  for (let at = 0; at < volunteers.length; at++) listStart[at + 1]! += listStart[at]!;
  const next = listStart.slice();
  const listColumns = int32s(listStart[volunteers.length]!);
  const listCosts = roomForCosts(listColumns.length, start);
  forEachEdge((at, edge, position) => {
    listColumns[next[at]!] = position;
    listCosts[next[at]!++] =
      costs[edge]! - credits[children[position]!]! - (start?.childPrice[position] ?? 0);
  });
  const sorter = new StableSorter(listCosts, listColumns);
  for (let at = 0; at < volunteers.length; at++) sorter.sort(listStart[at]!, listStart[at + 1]!);
  const seatStart = Int32Array.from({ length: children.length + 1 }, (_, position) => position);
  const listOf = repeatEach(volunteers.length, (at) => capacities[volunteers[at]!]!);
  return newAssignment({ listOf, listStart, columns: listColumns, costs: listCosts, seatStart });

  function forEachEdge(visit: (volunteerAt: number, edge: number, position: number) => void): void {
    for (let position = 0; position < children.length; position++) {
      const end = rowStart[children[position]! + 1]!;
      for (let edge = rowStart[children[position]!]!; edge < end; edge++) {
        const at = volunteerAt[columns[edge]!]!;
        if (at !== -1) visit(at, edge, position);
      }
    }
  }
}

/** Starting prices pile up along chains of children who make way: behind some 200,000 of them a cost leaves 32 bits. */
function roomForCosts(length: number, start: EarlierStart | undefined): WholeNumbers {
  let farthest = 0;
  for (const price of start?.childPrice ?? []) farthest = Math.max(farthest, Math.abs(price));
  return farthest + MAX_COST + MAX_CREDIT < 2 ** 31 ? int32s(length) : float64s(length);
}

/** The numbers 0 … count - 1, each as often as `timesOf` says. */
function repeatEach(count: number, timesOf: (value: number) => number): Int32Array {
  let length = 0;
  for (let value = 0; value < count; value++) length += timesOf(value);
  const repeated = int32s(length);
  for (let value = 0, at = 0; value < count; value++) {
    repeated.fill(value, at, at + timesOf(value));
    at += timesOf(value);
  }
  return repeated;
}

/** Seats the earlier children's volunteers where the first step paired them, each child at one seat of its volunteer. */
function sitEarlier(a: Assignment, members: TightMembers, start: EarlierStart): void {
  const nextRow = int32s(members.volunteers.length);
  for (let row = 1; row < a.rowCount; row++)
    if (a.listOf[row] !== a.listOf[row - 1]) nextRow[a.listOf[row]!] = row;
  for (let row = 0; row < members.earlier.length; row++) {
    const volunteer = start.pairing.columnOf[row]!;
    const position = members.childAt[members.earlier[row]!]!;
    const price = start.pairing.nodes[2 * volunteer]!;
    sitDown(a, nextRow[members.volunteerAt[volunteer]!]!++, position, -price - start.shift);
  }
}

function readPlan(a: Assignment, members: TightMembers, start: EarlierStart | undefined): TightPlan {
  const volunteerOf = int32s(members.children.length).fill(-1);
  const volunteerPrice = float64s(members.volunteers.length);
  const childPrice = float64s(members.children.length);
  for (let position = 0; position < childPrice.length; position++) {
    childPrice[position] = (start?.childPrice[position] ?? 0) - a.nodes[2 * position]!;
  }
  for (let row = 0; row < a.rowCount; row++) {
    const position = a.columnOf[row]!;
    volunteerOf[position] = a.listOf[row]!;
    volunteerPrice[a.listOf[row]!] = a.costOf[row]! + a.nodes[2 * position]!;
  }
  return {
    children: members.children,
    volunteers: members.volunteers,
    volunteerOf,
    childPrice,
    volunteerPrice,
  };
}
