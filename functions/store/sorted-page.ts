/** Pages of a list that is put together from several sources and sorted before it is cut. */
import * as z from 'zod';
import { type Refusal, refuse } from '../../shared/kernel/problem.ts';
import { readCursor, writeCursor } from './cursor.ts';
import type { Page, PageRequest } from './page.ts';

/** The key after which to go on. */
const startOf = ({ cursor, fingerprint }: PageRequest) =>
  cursor === undefined ? '' : readCursor(cursor, fingerprint, z.string());

/** @param keyOf by which the records are sorted; no two have the same. */
export function sortedPage<T>(
  records: readonly T[],
  keyOf: (record: T) => string,
  page: PageRequest,
): Page<T> | Refusal {
  const after = startOf(page);
  if (after === undefined) return refuse('cursorInvalid');
  const sorted = records.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const left = sorted.filter((record) => keyOf(record) > after);
  const items = left.slice(0, page.limit);
  const last = items.at(-1);
  return last !== undefined && left.length > items.length
    ? { items, next: writeCursor(page.fingerprint, keyOf(last)) }
    : { items };
}
