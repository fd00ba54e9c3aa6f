/** Small state kept in the data folder: whole JSON files replaced at once, and append-only lists. Nothing is kept without a folder. */
import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type * as z from 'zod';
import { StartFailure } from './start-failure.ts';

export type DataFolder = string | undefined;

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

const damaged = (file: string, cause: unknown) =>
  new StartFailure(`The data folder is damaged: ${file} cannot be read. Move it away and start again.`, {
    cause,
  });

/** @returns undefined when there is no such file */
export function readJsonFile<T>(folder: DataFolder, name: string, schema: z.ZodType<T>): T | undefined {
  if (folder === undefined) return undefined;
  const text = readText(join(folder, name));
  if (text === undefined) return undefined;
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw damaged(join(folder, name), cause);
  }
}

/** Written beside and renamed, so that no kill leaves half a file. */
export function writeJsonFile(folder: DataFolder, name: string, value: unknown): void {
  if (folder === undefined) return;
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(value));
  renameSync(`${file}.new`, file);
}

export interface KeptList<T> {
  readonly items: readonly T[];
  add(item: T): void;
}

/** A list of JSON lines. A last line cut off by a kill is dropped. */
export function keptList<T>(folder: DataFolder, name: string, schema: z.ZodType<T>): KeptList<T> {
  const text = folder === undefined ? undefined : readText(join(folder, name));
  const lines = (text ?? '').split('\n').slice(0, -1);
  const items = lines.map((line) => {
    try {
      return schema.parse(JSON.parse(line));
    } catch (cause) {
      throw damaged(join(folder ?? '', name), cause);
    }
  });
  if (folder !== undefined && text !== undefined && !text.endsWith('\n'))
    writeFileSync(join(folder, name), lines.map((line) => `${line}\n`).join(''));
  return {
    items,
    add: (item) => {
      items.push(item);
      if (folder !== undefined) appendFileSync(join(folder, name), `${JSON.stringify(item)}\n`);
    },
  };
}
