/** Who holds a duplicate key: the first file of a person. In the identity table, as hashes. */
import * as z from 'zod';
import { type FileRef, fileRefSchema } from '../../../shared/intake/receipts/receipt.ts';
import { readItems } from '../batch.ts';
import { type Change, create } from '../change.ts';
import { tableName } from '../documents.ts';

const PREFIX = 'DUPLICATE#';

const holderSchema = z.object({ pk: z.string(), holder: fileRefSchema });
const keyOf = (hash: string) => ({ pk: `${PREFIX}${hash}`, sk: 'HOLDER' });

/** The files that hold any of the hashes, by hash. */
export async function findHolders(hashes: readonly string[]): Promise<ReadonlyMap<string, FileRef>> {
  const keys = [...new Set(hashes)].map(keyOf);
  const items = await readItems('identity', keys, (item) => holderSchema.parse(item));
  return new Map(items.map(({ pk, holder }) => [pk.slice(PREFIX.length), holder]));
}

/** Takes the hashes that nobody holds; somebody quicker makes the whole decision anew. */
export const claimDuplicateKeys = (
  hashes: readonly string[],
  holder: FileRef,
  holders: ReadonlyMap<string, FileRef>,
): Change[] =>
  hashes.filter((hash) => !holders.has(hash)).map((hash) => create('identity', { ...keyOf(hash), holder }));

/** Gives up those of the hashes that the file holds. */
export const releaseDuplicateKeys = (
  hashes: readonly string[],
  { kind, id }: FileRef,
  holders: ReadonlyMap<string, FileRef>,
): Change[] =>
  [...new Set(hashes)]
    .filter((hash) => holders.get(hash)?.kind === kind && holders.get(hash)?.id === id)
    .map((hash) => ({
      write: {
        Delete: {
          TableName: tableName('identity'),
          Key: keyOf(hash),
          ConditionExpression: 'holder.id = :id',
          ExpressionAttributeValues: { ':id': id },
        },
      },
      unmet: 'changed',
    }));
