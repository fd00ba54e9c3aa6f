/** A match run as one pure step: the pool as of one moment to the best plan, its proof, and the pairs with their reasons. */
import type { Child } from '../../intake/children/child.ts';
import type { Volunteer } from '../../intake/volunteers/volunteer.ts';
import type { Instant } from '../../kernel/instants.ts';
import { verifyCertificate } from '../engine/certificate.ts';
import type { Solution } from '../engine/instance.ts';
import { solve } from '../engine/solve.ts';
import type { BarredPair } from '../instance/barred.ts';
import { type BuiltInstance, buildInstance, type Pool } from '../instance/instance.ts';
import { type PairFacts, pairFacts } from '../proposals/pair-facts.ts';
import type { Proposal } from '../proposals/proposal.ts';
import { isEligible, isReserved, poolChild, poolVolunteer } from './pool.ts';
import { MAX_LISTED, type MatchRun } from './run.ts';
import { unmatchedReason } from './unmatched.ts';
import type { Weights } from './weights.ts';

/** Everything that a run reads. */
export interface RunPool {
  readonly children: readonly Child[];
  readonly volunteers: readonly Volunteer[];
  /** The open proposals of children that have one. */
  readonly proposals: readonly Proposal[];
  readonly barred: readonly BarredPair[];
  readonly weights: Weights;
  readonly now: Instant;
}

export interface PlannedPair {
  readonly child: Child;
  readonly volunteer: Volunteer;
  readonly facts: PairFacts;
}

export interface RunPlan {
  readonly built: BuiltInstance;
  readonly solution: Solution;
  readonly result: Omit<NonNullable<MatchRun['result']>, 'proposed'>;
  readonly pairs: readonly PlannedPair[];
}

/** The answer whose proof failed is never shown (matching.md). */
export class UnprovenError extends Error {
  override readonly name = 'UnprovenError';
}

function countReserved(proposals: readonly Proposal[]): ReadonlyMap<string, number> {
  const seats = new Map<string, number>();
  for (const { volunteerId } of proposals.filter(isReserved))
    seats.set(volunteerId, (seats.get(volunteerId) ?? 0) + 1);
  return seats;
}

/** The engine’s pool. Children whose proposal somebody has confirmed are left alone, and their volunteers’ places with them. */
export function enginePool({ children, volunteers, proposals, barred, weights, now }: RunPool): Pool {
  const reservedChildren = new Set(proposals.filter(isReserved).map(({ childId }) => childId));
  const reservedSeats = countReserved(proposals);
  return {
    children: children
      .filter((child) => isEligible(child) && !reservedChildren.has(child.id))
      .map((child) => poolChild(child, now)),
    volunteers: volunteers
      .map((volunteer) => poolVolunteer(volunteer, reservedSeats.get(volunteer.id) ?? 0, now))
      .filter((volunteer) => volunteer !== undefined),
    barred,
    weights,
  };
}

/**
 * The best plan of the whole pool (R-MA-10, R-MA-11, R-MA-12).
 * @throws UnprovenError when the certificate does not hold.
 */
export function planRun(pool: RunPool): RunPlan {
  const built = buildInstance(enginePool(pool));
  const solution = solve(built.instance);
  const failure = verifyCertificate(built.instance, solution);
  if (failure) throw new UnprovenError(`the certificate does not hold: ${failure.reason}`);
  return { built, solution, result: resultOf(pool, built, solution), pairs: pairsOf(pool, built, solution) };
}

function pairsOf(
  { children, volunteers }: RunPool,
  built: BuiltInstance,
  { volunteerOf }: Solution,
): PlannedPair[] {
  const childById = new Map(children.map((child) => [child.id as string, child]));
  const volunteerById = new Map(volunteers.map((volunteer) => [volunteer.id as string, volunteer]));
  const pairs: PlannedPair[] = [];
  volunteerOf.forEach((column, row) => {
    const child = childById.get(built.childIds[row]!);
    const volunteer = volunteerById.get(built.volunteerIds[column]!);
    if (child && volunteer) pairs.push({ child, volunteer, facts: pairFacts(built, row, column) });
  });
  return pairs.sort((a, b) => (a.child.id < b.child.id ? -1 : 1));
}

function resultOf({ children }: RunPool, built: BuiltInstance, solution: Solution): RunPlan['result'] {
  const { matched, matchedByTier, cost, credit, objective, volunteerOf } = solution;
  const { instance, childIds, volunteerIds } = built;
  const byId = new Map(children.map((child) => [child.id as string, child]));
  const unpaired = childIds
    .map((id, row) => ({ child: byId.get(id)!, row }))
    .filter(({ row }) => volunteerOf[row] === -1)
    .map(({ child, row }) => ({
      childId: child.id,
      streetCode: child.streetCode,
      fileNumber: child.fileNumber,
      reason: unmatchedReason(built, row),
    }))
    .sort((a, b) => (a.fileNumber < b.fileNumber ? -1 : 1));
  return {
    children: childIds.length,
    volunteers: volunteerIds.length,
    edges: instance.columns.length,
    matched,
    matchedByTier: [...matchedByTier],
    cost,
    credit,
    objective,
    proven: true,
    unmatched: unpaired.slice(0, MAX_LISTED),
    unmatchedByReason: countBy(unpaired.map(({ reason }) => reason)),
  };
}

const countBy = <K extends string>(keys: readonly K[]): Partial<Record<K, number>> => {
  const counts: Partial<Record<K, number>> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
};
