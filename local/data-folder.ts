/** The data folder belongs to one running cloud: claims it, and ends what a killed one left behind. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { StartFailure } from './start-failure.ts';

const holderSchema = z.object({
  pid: z.int(),
  identity: z.string(),
  engine: z.object({ pid: z.int(), identity: z.string() }).optional(),
});
type Holder = z.infer<typeof holderSchema>;

/** When the process began and what it is: a pid alone may have passed to another. @returns undefined when there is none */
function identityOf(pid: number): string | undefined {
  if (process.platform === 'linux')
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return state === 'Z' ? undefined : `${stat.slice(0, stat.lastIndexOf(')'))} ${rest[18]}`;
    } catch {
      return undefined;
    }
  const { stdout } = spawnSync('ps', ['-o', 'lstart=,comm=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout?.trim() || undefined;
}

const isRunning = ({ pid, identity }: { pid: number; identity: string }) => identityOf(pid) === identity;

function readHolder(file: string): Holder | undefined {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

export interface Claim {
  /** Remembers the engine, so that the next start can end it if this one cannot. */
  holdEngine(pid: number): void;
  release(): void;
}

function create(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StartFailure(
      `The data folder ${folder} cannot be made (${code}). Set CHANGBAN_DATA to another.`,
    );
  }
}

function writeHolder(file: string, holder: Holder, flag: 'wx' | 'w'): boolean {
  try {
    writeFileSync(file, JSON.stringify(holder), { flag });
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    throw new StartFailure(`Cannot write to the data folder: ${file} (${code}).`);
  }
}

/** Frees a folder whose holder is gone; refuses while it runs. */
function evict(folder: string, file: string): void {
  const holder = readHolder(file);
  if (holder && isRunning(holder))
    throw new StartFailure(
      `The data folder ${folder} is in use by process ${holder.pid}. End it, or set CHANGBAN_DATA to another.`,
    );
  if (holder?.engine && isRunning(holder.engine)) process.kill(holder.engine.pid, 'SIGKILL');
  rmSync(file, { force: true });
}

export function claimDataFolder(folder: string): Claim {
  create(folder);
  const file = join(folder, 'running.json');
  const holder: Holder = { pid: process.pid, identity: identityOf(process.pid) ?? '' };
  // Whoever writes the file first has the folder, also when two start at once.
  while (!writeHolder(file, holder, 'wx')) evict(folder, file);
  return {
    holdEngine: (pid) => {
      const identity = identityOf(pid);
      if (identity) writeHolder(file, { ...holder, engine: { pid, identity } }, 'w');
    },
    release: () => rmSync(file, { force: true }),
  };
}
