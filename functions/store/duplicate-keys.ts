/** Who holds a duplicate key: the first file of a person. In the identity table, as hashes. */
import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { receiptSchema } from '../../shared/intake/receipt.ts';
import { type Change, create } from './change.ts';
import { documents, tableName } from './documents.ts';

const MOST_KEYS_A_REQUEST = 100;

export type FileRef = z.infer<typeof receiptSchema>['subject'];

const holderSchema = z.object({ pk: z.string(), holder: receiptSchema.shape.subject });
const keyOf = (hash: string) => ({ pk: `DUPLICATE#${hash}`, sk: 'HOLDER' });

async function readBatch(hashes: readonly string[]): Promise<[string, FileRef][]> {
  const table = tableName('identity');
  const found: [string, FileRef][] = [];
  let keys: Record<string, unknown>[] = hashes.map(keyOf);
  while (keys.length > 0) {
    const answer = await documents.send(
      new BatchGetCommand({ RequestItems: { [table]: { Keys: keys, ConsistentRead: true } } }),
    );
    for (const item of answer.Responses?.[table] ?? []) {
      const { pk, holder } = holderSchema.parse(item);
      found.push([pk.slice('DUPLICATE#'.length), holder]);
    }
    keys = answer.UnprocessedKeys?.[table]?.Keys ?? [];
  }
  return found;
}

/** The files that hold any of the hashes, by hash. */
export async function findHolders(hashes: readonly string[]): Promise<ReadonlyMap<string, FileRef>> {
  const distinct = [...new Set(hashes)];
  const batches = Array.from({ length: Math.ceil(distinct.length / MOST_KEYS_A_REQUEST) }, (_, index) =>
    distinct.slice(index * MOST_KEYS_A_REQUEST, (index + 1) * MOST_KEYS_A_REQUEST),
  );
  return new Map((await Promise.all(batches.map(readBatch))).flat());
}

/** Takes the hashes that nobody holds; somebody quicker makes the whole decision anew. */
export const claimDuplicateKeys = (
  hashes: readonly string[],
  holder: FileRef,
  holders: ReadonlyMap<string, FileRef>,
): Change[] =>
  hashes
    .filter((hash) => !holders.has(hash))
    .map((hash) => create('identity', { ...keyOf(hash), holder }));
