/** Match runs of a whole city in the solver's own handler, and what rests on them, each within its function's memory, on a real engine. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startOwnEngine } from '../test/engine.ts';
import { bundleForCity } from './city-bundle.ts';
import { cityFiles, queuedRun } from './city-files.ts';
import { fillProgram } from './fill-program.ts';

/** Of the functions, see infra/functions.ts. */
const SOLVER_MEMORY_MB = 3008;
const API_MEMORY_MB = 1024;
/** The second finds a proposal of the first for every child that has one. */
const RUNS = ['first', 'again'];

async function fill(items: readonly Record<string, unknown>[]): Promise<void> {
  await fillProgram(items);
  await fillProgram(RUNS.map(queuedRun));
}

interface Measured {
  readonly entry: `functions/${string}.ts`;
  /** Is given the path of the bundle. */
  readonly program: URL;
  readonly memoryMb: number;
}

const SOLVER: Measured = {
  entry: 'functions/matching/runs/solver.ts',
  program: new URL('./run-solver.ts', import.meta.url),
  memoryMb: SOLVER_MEMORY_MB,
};
const CANDIDATES: Measured = {
  entry: 'functions/matching/proposals/list-candidates.ts',
  program: new URL('./read-candidates.ts', import.meta.url),
  memoryMb: API_MEMORY_MB,
};

/** In a process of its own, so that time and memory are the function's alone. */
async function measure({ entry, program, memoryMb }: Measured, folder: string, ...args: string[]) {
  const bundle = join(folder, 'bundle.mjs');
  await bundleForCity(entry, bundle);
  const script = fileURLToPath(program);
  const child = spawn(process.execPath, [`--max-old-space-size=${memoryMb}`, script, bundle, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${script}: expected to end, found exit code ${code}`);
}

export const LARGE_RUN_USAGE = 'large-run [CHILDREN VOLUNTEERS]';

/** `npm run bench -- large-run`: prints one JSON line for each run, and one for a look at one child's candidates. @returns the exit code; `undefined` for counts that are none. */
export async function benchLargeRun(args: readonly string[]): Promise<number | undefined> {
  const [childCount = 40_000, volunteerCount = 36_000] = args.map(Number);
  if (![childCount, volunteerCount].every((count) => Number.isInteger(count) && count > 0)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'large-run-'));
  const engine = await startOwnEngine();
  try {
    await fill(cityFiles(childCount, volunteerCount));
    for (const id of RUNS) await measure(SOLVER, folder, id);
    await measure(CANDIDATES, folder);
    return 0;
  } finally {
    await engine.stop();
    rmSync(folder, { recursive: true });
  }
}
