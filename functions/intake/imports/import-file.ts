/** A file as it was sent, to rows of text: .xlsx, or CSV in UTF-8, GB18030 or (with its mark) UTF-16. */
import { CsvError, parse } from 'csv-parse/sync';
import { IMPORT_LIMIT_BYTES } from '../../../shared/intake/imports/import.ts';
import type { FieldCode } from '../../../shared/kernel/field-rule.ts';
import { isArchive } from './import-archive.ts';
import { readWorkbook } from './import-workbook.ts';

export type FileReading = { readonly rows: string[][] } | { readonly problem: FieldCode };

/** Headings included. */
const LIMITS = { rows: 40_001, columns: 100 };
/** What a spreadsheet allows in a cell. */
const MAX_CELL_CHARACTERS = 32_767;
/** All cells together: 40,000 rows with 500 characters each. A few kilobytes of .xlsx may stand for gigabytes. */
const MAX_CHARACTERS = 20_000_000;

const startsWith = (bytes: Uint8Array, mark: readonly number[]) =>
  mark.every((byte, at) => bytes[at] === byte);

const MARKED = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

/** The compound file that an .xls is. */
const OLD_WORKBOOK = [0xd0, 0xcf, 0x11, 0xe0];

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // not in this encoding
  }
}

/** A file that names its encoding is read in no other; the others are UTF-8, and if they cannot be, GB18030. */
function decode(bytes: Uint8Array): string | undefined {
  const marked = MARKED.find(({ mark }) => startsWith(bytes, mark));
  const text = marked
    ? decodeAs(marked.encoding, bytes)
    : (decodeAs('utf-8', bytes) ?? decodeAs('gb18030', bytes));
  return text?.includes('\0') ? undefined : text;
}

/** Tabs when the first line has them and no comma: what spreadsheets call “Unicode text”. */
function delimiterOf(text: string): string {
  const [first = ''] = text.split(/[\r\n]/, 1);
  return first.includes('\t') && !first.includes(',') ? '\t' : ',';
}

function readCsv(text: string): FileReading {
  try {
    const rows = parse(text, {
      delimiter: delimiterOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      to: LIMITS.rows + 1,
    });
    return { rows };
  } catch (error) {
    if (error instanceof CsvError) return { problem: 'file.csv' };
    throw error;
  }
}

const isTooLarge = (rows: readonly string[][]) =>
  rows.length > LIMITS.rows || rows.some(({ length }) => length > LIMITS.columns);

/** Before anybody looks into a cell. */
function isTooLong(rows: readonly string[][]): boolean {
  let characters = 0;
  for (const cells of rows)
    for (const { length } of cells) {
      characters += length;
      if (length > MAX_CELL_CHARACTERS || characters > MAX_CHARACTERS) return true;
    }
  return false;
}

const isEmpty = (rows: readonly string[][]) =>
  rows.filter((cells) => cells.some((cell) => cell.trim() !== '')).length < 2;

async function readRows(file: Buffer, fileName: string): Promise<FileReading> {
  if (isArchive(file)) return readWorkbook(file, LIMITS);
  if (startsWith(file, OLD_WORKBOOK)) return { problem: 'file.xls' };
  if (/\.xlsx$/i.test(fileName)) return { problem: 'file.xlsx' };
  const text = decode(file);
  return text === undefined ? { problem: 'file.encoding' } : readCsv(text);
}

/**
 * The rows of a file, headings first, or why it cannot be read. Told by its bytes; the name only says what a file was
 * meant to be. Never throws.
 */
export async function readTable(bytes: Uint8Array, fileName: string): Promise<FileReading> {
  if (bytes.length > IMPORT_LIMIT_BYTES) return { problem: 'file.tooLarge' };
  if (bytes.length === 0) return { problem: 'file.empty' };
  const reading = await readRows(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), fileName);
  if ('problem' in reading) return reading;
  if (isTooLarge(reading.rows)) return { problem: 'file.dimensions' };
  if (isTooLong(reading.rows)) return { problem: 'file.tooLong' };
  return isEmpty(reading.rows) ? { problem: 'file.empty' } : reading;
}
