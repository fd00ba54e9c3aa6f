/** What a spreadsheet’s cell may hold, and what the file is called on its way. */
import { formulaSafe } from './csv.ts';

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Excel’s own limit. */
const LONGEST_CELL = 32_767;
/** Characters that XML 1.0 cannot hold. */
const NOT_XML = /(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu;

/** The text formula-safe, for whoever saves the sheet as CSV later, and as XML takes it. */
export const cellText = (text: string) =>
  formulaSafe(text.toWellFormed().replace(NOT_XML, '').slice(0, LONGEST_CELL)).toWellFormed();
