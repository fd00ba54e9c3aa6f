/** What somebody typed comes back from a file as it was, and never as a formula. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workbookOf } from '../../../functions/intake/exports/workbook.ts';
import { readTable } from '../../../functions/intake/imports/import-file.ts';
import { csvText, withoutGuard } from '../../../shared/kernel/csv.ts';

type Rows = string[][];

async function read(bytes: Uint8Array, name: string): Promise<Rows> {
  const file = await readTable(bytes, name);
  if ('problem' in file) throw new Error(file.problem);
  return file.rows;
}

const FORMATS = {
  csv: async (rows: Rows) => Buffer.from(csvText(rows)),
  xlsx: (rows: Rows) => workbookOf(rows),
};
type Format = keyof typeof FORMATS;
const formats = Object.keys(FORMATS) as Format[];

/** The cells that have hurt spreadsheets: formulas, quotes, lines, zeros in front, guards that were typed. */
const piece = fc.oneof(
  fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    '＝',
    '＠',
    '\t',
    "'",
    '"',
    ',',
    ';',
    '\n',
    ' ',
    '0',
    '王',
    '𠮷',
    '=1+1|A1',
  ),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
);
/** No letters of any language: controls, noncharacters, and the sign for what could not be decoded. */
const NOT_KEPT = /(?![\t\n])\p{Cc}|[\p{Noncharacter_Code_Point}\uFFFD\uFEFF]|\p{Cs}/gu;
const cell = fc
  .array(piece, { minLength: 1, maxLength: 6 })
  .map((pieces) => pieces.join('').replace(NOT_KEPT, ''));
/** A first cell that is filled keeps a row from being blank. */
const table = fc
  .array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 })
  .map((rows): Rows => [['姓名', '电话'], ...rows.map(([a, b]) => [`甲${a}乙`, `${b}丙`])]);

describe.each(formats)('a cell in %s', (format) => {
  const there = async (rows: Rows) => (await read(await FORMATS[format](rows), `a.${format}`)) as Rows;

  it('comes back as it was typed, once the guard is taken away', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const back = await there(rows);
        const shown = back.map((cells) => cells.map((text) => withoutGuard(text).trim()));
        expect(shown).toEqual(rows.map((cells) => cells.map((text) => text.trim())));
      }),
      { numRuns: format === 'csv' ? 300 : 100 },
    );
  });

  it.each(['=HYPERLINK("http://x")', '+86 1990', '-1', '@SUM(A1)', '\t=1', '＝1', ' =1', "'=1"])(
    'never begins as a formula does: %j',
    async (typed) => {
      const [, [shown = ''] = []] = await there([['甲'], [typed]]);
      expect(shown).toMatch(/^'/);
      expect(withoutGuard(shown)).toBe(typed);
    },
  );

  it.each(['051986886688', '00123', '1e5', '2026-03-01', '110101199001011234'])(
    'stays text: %s',
    async (typed) => {
      expect((await there([['甲'], [typed]]))[1]).toEqual([typed]);
    },
  );
});

it('an .xlsx file leaves out what XML cannot hold, and stays readable', async () => {
  const [, row] = await read(await workbookOf([['甲'], ['a\u0000b\u001fc\ud800d']]), 'a.xlsx');
  expect(row?.[0]).toMatch(/^abc\ufffd?d$/);
});

/** Every character of two bytes, by the decoder itself: Node has no encoder. */
const GBK = new Map<string, number[]>();
for (let first = 0x81; first <= 0xfe; first += 1)
  for (let second = 0x40; second <= 0xfe; second += 1) {
    const text = new TextDecoder('gb18030').decode(new Uint8Array([first, second]));
    if ([...text].length === 1 && text !== '\ufffd' && !/[\ue000-\uf8ff]/.test(text))
      GBK.set(text, [first, second]);
  }
const encode = (text: string) =>
  Buffer.from([...text].flatMap((letter) => GBK.get(letter) ?? [letter.charCodeAt(0)]));

it('a file in GBK is read as it was written', async () => {
  const letters = fc.constantFrom(...GBK.keys(), ...'0139,"- =');
  const text = fc.array(letters, { minLength: 1, maxLength: 12 }).map((all) => all.join(''));
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 4 }), async (typed) => {
      const rows = [['所在街道姓名', '备注'], ...typed.map((one) => [`“${one}”`, '甲'])];
      const bytes = encode(csvText(rows).slice(1));
      expect(await read(bytes, 'a.csv')).toEqual(rows);
    }),
  );
});
