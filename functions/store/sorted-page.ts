/** Pages of a list that is put together from several sources and sorted before it is cut. */
import * as z from 'zod';
import { type Refusal, refuse } from '../../shared/kernel/problem.ts';
import type { Page, PageRequest } from './page.ts';

const cursorSchema = z.tuple([z.string(), z.string()]);

const writeCursor = (fingerprint: string, after: string) =>
  Buffer.from(JSON.stringify([fingerprint, after])).toString('base64url');

/** The key after which to go on; `undefined` for a cursor that was made for another query or person, or altered. */
function readCursor({ cursor, fingerprint }: PageRequest): string | undefined {
  if (cursor === undefined) return '';
  try {
    const [print, after] = cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return print === fingerprint ? after : undefined;
  } catch {
    return undefined; // whatever else a client makes of it
  }
}

/** @param keyOf by which the records are sorted; no two have the same. */
export function sortedPage<T>(
  records: readonly T[],
  keyOf: (record: T) => string,
  page: PageRequest,
): Page<T> | Refusal {
  const after = readCursor(page);
  if (after === undefined) return refuse('cursorInvalid');
  const sorted = records.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const left = sorted.filter((record) => keyOf(record) > after);
  const items = left.slice(0, page.limit);
  const last = items.at(-1);
  return last !== undefined && left.length > items.length
    ? { items, next: writeCursor(page.fingerprint, keyOf(last)) }
    : { items };
}
