/** A solved plan by ids, so that it can be put on a pool that is numbered anew. */
import * as z from 'zod';
import { verifyCertificate } from '../engine/certificate.ts';
import type { Solution } from '../engine/instance.ts';
import { solve } from '../engine/solve.ts';
import { sumUp } from '../engine/sum-up.ts';
import type { BuiltInstance } from '../instance/instance.ts';

const whole = z.array(z.number());

export const storedPlanSchema = z.object({
  childIds: z.array(z.string()),
  volunteerIds: z.array(z.string()),
  /** Position in `volunteerIds`, -1 for none. */
  volunteerOf: whole,
  childPart: whole,
  volunteerPart: whole,
  childPrice: whole,
  volunteerPrice: whole,
});
export type StoredPlan = z.infer<typeof storedPlanSchema>;

export const planToStore = (
  { childIds, volunteerIds }: BuiltInstance,
  { volunteerOf, certificate }: Solution,
): StoredPlan => ({
  childIds: [...childIds],
  volunteerIds: [...volunteerIds],
  volunteerOf: Array.from(volunteerOf),
  childPart: Array.from(certificate.childPart),
  volunteerPart: Array.from(certificate.volunteerPart),
  childPrice: Array.from(certificate.childPrice),
  volunteerPrice: Array.from(certificate.volunteerPrice),
});

const positions = (ids: readonly string[]) => new Map(ids.map((id, at) => [id, at]));

/** The stored plan in the numbers of this instance; `undefined` when it speaks of other people. */
function renumbered(plan: StoredPlan, { childIds, volunteerIds }: BuiltInstance) {
  if (plan.childIds.length !== childIds.length || plan.volunteerIds.length !== volunteerIds.length)
    return undefined;
  const childAt = positions(plan.childIds);
  const volunteerAt = positions(plan.volunteerIds);
  const numberOf = positions(volunteerIds);
  const rows = childIds.map((id) => childAt.get(id) ?? -1);
  const columns = volunteerIds.map((id) => volunteerAt.get(id) ?? -1);
  if (rows.includes(-1) || columns.includes(-1)) return undefined;
  const volunteerOf = Int32Array.from(
    rows,
    (row) => numberOf.get(plan.volunteerIds[plan.volunteerOf[row]!] ?? '') ?? -1,
  );
  const certificate = {
    childPart: Uint8Array.from(rows, (row) => plan.childPart[row]!),
    volunteerPart: Uint8Array.from(columns, (column) => plan.volunteerPart[column]!),
    childPrice: Float64Array.from(rows, (row) => plan.childPrice[row]!),
    volunteerPrice: Float64Array.from(columns, (column) => plan.volunteerPrice[column]!),
  };
  return { volunteerOf, certificate };
}

/**
 * The best plan of a pool: the stored one where its certificate still proves it, a new one where the pool has changed.
 * The proof decides, not the date.
 */
export function planOf(built: BuiltInstance, stored: StoredPlan | undefined): Solution {
  const plan = stored && renumbered(stored, built);
  const solution = plan && { ...plan, ...sumUp(built.instance, plan.volunteerOf) };
  return solution && verifyCertificate(built.instance, solution) === undefined
    ? solution
    : solve(built.instance);
}
