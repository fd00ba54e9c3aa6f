/**
 * R-KE-81: A migration may be stopped at any point and started again: each record says by its number whether it is done. A record
 * that was changed meanwhile is decided anew, and one that cannot be read is named and left as it is.
 */
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Clock } from '../../shared/kernel/clock.ts';
import { SCHEMA_VERSION } from '../store/attributes.ts';
import { documents, tableName } from '../store/documents.ts';
import { readItem } from '../store/record.ts';
import { settle } from '../store/settle.ts';
import type { Migration, StoredItem } from './migration.ts';

/** At once; each is a transaction of its own. */
const RECORDS_AT_ONCE = 8;

export interface MigrationCounts {
  /** Raised, or, in a dry run, to be raised. */
  raised: number;
  /** Keys of the records that could not be read or decided, with the reason. */
  readonly failed: { readonly key: string; readonly reason: string }[];
}

/** Items of a kind below a number, in pieces as the table gives them. */
async function* itemsBelow({ kind: { table, prefix, sk }, to }: Migration): AsyncGenerator<StoredItem[]> {
  let from: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await documents.send(
      new ScanCommand({
        TableName: tableName(table),
        FilterExpression:
          'begins_with(pk, :prefix) AND sk = :sk AND (attribute_not_exists(#shape) OR #shape < :to)',
        ExpressionAttributeNames: { '#shape': SCHEMA_VERSION },
        ExpressionAttributeValues: { ':prefix': `${prefix}#`, ':sk': sk, ':to': to },
        ExclusiveStartKey: from,
      }),
    );
    yield Items;
    from = LastEvaluatedKey;
  } while (from);
}

const asStored = (item: unknown) => item as StoredItem; // an item is a record of attributes
const shapeOf = (item: StoredItem) => Number(item[SCHEMA_VERSION] ?? 1);

/** Loads the record anew: what the scan found may have been changed or raised since. */
async function raise({ kind, to, decide }: Migration, { pk, sk }: StoredItem, clock: Clock): Promise<void> {
  const key = { pk: String(pk), sk: String(sk) };
  await settle(async () => {
    const item = await readItem(kind.table, key, asStored);
    const isDone = item === undefined || shapeOf(item) >= to;
    return { result: undefined, changes: isDone ? [] : await decide(item, clock) };
  });
}

/** @param isDryRun decides about every record, and stores nothing. */
export async function runMigration(
  migration: Migration,
  clock: Clock,
  isDryRun: boolean,
): Promise<MigrationCounts> {
  const counts: MigrationCounts = { raised: 0, failed: [] };
  const one = async (item: StoredItem) => {
    try {
      await (isDryRun ? migration.decide(item, clock) : raise(migration, item, clock));
      counts.raised += 1;
    } catch (error) {
      counts.failed.push({ key: `${item.pk} ${item.sk}`, reason: reasonOf(error) });
    }
  };
  for await (const items of itemsBelow(migration))
    for (let at = 0; at < items.length; at += RECORDS_AT_ONCE)
      await Promise.all(items.slice(at, at + RECORDS_AT_ONCE).map(one));
  return counts;
}

/** Names of fields and kinds of faults only: a value may be somebody’s name. */
const reasonOf = (error: unknown) =>
  error instanceof Error && 'issues' in error
    ? (error.issues as { path: PropertyKey[]; code: string }[])
        .map(({ path, code }) => `${path.join('.')} ${code}`)
        .join(', ')
    : error instanceof Error
      ? error.name
      : 'unknown';
