import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { pack, unpack } from '../../../functions/intake/imports/import-archive.ts';
import { readTable } from '../../../functions/intake/imports/import-file.ts';
import { IMPORT_LIMIT_BYTES } from '../../../shared/intake/imports/import.ts';
import { readNeedsSurveyRows } from '../../../shared/intake/imports/import-needs-survey.ts';
import { context, springTable } from './import-tables.ts';

const text = '姓名,备注\r\n王芳,"引号 ""里"", 逗号\n换行"\n李静,\n';
const rows = [
  ['姓名', '备注'],
  ['王芳', '引号 "里", 逗号\n换行'],
  ['李静', ''],
];
const utf16 = (content: string, isBigEndian = false) => {
  const bytes = Buffer.from(`\uFEFF${content}`, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
};
/** 姓名,备注 / 王芳,好 in GB18030. */
const gb18030 = Buffer.from('d0d5c3fb2cb1b8d7a20acdf5b7bc2cbac3', 'hex');

type Cell = string | number | Date;
async function workbook(table: readonly (readonly Cell[])[]): Promise<Buffer> {
  const cells = table.map((row) =>
    row.map((value) => (value instanceof Date ? { value, format: 'yyyy-mm-dd hh:mm:ss' } : { value })),
  );
  return writeExcelFile(cells as never).toBuffer(); // its types want each cell’s type spelled out
}

const everything = () => true;
/** The workbook with one of its XML files rewritten. */
function rewritten(file: Buffer, path: RegExp, change: (xml: string) => string): Buffer {
  const entries = unpack(file, everything, 10_000_000);
  for (const [name, content] of entries)
    if (path.test(name)) entries.set(name, Buffer.from(change(content.toString())));
  return pack(entries);
}
/** An archive of compressed entries: `pack` never compresses, so the method is written over in all headers. */
function deflated(entries: ReadonlyMap<string, Buffer>): Buffer {
  const packed = new Map([...entries].map(([name, content]) => [name, deflateRawSync(content)] as const));
  const archive = pack(packed);
  let at = 0;
  for (const [name, content] of packed) {
    archive.writeUInt16LE(8, at + 8);
    at += 30 + name.length + content.length;
  }
  for (const name of packed.keys()) {
    archive.writeUInt16LE(8, at + 10);
    at += 46 + name.length;
  }
  return archive;
}
const oneDeflated = (name: string, content: Buffer) => deflated(new Map([[name, content]]));
const SHEET = /worksheets\/sheet1\.xml$/;

describe('a CSV file', () => {
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16, little end first', utf16(text)],
    ['UTF-16, big end first', utf16(text, true)],
    [
      'tabs, as “Unicode text”',
      utf16(text.replace('姓名,备注', '姓名\t备注').replace('王芳,', '王芳\t').replace('李静,', '李静\t')),
    ],
  ])('in %s is read', async (_, bytes) => {
    expect(await readTable(bytes, 'a.csv')).toEqual({ rows });
  });

  test('in GB18030 is read', async () => {
    expect(await readTable(gb18030, 'a.csv')).toEqual({ rows: [rows[0], ['王芳', '好']] });
  });

  test.each([
    ['neither UTF-8 nor GB18030', Buffer.from('姓名\n\xff\xff\xff', 'latin1'), 'file.encoding'],
    ['marked UTF-8 and broken', Buffer.from([0xef, 0xbb, 0xbf, 0xc3, 0xfb, 0x0a, 0x41]), 'file.encoding'],
    ['marked UTF-16 and cut off', utf16(text).subarray(0, -1), 'file.encoding'],
    ['UTF-16 without its mark', utf16(text).subarray(2), 'file.encoding'],
    ['with a quote never closed', Buffer.from('a,b\n"c,d'), 'file.csv'],
    ['with a quote inside a plain cell', Buffer.from('a,b\nc"x,d'), 'file.csv'],
    ['with nothing in it', Buffer.from(''), 'file.empty'],
    ['with blanks only', Buffer.from('\uFEFF\n , \n'), 'file.empty'],
    ['with headings only', Buffer.from('a,b\n,\n'), 'file.empty'],
    ['with too many columns', Buffer.from(`${'a,'.repeat(100)}\nb`), 'file.dimensions'],
    ['with too many rows', Buffer.from('a\n'.repeat(40_002)), 'file.dimensions'],
  ])('%s is refused', async (_, bytes, problem) => {
    expect(await readTable(bytes, 'a.csv')).toEqual({ problem });
  });

  test('of 4 MB is read, one byte more is refused', async () => {
    const line = `${'一'.repeat(100)},b\n`;
    const whole = Buffer.alloc(IMPORT_LIMIT_BYTES, line.repeat(200));
    expect(await readTable(whole.fill('x', whole.lastIndexOf('\n') + 1), 'a.csv')).toHaveProperty('rows');
    expect(await readTable(Buffer.concat([whole, Buffer.from('x')]), 'a.csv')).toEqual({
      problem: 'file.tooLarge',
    });
  });
});

