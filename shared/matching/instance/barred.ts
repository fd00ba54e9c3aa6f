/** A pair that is barred by name (R-MA-05). */
export interface BarredPair {
  readonly childId: string;
  readonly volunteerId: string;
}

interface Person {
  readonly id: string;
  readonly householdKeys: readonly string[];
}

/**
 * Whether a pair is barred, by position. Pairs that name nobody in the pool are passed over.
 * R-MA-05: A pair that was declined is not proposed again for 180 days, and one that ended as unsuitable never again.
 * R-MA-06: A volunteer is not proposed to a child of the same household or phone.
 */
export function barredPairs(
  children: readonly Person[],
  volunteers: readonly Person[],
  barred: readonly BarredPair[],
): (row: number, column: number) => boolean {
  const keyOf = (row: number, column: number) => row * volunteers.length + column;
  const keys = new Set<number>();
  const hasAny = new Uint8Array(children.length);
  const bar = (row: number, column: number) => {
    keys.add(keyOf(row, column));
    hasAny[row] = 1;
  };
  const rowOf = new Map(children.map((child, row) => [child.id, row]));
  const columnOf = new Map(volunteers.map((volunteer, column) => [volunteer.id, column]));
  for (const { childId, volunteerId } of barred) {
    const row = rowOf.get(childId);
    const column = columnOf.get(volunteerId);
    if (row !== undefined && column !== undefined) bar(row, column);
  }
  const columnsByKey = columnsByHouseholdKey(volunteers);
  children.forEach((child, row) => {
    for (const key of child.householdKeys) for (const column of columnsByKey.get(key) ?? []) bar(row, column);
  });
  return (row, column) => hasAny[row] === 1 && keys.has(keyOf(row, column));
}

function columnsByHouseholdKey(volunteers: readonly Person[]): Map<string, number[]> {
  const columns = new Map<string, number[]>();
  volunteers.forEach(({ householdKeys }, column) => {
    for (const key of householdKeys) {
      const known = columns.get(key);
      if (known) known.push(column);
      else columns.set(key, [column]);
    }
  });
  return columns;
}
