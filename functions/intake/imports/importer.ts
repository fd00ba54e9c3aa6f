/** Adds the rows of a committed import. Every row is one transaction under an id of its own: begun again, it goes on where it stopped. */
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { Import } from '../../../shared/intake/imports/import.ts';
import { type CheckedRow, checkedRowSchema } from '../../../shared/intake/imports/import-row-store.ts';
import { statementFromList } from '../../../shared/intake/volunteers/volunteer-rules.ts';
import type { AuditFact } from '../../../shared/kernel/audit-entry.ts';
import { bySystem } from '../../../shared/kernel/audit-entry.ts';
import { type ChildId, type ImportId, importId, type VolunteerId } from '../../../shared/kernel/ids.ts';
import { dateIn, type Instant } from '../../../shared/kernel/instants.ts';
import { IMPORT_NOTICE_VERSION } from '../../../shared/office/notices/notice.ts';
import { eachWork } from '../../http/queue.ts';
import { appendEntry } from '../../store/audit.ts';
import { inPieces } from '../../store/batch.ts';
import { getChild } from '../../store/intake/children.ts';
import { dropRows, getImport, readRows, replaceImport } from '../../store/intake/imports.ts';
import { getVolunteer } from '../../store/intake/volunteers.ts';
import type { Work } from '../../store/queues.ts';
import { settle } from '../../store/settle.ts';
import { transact } from '../../store/transact.ts';
import {
  type Known,
  knownOf,
  type NewFile,
  newChildFile,
  newVolunteerFile,
} from '../children/file-opening.ts';
import { filesInReach } from './files-in-reach.ts';
import { duplicateKeysOf } from './import-check.ts';
import { rowIdOf } from './row-id.ts';

const ROWS_AT_ONCE = 8;

type VolunteerRow = Extract<CheckedRow, { kind: 'volunteers' }>;

export const handler = (event: SQSEvent): Promise<SQSBatchResponse> => eachWork(event, commitWork);

async function commitWork(work: Work): Promise<void> {
  const id = importId.parse(work.pk.slice('IMPORT#'.length)) as ImportId;
  const committing = await getImport(id);
  if (committing?.status !== 'committing') return;
  const at = committing.committedAt ?? committing.createdAt;
  const accepted = await addRows(committing, at);
  await finish(committing, accepted, at);
}

/** @returns how many rows are in the register now. */
async function addRows(record: Import, at: Instant): Promise<number> {
  const taken = new Set(record.take);
  const rows = await readRows(record.id, 'ROWS', checkedRowSchema);
  if (!rows) throw new Error(`import ${record.id} was committed and its rows are gone`);
  let added = 0;
  for (const piece of inPieces(
    rows.filter(({ isDuplicate, row }) => !isDuplicate || taken.has(row)),
    ROWS_AT_ONCE,
  )) {
    const known = await knownOf(piece.flatMap(duplicateKeysOf));
    const outcomes = await Promise.all(piece.map((row) => addRow(record, row, known, at)));
    added += outcomes.filter(Boolean).length;
  }
  return added;
}

/** Somebody else came to be on file with this row’s keys since the dry run. */
async function isDuplicateOfOther(
  record: Import,
  row: CheckedRow,
  id: string,
  known: Known,
): Promise<boolean> {
  const keys = new Set(duplicateKeysOf(row).map(known.hash));
  const others = [...known.holders].filter(([key, holder]) => keys.has(key) && holder.id !== id);
  return (await filesInReach(new Map(others), record)).size > 0;
}

const statementsOf = ({ id, createdAt }: Import, { recordCheck }: VolunteerRow) =>
  recordCheck ? [statementFromList(dateIn(createdAt), id)] : [];

function newFile(record: Import, row: CheckedRow, id: string, known: Known): Promise<NewFile> {
  const arrival = { submittedAt: row.submittedAt, seed: id };
  const origin = (noticeVersion: string) => ({ source: 'import' as const, noticeVersion });
  if (row.kind === 'needs-survey') {
    const given = origin(row.survey.consent?.noticeVersion ?? IMPORT_NOTICE_VERSION);
    return newChildFile(row.survey, { ...arrival, id: id as ChildId, origin: given }, known);
  }
  const given = origin(row.application.consent.noticeVersion);
  return newVolunteerFile(
    row.application,
    { ...arrival, id: id as VolunteerId, origin: given },
    known,
    statementsOf(record, row),
  );
}

const isOnFile = async ({ kind }: CheckedRow, id: string) =>
  (kind === 'needs-survey' ? await getChild(id as ChildId) : await getVolunteer(id as VolunteerId)) !==
  undefined;

/** @returns whether the row is on file; `false` for a duplicate that came up meanwhile. */
async function addRow(record: Import, row: CheckedRow, known: Known, at: Instant): Promise<boolean> {
  const id = rowIdOf(record, row.row);
  const isTaken = record.take.includes(row.row);
  const stamp = { id: `${id}-import`, at, by: bySystem('import') };
  let keys: Known | undefined = known;
  return settle(async () => {
    if (!keys && (await isOnFile(row, id))) return { result: true, changes: [] };
    keys ??= await knownOf(duplicateKeysOf(row));
    if (!isTaken && (await isDuplicateOfOther(record, row, id, keys))) return { result: false, changes: [] };
    const { changes, fact } = await newFile(record, row, id, keys);
    keys = undefined;
    return { result: true, changes: [...changes, ...appendEntry({ ...fact, why: record.id }, stamp)] };
  });
}

async function finish(record: Import, accepted: number, at: Instant): Promise<void> {
  const committed = { ...record, status: 'committed' as const, accepted };
  const subject = { kind: 'import', id: record.id } as const;
  const { districtCode, status } = record;
  const fact: AuditFact = {
    districtCode,
    action: 'import.finished',
    subject,
    from: status,
    to: committed.status,
  };
  const stamp = { id: `${record.id}-committed`, at, by: bySystem('import') };
  await transact([replaceImport(record, committed), ...appendEntry(fact, stamp)]);
  await dropRows(record.id, 'ROWS');
}
