/** Clears what carries parts of an erased identity: each record by itself, and again without harm. */

import * as z from 'zod';
import { namesSomebody } from '../../../shared/intake/identities/names-in-text.ts';
import type { SubjectOf } from '../../../shared/kernel/audit-entry.ts';
import type { DistrictCode } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { withoutNames } from '../../../shared/kernel/text/without-names.ts';
import { type ErasedParts, eraseFromDigest } from '../../../shared/reporting/digests/erased-digest.ts';
import { parseText, removeText, textsAbout, textsOfDistrict } from '../../store/audit-texts.ts';
import { inPieces } from '../../store/batch.ts';
import type { Change } from '../../store/change.ts';
import {
  hasRows,
  importsOfDistrict,
  parseImport,
  type RowKind,
  readRows,
  rewriteRows,
} from '../../store/intake/imports.ts';
import { readAll } from '../../store/page.ts';
import { digestsOfDistrict, parseDigest, rewordDigest } from '../../store/reporting/digests.ts';
import { transact } from '../../store/transact.ts';

/** Below DynamoDB’s 4 MB a transaction, digests being the largest. */
const CHANGES_A_TRANSACTION = 10;

/** @throws when somebody was quicker: the stream delivers the erasure again, and what is cleared is left alone. */
export async function store(changes: readonly Change[]): Promise<void> {
  for (const piece of inPieces(changes, CHANGES_A_TRANSACTION)) await storeTogether(piece);
}

export async function storeTogether(changes: readonly Change[]): Promise<void> {
  if (await transact(changes)) throw new Error('a record changed while it was cleared');
}

/** One change for each record that is not clear yet. */
export const clearing = <T>(
  records: readonly T[],
  clear: (record: T) => T,
  replace: (before: T, after: T) => Change,
): Change[] =>
  records
    .map((before) => ({ before, after: clear(before) }))
    .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after))
    .map(({ before, after }) => replace(before, after));

/** Digests are frozen; what they took from the person’s records goes all the same. Their numbers stay. */
export async function clearDigests(district: DistrictCode, parts: ErasedParts): Promise<void> {
  const digests = await readAll(digestsOfDistrict(district), parseDigest);
  await store(
    clearing(
      digests,
      (digest) => eraseFromDigest(digest, parts),
      (_, after) => rewordDigest(after),
    ),
  );
}

/** What was typed as a reason of an entry about the file. */
export const clearTexts = async (subject: SubjectOf): Promise<void> =>
  store((await readAll(textsAbout(subject), parseText)).map(removeText));

/** What was typed about somebody or something else, and names the person. */
export async function clearTextsNaming(district: DistrictCode, names: readonly string[]): Promise<void> {
  const texts = await readAll(textsOfDistrict(district), parseText);
  await store(texts.filter(({ text }) => namesSomebody(text, names)).map(removeText));
}

const rowsSchema = z.unknown();
const KINDS = ['ROWS', 'REFUSED'] as const satisfies readonly RowKind[];

/** Rows of imports that are still stored, for mending or for a commit. */
export async function clearImports(
  district: DistrictCode,
  names: readonly string[],
  now: Instant,
): Promise<void> {
  const isClear = (row: unknown) => JSON.stringify(withoutNames(row, names)) === JSON.stringify(row);
  const imports = (await readAll(importsOfDistrict(district), parseImport)).filter((one) =>
    hasRows(one, now),
  );
  for (const record of imports)
    for (const kind of KINDS) {
      const rows = (await readRows(record.id, kind, rowsSchema)) ?? [];
      const clear = rows.filter(isClear);
      if (clear.length < rows.length) await storeTogether(await rewriteRows(record, kind, clear));
    }
}
