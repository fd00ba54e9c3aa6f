/** Files under keyed hashes of what is known of them, in the identity table: a query finds them, never a scan. */
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { type FileRef, fileRefSchema } from '../../../shared/intake/receipts/receipt.ts';
import type { Change } from '../change.ts';
import { documents, tableName } from '../documents.ts';

/** - `LIKE`: what two files of one person may have in common. - `FIND`: what a file is searched by. */
type Listing = 'LIKE' | 'FIND';

const keyOf = (listing: Listing, hash: string, { kind, id }: FileRef) => ({
  pk: `${listing}#${hash}`,
  sk: `${kind.toUpperCase()}#${id}`,
});

const listedSchema = z.object({ file: fileRefSchema });

/** The whole content follows from the key: written again, it stays as it is. */
const put = (listing: Listing, hash: string, file: FileRef): Change => ({
  write: { Put: { TableName: tableName('identity'), Item: { ...keyOf(listing, hash, file), file } } },
  unmet: 'changed',
});

const drop = (listing: Listing, hash: string, file: FileRef): Change => ({
  write: { Delete: { TableName: tableName('identity'), Key: keyOf(listing, hash, file) } },
  unmet: 'changed',
});

export const listFile = (listing: Listing, file: FileRef, hashes: readonly string[]): Change[] =>
  [...new Set(hashes)].map((hash) => put(listing, hash, file));

/** From the former hashes to those of a corrected identity; to none when the file is erased. */
export function moveFile(
  listing: Listing,
  file: FileRef,
  [from, to]: readonly [readonly string[], readonly string[]],
): Change[] {
  const gone = [...new Set(from)].filter((hash) => !to.includes(hash));
  const come = [...new Set(to)].filter((hash) => !from.includes(hash));
  return [...gone.map((hash) => drop(listing, hash, file)), ...come.map((hash) => put(listing, hash, file))];
}

/** The files under a hash, so many at most. */
export async function filesUnder(listing: Listing, hash: string, most: number): Promise<FileRef[]> {
  const answer = await documents.send(
    new QueryCommand({
      TableName: tableName('identity'),
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': `${listing}#${hash}` },
      ConsistentRead: true,
      Limit: most,
    }),
  );
  return (answer.Items ?? []).map((item) => listedSchema.parse(item).file);
}
