import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../../functions/intake/imports/import-file.ts';
import { findDuplicatesWithin } from '../../../shared/intake/imports/import-duplicates.ts';
import { readNeedsSurveyRows } from '../../../shared/intake/imports/import-needs-survey.ts';
import { refusedTable } from '../../../shared/intake/imports/import-refused.ts';
import { csvText, withoutGuard } from '../../../shared/kernel/csv.ts';
import { context, survey, tableOf } from './import-tables.ts';

async function rowsOf(csv: string): Promise<string[][]> {
  const file = await readTable(Buffer.from(csv), 'refused.csv');
  if ('problem' in file) throw new Error(file.problem);
  return file.rows;
}

const refusedCsv = (...refused: Parameters<typeof refusedTable>) => csvText(refusedTable(...refused));

const spoiled = tableOf(survey, { ...survey, 联系电话: '+86 1990', 其他情况: '=1+1' }, survey, {
  ...survey,
  性别: '"?",\n',
  与孩子关系: '',
});

/** As a spreadsheet saves it: nothing is guarded again. */
const saved = (rows: readonly string[][]) =>
  rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');

describe('the file of refused rows', () => {
  test('holds each refused row once, as it was sent, with all its reasons in a last column', async () => {
    const { refused } = readNeedsSurveyRows(spoiled, context);
    const csv = refusedCsv(spoiled, refused, 'zh-CN');
    const [headings, first, second, ...rest] = await rowsOf(csv);

    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(headings).toEqual([...Object.keys(survey), '退回原因']);
    expect(first?.map(withoutGuard).slice(0, -1)).toEqual(spoiled[2]);
    expect(first?.at(-1)).toMatch(/^联系电话：.+；其他情况：.*公式/);
    expect(second?.slice(0, -1)).toEqual(spoiled[4]);
    expect(rest).toEqual([]);
  });

  test('is accepted when it is mended and sent again, reasons and guards left in', async () => {
    const { refused } = readNeedsSurveyRows(spoiled, context);
    const sent = await rowsOf(refusedCsv(spoiled, refused, 'zh-CN'));
    const mend = (cells: string[], fixes: Record<string, string>) =>
      cells.map((cell, index) => fixes[sent[0]?.[index] ?? ''] ?? cell);
    const mended = [
      sent[0] ?? [],
      mend(sent[1] ?? [], { 联系电话: "'+86 19905216521", 其他情况: '一加一' }),
      mend(sent[2] ?? [], { 性别: '女', 与孩子关系: '奶奶' }),
    ];

    const result = readNeedsSurveyRows(await rowsOf(saved(mended)), context);

    expect(result).toMatchObject({ rows: 2, refused: [], headingErrors: [] });
    expect(result.accepted[0]?.survey).toMatchObject({ guardian: { phone: '19905216521' }, note: '一加一' });
  });

  test('sent again unmended is refused for the same reasons, and its reason column does not multiply', async () => {
    const { refused } = readNeedsSurveyRows(spoiled, context);
    const again = await rowsOf(refusedCsv(spoiled, refused, 'zh-CN'));
    const second = readNeedsSurveyRows(again, context);

    expect(second.refused.map(({ field, code }) => [field, code])).toEqual(
      refused.map(({ field, code }) => [field, code]),
    );
    const [headings] = await rowsOf(refusedCsv(again, second.refused, 'en'));
    expect(headings).toEqual([...Object.keys(survey), 'Reason for refusal']);
  });

  test('keeps the cells beyond the last heading, and puts the reason behind them', async () => {
    const [headings = [], cells = []] = tableOf(survey);
    const table = [headings, [...cells, '多出的一格']];
    const { refused } = readNeedsSurveyRows(table, context);
    const [, row] = await rowsOf(refusedCsv(table, refused, 'zh-CN'));
    expect(row?.slice(-2)).toEqual(['多出的一格', '该行的列数与标题不符']);
  });
});

describe('formula-safe CSV', () => {
  const cell = fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', "'", ' ', '\t', '"', ',', '＝', 'a', '1', '钟'),
  });

  test('no cell begins with what a spreadsheet calculates, and every cell is read back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 2 }), async (rows) => {
        const sent = rows.map((cells) => ['a', ...cells, 'b']);
        const read = await rowsOf(csvText(sent));
        expect(read.flat().filter((text) => /^[=+\-@\t\r＝＋－＠]/.test(text))).toEqual([]);
        expect(read.map((cells) => cells.map(withoutGuard))).toEqual(sent);
      }),
    );
  });
});

describe('duplicates within a file', () => {
  test('R-IN-20: a row that shares a key with an earlier one is named with the first such row', () => {
    const rows = [
      { row: 1, keys: ['a', 'b'] },
      { row: 2, keys: ['c', 'd'] },
      { row: 3, keys: ['x', 'b'] },
      { row: 5, keys: ['x', 'y'] },
    ];
    expect(findDuplicatesWithin(rows)).toEqual([
      { row: 3, ofRow: 1 },
      { row: 5, ofRow: 3 },
    ]);
  });
});
