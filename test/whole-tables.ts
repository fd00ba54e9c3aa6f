/** Every item of every table as text, unpacked: for tests of what must not stand anywhere. No function may read so. */
import { gunzipSync } from 'node:zlib';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { TableName } from '../shared/tables.ts';

type Item = Record<string, unknown> & { pk: string; sk: string };

async function scan(documents: DynamoDBDocumentClient, TableName: string): Promise<Item[]> {
  const items: Item[] = [];
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await documents.send(new ScanCommand({ TableName, ExclusiveStartKey }));
    items.push(...((page.Items ?? []) as Item[]));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return items;
}

/** Pieces of one value stand under one name, `ROWS#0000`, `ROWS#0001` …: a gzip stream ends with the last of them. */
function unpacked(items: readonly Item[]): string[] {
  const pieces = items.filter(({ packed }) => packed instanceof Uint8Array);
  const values = Map.groupBy(pieces, ({ pk, sk }) => `${pk} ${sk.split('#')[0]}`);
  return [...values].map(([name, parts]) => {
    const bytes = parts.toSorted((a, b) => (a.sk < b.sk ? -1 : 1)).map(({ packed }) => packed as Uint8Array);
    return `${name} ${gunzipSync(Buffer.concat(bytes)).toString()}`;
  });
}

const readable = (_key: string, value: unknown) =>
  value instanceof Uint8Array && value[0] === 0x1f && value[1] === 0x8b
    ? gunzipSync(value).toString()
    : value;

const withoutPieces = ({ packed: _bytes, ...item }: Item) => item;

/** @param names the physical names of the tables. */
export async function wholeTables(
  client: DynamoDBClient,
  names: Readonly<Record<TableName, string>>,
): Promise<string[]> {
  const documents = DynamoDBDocumentClient.from(client);
  const tables = await Promise.all(Object.values(names).map((name) => scan(documents, name)));
  return tables.flatMap((items) => [
    ...items.map((item) => JSON.stringify(withoutPieces(item), readable)),
    ...unpacked(items),
  ]);
}
