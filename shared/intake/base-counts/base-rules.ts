/** Which base count is in force for a place and a kind on a day. */
import type { StreetCode } from '../../kernel/ids.ts';
import type { CalendarDate, Instant } from '../../kernel/instants.ts';
import { ALL, type BaseList, type BaseRow, type ChangedRow } from './base-count.ts';

type Place = Pick<BaseRow, 'streetCode' | 'communityCode' | 'kind'>;
const keyOf = ({ streetCode, communityCode, kind }: Place) => `${streetCode} ${communityCode ?? ''} ${kind}`;

/** R-IN-160: A base count that is given again for the same list, place and kind takes the place of the former one; the others stay. */
export function changeRows(rows: readonly BaseRow[], given: readonly ChangedRow[], now: Instant): BaseRow[] {
  const changed = new Set(given.map(keyOf));
  const added = given.flatMap(({ count, ...place }) =>
    count === null ? [] : [{ ...place, count, recordedAt: now }],
  );
  return [...rows.filter((row) => !changed.has(keyOf(row))), ...added].toSorted((a, b) =>
    keyOf(a) < keyOf(b) ? -1 : 1,
  );
}

interface Dated extends BaseRow {
  readonly on: CalendarDate;
}

/** The rows in force, one for each place and kind. */
export type BaseInForce = readonly Dated[];

interface AsOf {
  readonly on: CalendarDate;
  /** What was recorded later is not counted. */
  readonly knownAt?: Instant;
}

/** R-IN-161: In force for a place and a kind is the number of civil affairs’ latest list that has one, up to the day. */
export function baseInForce(lists: readonly BaseList[], { on, knownAt }: AsOf): BaseInForce {
  const latest = new Map<string, Dated>();
  const dated = lists
    .filter((list) => list.source === 'civilAffairs' && list.on <= on)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .flatMap((list) => list.rows.map((row) => ({ ...row, on: list.on })));
  for (const row of dated)
    if (knownAt === undefined || row.recordedAt <= knownAt) latest.set(keyOf(row), row);
  return [...latest.values()];
}

const sum = (rows: readonly BaseRow[]) => rows.reduce((total, { count }) => total + count, 0);

/** The street’s own number, or those of its communities together; whichever is of the later list. */
function baseOfKind(rows: BaseInForce): number | undefined {
  const own = rows.find(({ communityCode }) => communityCode === undefined);
  const parts = rows.filter(({ communityCode }) => communityCode !== undefined);
  if (parts.length === 0) return own?.count;
  const lastPart =
    parts
      .map(({ on }) => on)
      .toSorted()
      .at(-1) ?? '';
  return own && own.on >= lastPart ? own.count : sum(parts);
}

/**
 * R-IN-162: The base of a street is the number that counts each child once, and where there is none the sum of its kinds. A street
 * without numbers has no base.
 */
export function baseOfStreet(inForce: BaseInForce, street: StreetCode, kind: string): number | undefined {
  const here = inForce.filter(({ streetCode }) => streetCode === street);
  const own = baseOfKind(here.filter((row) => row.kind === kind));
  if (own !== undefined || kind !== ALL) return own;
  const kinds = [...new Set(here.map((row) => row.kind))];
  return kinds.length === 0
    ? undefined
    : kinds.reduce((total, one) => total + (baseOfKind(here.filter((row) => row.kind === one)) ?? 0), 0);
}

/** Of all the streets together; none while one of them has none. */
export function baseOfStreets(
  inForce: BaseInForce,
  streets: readonly StreetCode[],
  kind: string,
): number | undefined {
  const parts = streets.map((street) => baseOfStreet(inForce, street, kind));
  if (streets.length === 0 || parts.includes(undefined)) return undefined;
  return parts.reduce<number>((total, part) => total + (part ?? 0), 0);
}
