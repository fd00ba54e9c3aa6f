/** Which attributes of an item this release knows; all others are of a later one, and stay as they are (R-KE-80). */
import * as z from 'zod';
import { indexKeys, TABLES, TTL_ATTRIBUTE } from '../../shared/tables.ts';

/** The number of an item’s shape; 1 where there is none. */
export const SCHEMA_VERSION = 'schemaVersion';

const INDEX_KEYS = Object.values(TABLES).flatMap(({ indexes }) =>
  indexes.flatMap((index) => Object.values(indexKeys(index))),
);

/** What the store adds to records of every kind. */
const PLACED = new Set<string>([...INDEX_KEYS, TTL_ATTRIBUTE]);

/** The fields of a record, of all its states. */
function fieldsOf(schema: z.core.$ZodType): string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(fieldsOf);
  if (schema instanceof z.ZodPipe) return fieldsOf(schema.out);
  throw new Error('a record’s schema must be an object, or a union of objects');
}

/** @param marks what the store adds to records of this kind besides their keys. */
export const attributesOf = (schema: z.core.$ZodType, marks: readonly string[] = []): ReadonlySet<string> =>
  new Set([...fieldsOf(schema), ...PLACED, ...marks]);
