/** The dry run: rows that can be added, rows to mend, and who is probably on file already. */
import {
  childDuplicateKeys,
  volunteerDuplicateKeys,
} from '../../../shared/intake/children/duplicate-keys.ts';
import type { DuplicateRow, ImportKind, RefusedRow } from '../../../shared/intake/imports/import.ts';
import { findDuplicatesWithin } from '../../../shared/intake/imports/import-duplicates.ts';
import { readNeedsSurveyRows } from '../../../shared/intake/imports/import-needs-survey.ts';
import type { CheckedRow, CorrectableRow } from '../../../shared/intake/imports/import-row-store.ts';
import type { ImportContext, ReadRows } from '../../../shared/intake/imports/import-rows.ts';
import { partsOf, type Table } from '../../../shared/intake/imports/import-table.ts';
import { readVolunteerRows } from '../../../shared/intake/imports/import-volunteers.ts';
import type { FileRef } from '../../../shared/intake/receipts/receipt.ts';
import { knownOf } from '../children/file-opening.ts';
import { filesInReach, type ImportReach } from './files-in-reach.ts';

export interface CheckedImport extends Pick<ReadRows<unknown>, 'rows' | 'refused' | 'headingErrors'> {
  readonly checked: readonly CheckedRow[];
  readonly duplicates: readonly DuplicateRow[];
  readonly mendable: readonly CorrectableRow[];
  /** Files that the member learned are there. */
  readonly found: number;
}

type Unmarked =
  | Omit<Extract<CheckedRow, { kind: 'needs-survey' }>, 'isDuplicate'>
  | Omit<Extract<CheckedRow, { kind: 'volunteers' }>, 'isDuplicate'>;

function readRows(kind: ImportKind, table: Table, context: ImportContext): ReadRows<Unmarked> {
  if (kind === 'needs-survey') {
    const { accepted, ...rest } = readNeedsSurveyRows(table, context);
    return { ...rest, accepted: accepted.map((one) => ({ ...one, kind })) };
  }
  const { accepted, ...rest } = readVolunteerRows(table, context);
  return { ...rest, accepted: accepted.map((one) => ({ ...one, kind, submittedAt: context.now })) };
}

export const duplicateKeysOf = (row: Unmarked): string[] =>
  row.kind === 'needs-survey' ? childDuplicateKeys(row.survey) : volunteerDuplicateKeys(row.application);

const refOf = ({ kind, id }: FileRef) => (kind === 'child' ? { ofChild: id } : { ofVolunteer: id });

/** Rows that share a key with an earlier row or with somebody on file (R-IN-20, R-IN-21). */
async function findDuplicates(rows: readonly Unmarked[], reach: ImportReach): Promise<DuplicateRow[]> {
  const keyed = rows.map((one) => ({ row: one.row, keys: duplicateKeysOf(one) }));
  const known = await knownOf(keyed.flatMap(({ keys }) => keys));
  const { hash } = known;
  const holders = await filesInReach(known.holders, reach);
  const within = new Map(findDuplicatesWithin(keyed).map((duplicate) => [duplicate.row, duplicate]));
  return keyed.flatMap(({ row, keys }) => {
    const holder = keys.map((key) => holders.get(hash(key))).find((ref) => ref !== undefined);
    const duplicate = { row, ...within.get(row), ...(holder && refOf(holder)) };
    return within.has(row) || holder ? [duplicate] : [];
  });
}

function correctableRows(table: Table, refused: readonly RefusedRow[]): CorrectableRow[] {
  const { headings, rows } = partsOf(table);
  const faultsByRow = Map.groupBy(refused, ({ row }) => row);
  const wrong = rows.filter(({ row }) => faultsByRow.has(row));
  return [
    { cells: [...headings], faults: [] },
    ...wrong.map(({ row, cells }) => ({ cells: [...cells], faults: faultsByRow.get(row) ?? [] })),
  ];
}

export async function checkImport(
  kind: ImportKind,
  table: Table,
  context: ImportContext,
): Promise<CheckedImport> {
  const { accepted, ...read } = readRows(kind, table, context);
  const { districtCode, streetCodes } = context;
  const duplicates = await findDuplicates(accepted, { districtCode, streetCodes });
  const found = new Set(duplicates.map(({ ofChild, ofVolunteer }) => ofChild ?? ofVolunteer));
  found.delete(undefined);
  const duplicateRows = new Set(duplicates.map(({ row }) => row));
  const checked = accepted.map((one): CheckedRow => ({ ...one, isDuplicate: duplicateRows.has(one.row) }));
  return { ...read, checked, duplicates, mendable: correctableRows(table, read.refused), found: found.size };
}
