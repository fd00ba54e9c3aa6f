/** Values larger than an item: compressed, cut into items of one partition, put together again. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { epochSeconds, type Instant } from '../../shared/kernel/instants.ts';
import { type TableName, TTL_ATTRIBUTE } from '../../shared/tables.ts';
import { type Change, remove, renew } from './change.ts';
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

function piecesOf({ pk, name }: Place, value: unknown, expires: Instant) {
  const bytes = gzipSync(JSON.stringify(value));
  return Array.from({ length: Math.ceil(bytes.length / PIECE_BYTES) }, (_, index) => ({
    pk,
    sk: `${name}#${String(index).padStart(4, '0')}`,
    packed: bytes.subarray(index * PIECE_BYTES, (index + 1) * PIECE_BYTES),
    [TTL_ATTRIBUTE]: epochSeconds(expires),
  }));
}

/** Written before the record that points to it: a record whose value is missing cannot come to be. */
export async function writePacked(place: Place, value: unknown, expires: Instant): Promise<void> {
  const TableName = tableName(place.table);
  for (const Item of piecesOf(place, value, expires))
    await documents.send(new PutCommand({ TableName, Item }));
}

/** The value in place of the one that is there, all of it at once: who reads it meanwhile reads the one or the other. */
export async function repack(place: Place, value: unknown, expires: Instant): Promise<Change[]> {
  const pieces = piecesOf(place, value, expires);
  const surplus = (await readPieces(place)).filter(({ sk }) => pieces.every((piece) => piece.sk !== sk));
  return [
    ...pieces.map((piece) => renew(place.table, piece)),
    ...surplus.map((piece) => remove(place.table, piece)),
  ];
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
