/** Values larger than an item: compressed, cut into items of one partition, put together again. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { epochSeconds, type Instant } from '../../shared/kernel/instants.ts';
import { type TableName, TTL_ATTRIBUTE } from '../../shared/tables.ts';
import { documents, tableName } from './documents.ts';
import { readAll } from './page.ts';

/** Below DynamoDB’s 400 KB with room for keys. */
const PIECE_BYTES = 350_000;

export interface Place {
  readonly table: TableName;
  readonly pk: string;
  /** What the pieces’ sort keys begin with. */
  readonly name: string;
}

const pieceSchema = z.object({ pk: z.string(), sk: z.string(), packed: z.instanceof(Uint8Array) });

const readPieces = ({ table, pk, name }: Place) =>
  readAll({ table, partitions: [pk], skBegins: `${name}#` }, (item) => pieceSchema.parse(item));

/** Written before the record that points to it: a record whose value is missing cannot come to be. */
export async function writePacked(
  { table, pk, name }: Place,
  value: unknown,
  expires: Instant,
): Promise<void> {
  const bytes = gzipSync(JSON.stringify(value));
  for (let from = 0; from < bytes.length; from += PIECE_BYTES) {
    const Item = {
      pk,
      sk: `${name}#${String(from / PIECE_BYTES).padStart(4, '0')}`,
      packed: bytes.subarray(from, from + PIECE_BYTES),
      [TTL_ATTRIBUTE]: epochSeconds(expires),
    };
    await documents.send(new PutCommand({ TableName: tableName(table), Item }));
  }
}

/** The value, `undefined` where there is none (any more). */
export async function readPacked<T>(place: Place, schema: z.ZodType<T>): Promise<T | undefined> {
  const pieces = await readPieces(place);
  if (pieces.length === 0) return undefined;
  return schema.parse(JSON.parse(gunzipSync(Buffer.concat(pieces.map(({ packed }) => packed))).toString()));
}

export async function dropPacked(place: Place): Promise<void> {
  for (const { pk, sk } of await readPieces(place))
    await documents.send(new DeleteCommand({ TableName: tableName(place.table), Key: { pk, sk } }));
}
