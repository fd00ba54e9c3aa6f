/** Imports: what may be shown in the program table; the rows themselves, which hold names and phones, packed in the identity table. */
import * as z from 'zod';
import { type Import, importSchema } from '../../../shared/intake/imports/import.ts';
import type { DistrictCode, ImportId } from '../../../shared/kernel/ids.ts';
import { type Instant, plusDays } from '../../../shared/kernel/instants.ts';
import { dropPacked, readPacked, repack, writePacked } from '../packed.ts';
import type { Source } from '../page.ts';
import { recordStore } from '../stored-kind.ts';

const importRecords = recordStore<ImportId, Import>({
  table: 'program',
  prefix: 'IMPORT',
  sk: 'IMPORT',
  schema: importSchema,
  schemaVersion: 1,
  idOf: ({ id }) => id,
  placed: ({ districtCode, createdAt, id }) => ({
    byDistrictPk: `IMPORTS#${districtCode}`,
    byDistrictSk: `${createdAt}#${id}`,
  }),
});

export const {
  parse: parseImport,
  get: getImport,
  create: createImport,
  replace: replaceImport,
} = importRecords;

/** A dry run that nobody commits is forgotten. */
const RETENTION_DAYS = 30;

/** `ROWS`: to be added by the commit. `REFUSED`: the cells of refused rows, for the file to mend. */
export type RowKind = 'ROWS' | 'REFUSED';

const placeOf = (id: ImportId, name: RowKind) => ({ table: 'identity' as const, pk: `IMPORT#${id}`, name });

export const writeRows = (id: ImportId, kind: RowKind, rows: readonly unknown[], now: Instant) =>
  writePacked(placeOf(id, kind), rows, plusDays(now, RETENTION_DAYS));

/** Other rows in place of those that are kept, for as long as those. */
export const rewriteRows = ({ id, createdAt }: Import, kind: RowKind, rows: readonly unknown[]) =>
  repack(placeOf(id, kind), rows, plusDays(createdAt, RETENTION_DAYS));

/** Whether rows of the import may still be kept. */
export const hasRows = ({ createdAt }: Import, now: Instant) => plusDays(createdAt, RETENTION_DAYS) >= now;

/** All rows of a kind, in the file’s order; `undefined` once they are forgotten. */
export const readRows = <T>(id: ImportId, kind: RowKind, row: z.ZodType<T>): Promise<T[] | undefined> =>
  readPacked(placeOf(id, kind), z.array(row));

/** Once committed, names and phones are where they belong and nowhere else. */
export const dropRows = (id: ImportId, kind: RowKind) => dropPacked(placeOf(id, kind));

export const importsOfDistrict = (code: DistrictCode): Source => ({
  table: 'program',
  index: 'byDistrict',
  partitions: [`IMPORTS#${code}`],
});