describe('an .xlsx file', () => {
  test('gives the same survey as the CSV that it was made from', async () => {
    const table = await springTable('needs-survey.csv');
    const file = await readTable(await workbook(table), 'needs.xlsx');
    expect(file).toHaveProperty('rows');
    if ('rows' in file)
      expect(readNeedsSurveyRows(file.rows, context)).toEqual(readNeedsSurveyRows(table, context));
  });

  test('gives numbers and dates as a person would write them', async () => {
    const file = await workbook([
      ['手机', '出生年月', '提交答卷时间'],
      [19905216521, new Date('2016-09-01T00:00:00Z'), new Date('2026-03-02T08:09:00Z')],
    ]);
    expect(await readTable(file, 'a.xlsx')).toMatchObject({
      rows: [expect.anything(), ['19905216521', '2016-09-01', '2026-03-02 08:09:00']],
    });
  });

  test('with a formula in a cell gives the formula, never the result kept beside it', async () => {
    const plain = await workbook([
      ['a', 'b', 'c'],
      ['x', 'y', 'z'],
    ]);
    const file = rewritten(plain, SHEET, (xml) =>
      xml
        .replace(
          /<c r="A2"[^>]*>.*?<\/c>/,
          '<c r="A2" t="str"><f>HYPERLINK("http://x","y")</f><v>王芳</v></c>',
        )
        .replace(/<c r="B2"[^>]*>.*?<\/c>/, '<c r="B2" s="0"><f t="shared" si="0"/><v>1</v></c>'),
    );
    expect(await readTable(file, 'a.xlsx')).toEqual({
      rows: [
        ['a', 'b', 'c'],
        ['=HYPERLINK("http://x","y")', '=', 'z'],
      ],
    });
  });

  test('with prefixed elements, as some programs write it, is read and its formulas are found', async () => {
    const plain = await workbook([['a'], ['b'], ['c']]);
    const file = rewritten(plain, SHEET, (xml) =>
      xml
        .replace(/<c r="A2"[^>]*>.*?<\/c>/, '<c r="A2"><f>1+1</f><v>2</v></c>')
        .replace(/<(\/?)(?=worksheet|sheetData|row|c |c>|f>|v>)/g, '<$1x:')
        .replace(' xmlns=', ' xmlns:x='),
    );
    expect(await readTable(file, 'a.xlsx')).toEqual({ rows: [['a'], ['=1+1'], ['c']] });
  });

  test('with a cell whose place cannot be told is refused', async () => {
    const plain = await workbook([['a'], ['b']]);
    const file = rewritten(plain, SHEET, (xml) => xml.replace('"A2"', '"XFD&#49;048576"'));
    expect(await readTable(file, 'a.xlsx')).toEqual({ problem: 'file.dimensions' });
  });

  test('with formatted but empty cells far below is read, with a value there it is refused', async () => {
    const plain = await workbook([['a'], ['b']]);
    const far = (cell: string) =>
      rewritten(plain, SHEET, (xml) =>
        xml.replace('</sheetData>', `<row r="1048576">${cell}</row></sheetData>`),
      );
    expect(await readTable(far('<c r="XFD1048576" s="0"/>'), 'a.xlsx')).toEqual({ rows: [['a'], ['b']] });
    expect(await readTable(far('<c r="XFD1048576"><v>1</v></c>'), 'a.xlsx')).toEqual({
      problem: 'file.dimensions',
    });
  });

  test('that unpacks to more than its limit is refused', async () => {
    const bomb = oneDeflated('xl/worksheets/sheet1.xml', Buffer.alloc(100_000_000));
    expect(bomb.length).toBeLessThan(IMPORT_LIMIT_BYTES);
    expect(await readTable(bomb, 'a.xlsx')).toEqual({ problem: 'file.xlsx' });
  });

  const many = (text: (at: number) => string) =>
    Array.from({ length: 1_200_001 }, (_, at) => text(at % 977)).join('');
  test.each<[string, string, () => string]>([
    ['cells', 'xl/worksheets/sheet1.xml', () => many((at) => `<c><v>${at}</v></c>`)],
    ['prefixed cells', 'xl/worksheets/sheet1.xml', () => many((at) => `<x:c><x:v>${at}</x:v></x:c>`)],
    ['shared texts', 'xl/sharedStrings.xml', () => many((at) => `<si><t>${at}</t></si>`)],
  ])('with more %s than a survey has is refused before anything is made of them', async (_, name, texts) => {
    const entries = unpack(await workbook([['a'], ['b']]), everything, 10_000_000);
    const file = deflated(entries.set(name, Buffer.from(`<worksheet><sheetData>${texts()}`)));

    expect(file.length).toBeLessThan(IMPORT_LIMIT_BYTES);
    expect(await readTable(file, 'a.xlsx')).toEqual({ problem: 'file.dimensions' });
  });

  test.each([
    ['formulas', '<c r="A1"><f>x</f></c>'],
    ['open cells', '<c r="A1">'],
    ['shared texts', '<si><t>a</t></si>'],
    ['blanks', ' '],
  ])('that is a few kilobytes of packed %s is refused by its ratio, unread', async (_, piece) => {
    const xml = Buffer.from(`<worksheet><sheetData>${piece.repeat(Math.floor(50_000_000 / piece.length))}`);
    const bomb = oneDeflated('xl/worksheets/sheet1.xml', xml);

    expect(bomb.length).toBeLessThan(400_000);
    expect(() => unpack(bomb, everything, 64_000_000)).toThrow();
    expect(await readTable(bomb, 'a.xlsx')).toEqual({ problem: 'file.xlsx' });
  });

  test.each([
    ['one column in a million', ','.repeat(1_000_000), 'file.dimensions'],
    ['a line of the whole file', 'x'.repeat(3_999_999), 'file.tooLong'],
    ['a quote that nobody closes', `a,b\n"${'x'.repeat(3_999_000)}`, 'file.csv'],
    ['nothing but quotes', `a,b\n${'"'.repeat(3_999_000)}`, 'file.tooLong'],
    ['NUL in it', 'a,b\n\0,1\n', 'file.encoding'],
    ['nothing but NUL', '\0'.repeat(3_999_999), 'file.encoding'],
  ])('a CSV file of %s is refused', async (_, csv, problem) => {
    expect(await readTable(Buffer.from(csv), 'a.csv')).toEqual({ problem });
  });

  test.each([
    ['one cell that is longer than a spreadsheet allows', '字'.repeat(32_768), 2],
    ['one text in so many cells that together they are too long', '字'.repeat(32_000), 700],
  ])('with %s is refused before anybody looks into a cell', async (_, long, count) => {
    const file = await workbook([['姓名'], ...Array.from({ length: count }, () => [long])]);

    expect(await readTable(file, 'a.xlsx')).toEqual({ problem: 'file.tooLong' });
  });

  test.each([
    ['only called so', Buffer.from('a,b\nc,d'), 'file.xlsx'],
    ['a zip of something else', pack(new Map([['readme.txt', Buffer.from('hello')]])), 'file.xlsx'],
    ['an old .xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'file.xls'],
  ])('%s is refused', async (_, bytes, problem) => {
    expect(await readTable(bytes, 'a.xlsx')).toEqual({ problem });
  });
});

describe('any bytes at all', () => {
  const survey = readFileSync('data/spring-2026/needs-survey.csv').subarray(0, 3000);
  const isReading = (reading: object) => 'rows' in reading !== 'problem' in reading;

  test('give rows or a problem, never an exception', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.string({ unit: 'binary' }).map((one) => Buffer.from(one)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, fc.constantFrom('a.csv', 'a.xlsx', ''), async (any, name) => {
        expect(isReading(await readTable(any, name))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('nor does a good file with a few bytes changed or its end cut off', async () => {
    const book = await workbook([
      ['a', 'b'],
      ['x', 1],
    ]);
    const spoil = fc.tuple(
      fc.constantFrom(survey, book),
      fc.array(fc.tuple(fc.nat(), fc.nat(255))),
      fc.nat(),
    );
    await fc.assert(
      fc.asyncProperty(spoil, async ([good, changes, cut]) => {
        const bytes = Buffer.from(good.subarray(0, good.length - (cut % 3 === 0 ? cut % good.length : 0)));
        for (const [at, byte] of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte;
        expect(isReading(await readTable(bytes, 'a'))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
