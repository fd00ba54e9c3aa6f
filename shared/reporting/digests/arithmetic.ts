/** Counting. Every function is deterministic: ties are broken by the key, never by the order of the input. */

/** Share in percent with one decimal, `undefined` of nothing. */
export const percentOf = (part: number, whole: number) =>
  whole === 0 ? undefined : Math.round((part / whole) * 1000) / 10;

export const toOneDecimal = (value: number) => Math.round(value * 10) / 10;

/** The middle value, or the mean of the two in the middle; `undefined` of none. */
export function medianOf(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2;
}

export interface Tally<K> {
  readonly key: K;
  readonly count: number;
}

/** How often each key occurs, most frequent first, equal ones by key. */
export function tallyOf<K extends string>(keys: Iterable<K>): Tally<K>[] {
  const counts = new Map<K, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts]
    .map(([key, count]) => ({ key, count }))
    .toSorted((a, b) => b.count - a.count || compareText(a.key, b.key));
}

/** By code unit: the same on every machine, whatever its locale. */
export const compareText = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** Records by a key, each list in the order of the input. */
export function groupBy<T, K>(records: readonly T[], keysOf: (record: T) => readonly K[]): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const record of records)
    for (const key of keysOf(record)) {
      const group = groups.get(key);
      if (group) group.push(record);
      else groups.set(key, [record]);
    }
  return groups;
}
