/** Imports: what may be shown in the program table; the rows themselves, which hold names and phones, packed in the identity table. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { type Import, importSchema } from '../../shared/intake/import.ts';
import type { ImportId } from '../../shared/kernel/ids.ts';
import { epochSeconds, type Instant, plusDays } from '../../shared/kernel/instants.ts';
import { TTL_ATTRIBUTE } from '../../shared/tables.ts';
import { inPieces } from './batch.ts';
import { type Change, create, replace } from './change.ts';
import { documents, tableName } from './documents.ts';
import { readAll } from './page.ts';
import { readItem } from './record.ts';

const importKey = (id: ImportId) => ({ pk: `IMPORT#${id}`, sk: 'IMPORT' });

const importItem = (record: Import) => ({
  ...importSchema.parse(record),
  ...importKey(record.id),
  byDistrictPk: `IMPORTS#${record.districtCode}`,
  byDistrictSk: `${record.createdAt}#${record.id}`,
});

export const getImport = (id: ImportId) =>
  readItem('program', importKey(id), (item) => importSchema.parse(item));
export const createImport = (record: Import): Change => create('program', importItem(record));
export const replaceImport = (before: Import, after: Import): Change =>
  replace('program', importItem({ ...after, version: before.version + 1 }), before.version);

/** Rows an item; packed they stay far below DynamoDB’s 400 KB. */
const ROWS_A_PIECE = 500;
/** A dry run that nobody commits is forgotten. */
const KEEP_DAYS = 30;

/** `ROWS`: to be added by the commit. `REFUSED`: the cells of refused rows, for the file to mend. */
export type RowKind = 'ROWS' | 'REFUSED';

const pieceSchema = z.object({ pk: z.string(), sk: z.string(), packed: z.instanceof(Uint8Array) });
const piecesOf = (id: ImportId, kind: RowKind) => ({
  table: 'identity' as const,
  partitions: [`IMPORT#${id}`],
  skBegins: `${kind}#`,
});

/** Stored before the import’s record: a record whose rows are missing cannot come to be. */
export async function writeRows(
  id: ImportId,
  kind: RowKind,
  rows: readonly unknown[],
  now: Instant,
): Promise<void> {
  for (const [index, piece] of inPieces(rows, ROWS_A_PIECE).entries()) {
    const Item = {
      pk: `IMPORT#${id}`,
      sk: `${kind}#${String(index).padStart(4, '0')}`,
      packed: gzipSync(JSON.stringify(piece)),
      [TTL_ATTRIBUTE]: epochSeconds(plusDays(now, KEEP_DAYS)),
    };
    await documents.send(new PutCommand({ TableName: tableName('identity'), Item }));
  }
}

const unpack = (packed: Uint8Array): unknown => JSON.parse(gunzipSync(packed).toString());

/** All rows of a kind, in the file’s order. */
export async function readRows<T>(id: ImportId, kind: RowKind, row: z.ZodType<T>): Promise<T[]> {
  const pieces = await readAll(piecesOf(id, kind), (item) => pieceSchema.parse(item));
  return pieces.flatMap(({ packed }) => z.array(row).parse(unpack(packed)));
}

/** Once committed, names and phones are where they belong and nowhere else. */
export async function dropRows(id: ImportId, kind: RowKind): Promise<void> {
  const pieces = await readAll(piecesOf(id, kind), (item) => pieceSchema.parse(item));
  for (const { pk, sk } of pieces)
    await documents.send(new DeleteCommand({ TableName: tableName('identity'), Key: { pk, sk } }));
}
