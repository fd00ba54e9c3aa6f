/** The two files of the spring of 2026, as a district had them. */
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { CalendarDate, Month } from '../../shared/kernel/instants.ts';
import type { SentFile } from './register.ts';
import { schoolGrade } from './school-grade.ts';

const read = (name: string) => readFile(new URL(`../../data/spring-2026/${name}`, import.meta.url));

export const needsSurveyFile = async (): Promise<SentFile> => ({
  kind: 'needs-survey',
  name: 'needs-survey.csv',
  bytes: await read('needs-survey.csv'),
});

export const volunteersFile = async (): Promise<SentFile> => ({
  kind: 'volunteers',
  name: 'volunteers.csv',
  bytes: await read('volunteers.csv'),
});

/** Rows `from` (included) to `to` (not included), counted from 0 below the headings. */
export interface Slice {
  readonly from: number;
  readonly to: number;
}

function sliceOf(lines: readonly string[], { from, to }: Slice): Uint8Array {
  const [headings = '', ...rows] = lines;
  return Buffer.from([headings, ...rows.slice(from, to)].join('\n'));
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

/** The year of the file: later, everybody in it is as much younger. */
const FILE_YEAR = 2026;

const movedBy = (years: number, birthMonth: string) =>
  `${Number(birthMonth.slice(0, 4)) + years}${birthMonth.slice(4)}` as Month;

/** Some rows of the survey, as if sent in when they are sent, with ages that stay and grades that fit them on a day. */
export async function surveySlice(slice: Slice, today: CalendarDate): Promise<SentFile> {
  const text = new TextDecoder('gb18030').decode((await needsSurveyFile()).bytes);
  const [headings = [], ...rows] = parse(text, { bom: true, relax_column_count: true }) as string[][];
  const column = (name: string) => headings.findIndex((heading) => heading.includes(name));
  const [submitted, born, grade] = [column('提交答卷时间'), column('出生年月'), column('年级')];
  const years = Number(today.slice(0, 4)) - FILE_YEAR;
  const changed = rows.map((row) => {
    const birthMonth = movedBy(years, row[born] ?? '');
    return row.with(submitted, '').with(born, birthMonth).with(grade, schoolGrade(birthMonth, today));
  });
  const lines = [headings, ...changed].map((row) => row.map(quoted).join(','));
  return { kind: 'needs-survey', name: `needs-survey-${slice.from}.csv`, bytes: sliceOf(lines, slice) };
}

export async function volunteerSlice(slice: Slice): Promise<SentFile> {
  const text = new TextDecoder().decode((await volunteersFile()).bytes);
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  return { kind: 'volunteers', name: `volunteers-${slice.from}.csv`, bytes: sliceOf(lines, slice) };
}
