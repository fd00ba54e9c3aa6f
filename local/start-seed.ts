/** Fills a new data folder with made-up demonstration people, once, while the cloud already answers. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import type { Cloud } from './cloud.ts';
import { type KeptList, keptList, readJsonFile, writeJsonFile } from './json-file.ts';
import { messageOf } from './start-failure.ts';

/** It is asked to go on, after an interruption too, until it has once come to its end. `done` keeps what need not be done again. */
export type Seed = (cloud: Cloud, say: (line: string) => void, done: KeptList<string>) => Promise<void>;

const FILE = 'seeded.json';
const DONE = 'seeded-so-far.jsonl';
const SEEDER = new URL('./seed/seed.ts', import.meta.url);

interface Seeding {
  readonly dataDir: string;
  readonly say: (line: string) => void;
  /** Aborted when the cloud ends: what fails then is no failure. */
  readonly ending: AbortSignal;
}

export async function seedOnce(cloud: Cloud, { dataDir, say, ending }: Seeding): Promise<void> {
  if (readJsonFile(dataDir, FILE, z.object({ at: z.string() })) || !existsSync(fileURLToPath(SEEDER))) return;
  const { seed } = (await import(SEEDER.href)) as { seed: Seed }; // the module keeps to the type above
  try {
    await seed(cloud, say, keptList(dataDir, DONE, z.string()));
    writeJsonFile(dataDir, FILE, { at: new Date().toISOString() });
  } catch (error) {
    if (ending.aborted) return;
    say(`The made-up data is not complete and goes on at the next start: ${messageOf(error).split('\n')[0]}`);
  }
}
