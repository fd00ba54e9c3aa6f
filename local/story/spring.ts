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
