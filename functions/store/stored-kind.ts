/**
 * How records of one kind are stored: what every kind does the same, once.
 *
 * R-KE-80: What a later release has added to a record survives a write of this one, unless the person is erased.
 */
import type * as z from 'zod';
import type { TableName } from '../../shared/tables.ts';
import { attributesOf, SCHEMA_VERSION } from './attributes.ts';
import { readItems } from './batch.ts';
import {
  type Change,
  create,
  type Key,
  overwrite,
  raise,
  remove,
  renew,
  replace,
  unchanged,
} from './change.ts';
import { readItem } from './record.ts';

export interface RecordKind<Id extends string, T> {
  readonly table: TableName;
  /** What its partition key begins with, before the id: `CHILD`. */
  readonly prefix: string;
  /** Its sort key: `FILE`. */
  readonly sk: string;
  readonly schema: z.ZodType<T>;
  /** The number of the schema, one more with every change that needs a migration (ADR 0030). */
  readonly schemaVersion: number;
  readonly idOf: (record: T) => Id;
  /** Keys of indexes, and what streams look for. */
  readonly placed?: (record: T) => Readonly<Record<string, unknown>>;
  /** Names of what `placed` adds besides keys of indexes. */
  readonly marks?: readonly string[];
  /** Whether nothing of what was stored may stay. */
  readonly isErased?: (record: T) => boolean;
}

/** `undefined` where records of the kind have none. */
const versionOf = (record: unknown) => (record as { readonly version?: number }).version;

function loadedVersion(record: unknown): number {
  const version = versionOf(record);
  if (version === undefined) throw new Error('records of this kind have no version: overwrite them');
  return version;
}

/** What a migration goes through. */
export type StoredKind = Pick<RecordKind<string, unknown>, 'table' | 'prefix' | 'sk'>;

/** The reads and writes of a kind. `replace` is for records with a version, `overwrite` for those without. */
export function recordStore<Id extends string, T>(kind: RecordKind<Id, T>) {
  const { table, prefix, sk, schema, schemaVersion, idOf, placed, marks, isErased } = kind;
  const known = attributesOf(schema, marks);
  const keyOf = (id: Id): Key => ({ pk: `${prefix}#${id}`, sk });
  const parse = (item: unknown): T => schema.parse(item);
  const itemOf = (value: T) => {
    const record = parse(value);
    return { ...record, ...keyOf(idOf(record)), ...placed?.(record), [SCHEMA_VERSION]: schemaVersion };
  };
  return {
    kind,
    keyOf,
    parse,
    get: (id: Id): Promise<T | undefined> => readItem(table, keyOf(id), parse),
    /** Those of the records that exist, in no particular order. */
    readMany: (ids: readonly Id[]): Promise<T[]> => readItems(table, ids.map(keyOf), parse),
    create: (record: T): Change => create(table, itemOf(record)),
    replace(before: T, after: T): Change {
      const loaded = loadedVersion(before);
      const item = itemOf({ ...after, version: loaded + 1 });
      return isErased?.(after) ? renew(table, item, loaded) : replace(table, item, loaded, known);
    },
    overwrite: (record: T): Change =>
      isErased?.(record) ? renew(table, itemOf(record)) : overwrite(table, itemOf(record), known),
    /** For a migration, which raises records to a number, and keeps what a later release has added. */
    raiseTo: (number: number) => (before: T, after: T) => {
      const loaded = versionOf(before);
      const item = itemOf(loaded === undefined ? after : { ...after, version: loaded + 1 });
      return raise(table, { ...item, [SCHEMA_VERSION]: number }, loaded, known);
    },
    remove: (id: Id): Change => remove(table, keyOf(id)),
    /** Whoever writes with this rests on the record being as loaded. */
    unchanged: (record: T): Change => unchanged(table, keyOf(idOf(record)), loadedVersion(record)),
  };
}
