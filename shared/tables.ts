/** The three tables: names of their environment variables, keys and indexes. Read by the CDK tables, the store and the local cloud. */

export interface TableShape {
  /** Environment variable that carries the physical table name. */
  readonly environment: 'IDENTITY_TABLE' | 'PROGRAM_TABLE' | 'AUDIT_TABLE';
  /** Secondary indexes by name; each has the attributes `<name>Pk` and `<name>Sk`. */
  readonly indexes: readonly IndexName[];
  /** Whether changes are streamed (new and old images). */
  readonly hasStream: boolean;
}

export type TableName = 'identity' | 'program' | 'audit';

/**
 * - `byDistrict`: everything of one kind in a district.
 * - `byStreet`: the same, of one street.
 * - `bySubject`: what belongs to one person, file or run.
 * - `byMember`: what one member did.
 */
export type IndexName = 'byDistrict' | 'byStreet' | 'bySubject' | 'byMember';

/** Every table has the string keys `pk` and `sk`, and the time to live in {@link TTL_ATTRIBUTE}. */
export const TABLES = {
  identity: { environment: 'IDENTITY_TABLE', indexes: [], hasStream: false },
  program: {
    environment: 'PROGRAM_TABLE',
    indexes: ['byDistrict', 'byStreet', 'bySubject'],
    hasStream: true,
  },
  audit: {
    environment: 'AUDIT_TABLE',
    indexes: ['byDistrict', 'bySubject', 'byMember'],
    hasStream: true,
  },
} as const satisfies Record<TableName, TableShape>;

/** DynamoDB serves no more readers of a table’s stream. */
export const MAX_STREAM_READERS = 2;

/** Epoch seconds after which DynamoDB may drop an item. */
export const TTL_ATTRIBUTE = 'expiresAtEpochSeconds';

/** The two key attributes of an index. */
export const indexKeys = (index: IndexName) => ({ pk: `${index}Pk`, sk: `${index}Sk` }) as const;
