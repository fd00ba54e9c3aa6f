import type { Assignment } from './assignment.ts';
import { CLOSED, newAssignment } from './assignment.ts';
import type { Instance } from './instance.ts';
import type { Parts } from './parts.ts';
import { reduceRows } from './row-reduction.ts';
import { seatTheRest } from './shortest-path.ts';

/**
 * Pairs all the given children, at least total cost, with the volunteers of one part, whose seats may stay free. Rows are the
 * children in the order given, columns all volunteers; those of other parts are closed. Credits play no role, for every child given
 * is paired.
 * @throws Error when the children cannot all be paired within the part.
 */
export function pairAll(
  instance: Instance,
  children: Int32Array,
  { volunteerPart, seatStart }: Parts,
  part: number,
): Assignment {
  const a = newAssignment({
    listOf: children,
    listStart: instance.rowStart,
    columns: instance.columns,
    costs: instance.costs,
    seatStart,
  });
  for (let volunteer = 0; volunteer < instance.volunteerCount; volunteer++) {
    if (volunteerPart[volunteer] !== part) a.nodes[2 * volunteer] = CLOSED;
  }
  reduceRows(a);
  seatTheRest(a);
  return a;
}
