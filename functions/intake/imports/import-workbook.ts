/** The first sheet of an .xlsx file as rows of text. */
import { readSheet } from 'read-excel-file/node';
import type { FieldCode } from '../../../shared/kernel/field-rule.ts';
import { type Entries, pack, unpack } from './import-archive.ts';

/** The XML of 40,000 rows of a survey is about 50 MB. */
const UNPACKED_LIMIT_BYTES = 64 * 1024 * 1024;

/** 40,000 rows of a survey’s 30 columns; more would not fit into the function’s memory. */
const MAX_CELLS = 1_200_000;

interface Limits {
  readonly rows: number;
  readonly columns: number;
}

const isRead = (name: string) => name.startsWith('xl/') && /\.xml(\.rels)?$/.test(name);

/** Formatted but empty cells and rows, which spreadsheets like to write down to row 1,048,576. */
const EMPTY_CELLS = /<c\b[^<>]*\/>|<c\b[^<>]*><\/c>/g;
const EMPTY_ROWS = /<row\b[^<>]*\/>|<row\b[^<>]*>\s*<\/row>/g;

/**
 * A cell with a formula becomes the formula’s text, so that it is refused as one in a CSV file is: the result that the
 * spreadsheet kept beside it is never taken for an answer.
 */
function formulaAsText(cell: string): string {
  const start = cell.search(/<c\b[^<>]*>\s*<f\b/);
  if (start < 0) return cell;
  const reference = /\br="[A-Z]+\d+"/.exec(cell.slice(start, cell.indexOf('>', start)))?.[0] ?? '';
  const formula = /<f\b(?:[^<>]*[^/<>])?>([^<]*)/.exec(cell)?.[1] ?? '';
  return `${cell.slice(0, start)}<c ${reference} t="inlineStr"><is><t>=${formula}</t></is>`;
}

/** The reader does not look at prefixes (`<x:c>`); without them there is one way to write a cell. */
const PREFIX = /(<\/?)[A-Za-z_][\w.-]*:/g;

const plainSheet = (bareXml: string) =>
  bareXml.replace(EMPTY_CELLS, '').replace(EMPTY_ROWS, '').split('</c>').map(formulaAsText).join('</c>');

const columnNumber = (letters: string) =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/** The reader would make room for every cell up to the farthest; a reference that is none is not given to it. */
function exceeds(xml: string, { rows, columns }: Limits): boolean {
  for (const [, reference = ''] of xml.matchAll(/\sr\s*=\s*["']([^"']*)/g)) {
    const [, letters, row] = /^([A-Z]{0,3})(\d{1,7})$/.exec(reference) ?? [];
    if (letters === undefined || Number(row) > rows || columnNumber(letters) > columns) return true;
  }
  return false;
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date)
    return cell
      .toISOString()
      .slice(0, 19)
      .replace('T', ' ')
      .replace(/ 00:00:00$/, '');
  return String(cell);
}

/** Cells, or the texts that they share: counted before anything is made of them. */
function hasTooMany(xml: string, end: '</c>' | '</si>'): boolean {
  let count = 0;
  for (let at = xml.indexOf(end); at >= 0; at = xml.indexOf(end, at + end.length))
    if (++count > MAX_CELLS) return true;
  return false;
}

/** Unpacked and plain, or what is wrong with the file. */
function prepare(file: Buffer, limits: Limits): Entries | FieldCode {
  const entries = unpack(file, isRead, UNPACKED_LIMIT_BYTES);
  for (const [name, content] of entries) {
    const bare = content.toString('utf8').replace(PREFIX, '$1');
    if (hasTooMany(bare, '</si>') || hasTooMany(bare, '</c>')) return 'file.dimensions';
    if (!content.includes('sheetData')) continue; // wherever the workbook keeps its sheets
    const xml = plainSheet(bare);
    if (exceeds(xml, limits)) return 'file.dimensions';
    entries.set(name, Buffer.from(xml));
  }
  return entries;
}

/** Rows of text of the first sheet. Whatever the archive or its XML holds, the answer is a value. */
export async function readWorkbook(
  file: Buffer,
  limits: Limits,
): Promise<{ rows: string[][] } | { problem: FieldCode }> {
  try {
    const entries = prepare(file, limits);
    if (typeof entries === 'string') return { problem: entries };
    const rows: unknown[][] = await readSheet(pack(entries));
    return { rows: rows.map((cells) => cells.map(textOf)) };
  } catch {
    return { problem: 'file.xlsx' }; // a broken file fails in many ways; none of them is ours
  }
}
