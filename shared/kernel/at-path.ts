/** Values by their path in nested records: `guardian.phone`. */

/** The value at the path; `undefined` where the record ends before it. */
export const valueAt = (record: object, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((outer, key) => (outer as Record<string, unknown> | undefined)?.[key], record);

/** Sets the value at the path of a draft that is made of plain objects. */
export function setAt(draft: Record<string, unknown>, path: string, value: unknown): void {
  const [key = '', ...rest] = path.split('.');
  if (rest.length === 0) {
    draft[key] = value;
    return;
  }
  draft[key] ??= {};
  setAt(draft[key] as Record<string, unknown>, rest.join('.'), value); // no path ends where another’s goes on
}

/** The named properties of a record. */
export const pick = <T extends object, K extends keyof T>(record: T, keys: readonly K[]): Pick<T, K> =>
  Object.fromEntries(keys.map((key) => [key, record[key]])) as Pick<T, K>;

const isEmpty = (part: unknown) => Object.values(part ?? {}).every((value) => value === undefined);

/** Without these parts of a record where nothing is known of them. */
export const withoutEmpty = (record: Record<string, unknown>, parts: readonly string[]) =>
  Object.fromEntries(Object.entries(record).filter(([key, part]) => !parts.includes(key) || !isEmpty(part)));
