import { familyLetters } from '../../../shared/intake/receipts/family-letters.ts';
import type { ChildId } from '../../../shared/kernel/ids.ts';
import { isRefusal, refuse } from '../../../shared/kernel/problem.ts';
import { fieldError } from '../../http/field-errors.ts';
import { receiptLettersMessage } from '../../messages/intake/receipt-code.ts';
import { inPieces } from '../../store/batch.ts';
import { logIdentityAccess } from '../identities/identity-access-log.ts';
import { loadImport } from '../imports/load-import.ts';
import { rowIdOf } from '../imports/row-id.ts';
import type { IntakeCall, IntakeOperation } from '../operation-types.ts';
import { type PrintedCode, printCode } from './printed-code.ts';

/** As many entries of the log are written with it. */
const MAX_ROWS = 200;
const FILES_AT_ONCE = 8;

async function printRows(ids: readonly ChildId[], call: IntakeCall<'printReceiptLetters'>) {
  const printed: PrintedCode[] = [];
  for (const piece of inPieces(ids, FILES_AT_ONCE)) {
    const codes = await Promise.all(piece.map((id) => printCode(id, call)));
    printed.push(...codes.filter((one) => one !== undefined));
  }
  return printed;
}

/** R-IN-115: Letters with the codes of an import’s families are logged one by one, told to the district, and leave out whoever has been issued another code. */
export const printReceiptLetters: IntakeOperation<'printReceiptLetters'> = async (call) => {
  const { importId: id, fromRow } = call.body;
  const record = await loadImport({ ...call, path: { id } });
  if (isRefusal(record)) return record;
  if (record.kind !== 'needs-survey')
    return refuse('invalid', { errors: [fieldError('/importId', 'import.noFamilies', call.language)] });
  if (record.status !== 'committed') return refuse('wrongStatus');
  const alone = await call.fourEyes({});
  if (alone) return alone;
  const last = Math.min(record.rows, fromRow + MAX_ROWS - 1);
  const rows = Array.from({ length: Math.max(0, last - fromRow + 1) }, (_, index) => fromRow + index);
  const printed = await printRows(
    rows.map((row) => rowIdOf(record, row) as ChildId),
    call,
  );
  const { districtCode } = record;
  const count = printed.length;
  const fact = { districtCode, action: 'import.lettersPrinted', why: String(count) } as const;
  const noted = await logIdentityAccess(
    call,
    [{ ...fact, subject: { kind: 'import', id: record.id } }],
    count,
  );
  return {
    status: 200,
    body: {
      letters: familyLetters(printed),
      leftOut: rows.length - count,
      ...(last < record.rows && { nextRow: last + 1 }),
    },
    changes:
      count > 0
        ? [...noted.changes, receiptLettersMessage({ record, count }, 'receiptLettersPrinted', call)]
        : [],
    facts: count > 0 ? noted.facts : [],
  };
};
