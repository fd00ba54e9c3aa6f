import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchAround } from './around.ts';
import { INSTANCES, textOf } from './instances.ts';
import { type OtherSolver, otherSolvers } from './others.ts';
import { inRounds, type Measured } from './rounds.ts';

const NAMES = Object.keys(INSTANCES) as (keyof typeof INSTANCES)[];

export const MATCHING_USAGE = `matching [${NAMES.join('|')}]…`;

/**
 * `npm run bench -- matching [NAME…]`: solves the built-in instances beside whatever other solvers are installed.
 * @returns the exit code; `undefined` for names that are none.
 */
export function benchMatching(asked: readonly string[]): number | undefined {
  if (asked.some((name) => !NAMES.some((known) => known === name))) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const others = otherSolvers(folder);
    print([
      'instance',
      'children',
      'volunteers',
      'edges',
      'cold ms',
      'warm ms',
      'peak MB',
      'B/edge',
      ...others.map(({ name }) => name),
    ]);
    const names = asked.length > 0 ? NAMES.filter((name) => asked.includes(name)) : NAMES;
    const rows = names.map((name) => benchOne(name, folder, others));
    if (asked.length === 0) benchAround();
    return rows.every((isRight) => isRight) ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const WIDTHS = [12, 10, 11, 10, 9, 9, 9, 7];

function print(cells: readonly (string | number)[]): void {
  process.stdout.write(
    `${cells
      .map((cell, at) => String(cell).padEnd(WIDTHS[at] ?? 38))
      .join(' ')
      .trimEnd()}\n`,
  );
}

/** Prints one row; the others' cells show their time and ours as a share of it. Returns whether all agree. */
function benchOne(name: keyof typeof INSTANCES, folder: string, others: readonly OtherSolver[]): boolean {
  const instance = INSTANCES[name]();
  const path = join(folder, `${name}.txt`);
  writeFileSync(path, textOf(instance));
  const { ours, answers } = inRounds(path, others);
  const cells = answers.map((answer) => {
    if (!answer) return '-';
    const ratios = `${(ours.msWarm / answer.ms).toFixed(3)} warm, ${(ours.ms / answer.ms).toFixed(2)} cold`;
    return agrees(ours, answer) ? `${milliseconds(answer.ms)} (${ratios})` : 'DIFFERS';
  });
  const times = [milliseconds(ours.ms), milliseconds(ours.msWarm)];
  const memory = [Math.round(ours.peakMegabytes), Math.round(ours.bytesPerEdge)];
  const { childCount, volunteerCount, columns } = instance;
  print([name, childCount, volunteerCount, columns.length, ...times, ...memory, ...cells]);
  return ours.proven && answers.every((answer) => !answer || agrees(ours, answer));
}

const milliseconds = (ms: number) => ms.toFixed(ms < 1 ? 2 : 1);

function agrees(a: Pick<Measured, 'matchedByTier' | 'objective'>, b: typeof a): boolean {
  return a.objective === b.objective && a.matchedByTier.join() === b.matchedByTier.join();
}
