import { int32s } from './arrays.ts';
import type { Instance } from './instance.ts';

/**
 * The first seat of each volunteer, and behind the last one the number of seats. A capacity no child could fill is cut to one seat
 * more than the volunteer has edges, so that there are never more than edges + volunteers seats and a volunteer who can never be
 * full never is.
 */
export function seatOffsets(instance: Instance): Int32Array {
  const { capacities, volunteerCount, columns } = instance;
  const offsets = int32s(volunteerCount + 1);
  const isModest = sum(capacities) <= columns.length + volunteerCount;
  const seats = isModest ? capacities : cutToDegree(instance);
  for (let volunteer = 0; volunteer < volunteerCount; volunteer++) {
    offsets[volunteer + 1] = offsets[volunteer]! + seats[volunteer]!;
  }
  return offsets;
}

function sum(values: Int32Array): number {
  let total = 0;
  for (let at = 0; at < values.length; at++) total += values[at]!;
  return total;
}

function cutToDegree({ capacities, volunteerCount, columns }: Instance): Int32Array {
  const seats = int32s(volunteerCount).fill(1);
  for (let edge = 0; edge < columns.length; edge++) seats[columns[edge]!]!++;
  for (let volunteer = 0; volunteer < volunteerCount; volunteer++) {
    if (capacities[volunteer]! < seats[volunteer]!) seats[volunteer] = capacities[volunteer]!;
  }
  return seats;
}
