/** Files by what they have in common with others, as keyed hashes in the identity table: a few queries find them, never a scan. */
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { type ChildId, childId } from '../../shared/kernel/ids.ts';
import type { Change } from './change.ts';
import { documents, tableName } from './documents.ts';

/** A phone or an address that more files share is an institution’s, and tells nothing of a single child. */
const MOST_ALIKE = 50;

const likenessKey = (hash: string, id: ChildId) => ({ pk: `LIKE#${hash}`, sk: `CHILD#${id}` });
const likenessSchema = z.object({ childId });

/** The whole content follows from the key: written again, it stays as it is. */
const put = (hash: string, id: ChildId): Change => ({
  write: { Put: { TableName: tableName('identity'), Item: { ...likenessKey(hash, id), childId: id } } },
  unmet: 'changed',
});

const drop = (hash: string, id: ChildId): Change => ({
  write: { Delete: { TableName: tableName('identity'), Key: likenessKey(hash, id) } },
  unmet: 'changed',
});

export const listLikeness = (id: ChildId, hashes: readonly string[]): Change[] =>
  [...new Set(hashes)].map((hash) => put(hash, id));

/** From the former hashes to those of a corrected identity; to none when the file is erased. */
export function moveLikeness(id: ChildId, from: readonly string[], to: readonly string[]): Change[] {
  const gone = [...new Set(from)].filter((hash) => !to.includes(hash));
  const come = [...new Set(to)].filter((hash) => !from.includes(hash));
  return [...gone.map((hash) => drop(hash, id)), ...come.map((hash) => put(hash, id))];
}

async function idsUnder(hash: string): Promise<ChildId[]> {
  const answer = await documents.send(
    new QueryCommand({
      TableName: tableName('identity'),
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': `LIKE#${hash}` },
      ConsistentRead: true,
      Limit: MOST_ALIKE,
    }),
  );
  return (answer.Items ?? []).map((item) => likenessSchema.parse(item).childId as ChildId);
}

/** The other files that stand under any of the hashes. */
export async function findAlike(id: ChildId, hashes: readonly string[]): Promise<ChildId[]> {
  const found = await Promise.all([...new Set(hashes)].map(idsUnder));
  return [...new Set(found.flat())].filter((other) => other !== id);
}
