/** Rows of one file that probably speak of the same person. */
import type { DuplicateRow } from './import.ts';

interface KeyedRow {
  readonly row: number;
  /** As `childDuplicateKeys` or `volunteerDuplicateKeys` gives them. */
  readonly keys: readonly string[];
}

/** Duplicates within a file (R-IN-20, R-IN-21): every row that shares a key with an earlier one, and the first such row. */
export function findDuplicatesWithin(
  rows: readonly KeyedRow[],
): (DuplicateRow & { readonly ofRow: number })[] {
  const firstWith = new Map<string, number>();
  return rows.flatMap(({ row, keys }) => {
    const ofRow = keys.map((key) => firstWith.get(key)).find((first) => first !== undefined);
    for (const key of keys) if (!firstWith.has(key)) firstWith.set(key, row);
    return ofRow === undefined ? [] : [{ row, ofRow }];
  });
}
