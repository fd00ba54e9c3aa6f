/** The two files of the spring of 2026, as a district had them. */
import { readFile } from 'node:fs/promises';
import type { SentFile } from './register.ts';

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

/** Some rows of the survey; without the times of submission, so that they count as submitted when they are sent. */
export async function surveySlice(slice: Slice): Promise<SentFile> {
  const text = new TextDecoder('gb18030').decode((await needsSurveyFile()).bytes);
  const [headings = '', ...rows] = text.split(/\r?\n/).filter((line) => line !== '');
  const untimed = rows.map((row) => row.replace(/^(\d+),[^,]*,/, '$1,,'));
  return {
    kind: 'needs-survey',
    name: `needs-survey-${slice.from}.csv`,
    bytes: sliceOf([headings, ...untimed], slice),
  };
}

export async function volunteerSlice(slice: Slice): Promise<SentFile> {
  const text = new TextDecoder().decode((await volunteersFile()).bytes);
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  return { kind: 'volunteers', name: `volunteers-${slice.from}.csv`, bytes: sliceOf(lines, slice) };
}
