import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LivePlan } from '../shared/matching/engine/incremental.ts';
import type { Instance } from '../shared/matching/engine/instance.ts';
import { solve } from '../shared/matching/engine/solve.ts';
import { buildInstance } from '../shared/matching/instance.ts';
import { INSTANCES, randomFrom, textOf } from './instances.ts';
import { median, quantile } from './median.ts';
import { type OtherSolver, otherSolvers } from './others.ts';
import { cityPool } from './pool.ts';

/** What `measure.ts` prints. */
interface Measured {
  readonly matchedByTier: readonly number[];
  readonly objective: number;
  readonly proven: boolean;
  readonly ms: number;
  readonly msWarm: number;
  readonly peakMegabytes: number;
}

const NAMES = Object.keys(INSTANCES) as (keyof typeof INSTANCES)[];
const REPEAT = '9';

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

const WIDTHS = [12, 10, 11, 10, 9, 9, 9];

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
  const ours = measured(path);
  const answers = others.map((other) => other.solve(path));
  const cells = answers.map((answer) => {
    if (!answer) return '-';
    const ratios = `${(ours.msWarm / answer.ms).toFixed(3)} warm, ${(ours.ms / answer.ms).toFixed(2)} cold`;
    return agrees(ours, answer) ? `${answer.ms.toFixed(1)} (${ratios})` : 'DIFFERS';
  });
  const { childCount, volunteerCount, columns } = instance;
  const times = [ours.ms.toFixed(1), ours.msWarm.toFixed(1), Math.round(ours.peakMegabytes)];
  print([name, childCount, volunteerCount, columns.length, ...times, ...cells]);
  return ours.proven && answers.every((answer) => !answer || agrees(ours, answer));
}

/** In a process of its own, so that the first solve is cold and the memory is its own. */
function measured(path: string): Measured {
  const program = fileURLToPath(new URL('./measure.ts', import.meta.url));
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, path, REPEAT], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${path}: expected a measurement, found exit code ${status}: ${stderr}`);
  return JSON.parse(stdout) as Measured;
}

function agrees(a: Pick<Measured, 'matchedByTier' | 'objective'>, b: typeof a): boolean {
  return a.objective === b.objective && a.matchedByTier.join() === b.matchedByTier.join();
}

/** What happens around a solve: building an instance from records, and changing a solved one. */
function benchAround(): void {
  const pool = cityPool();
  const builds = Array.from({ length: 3 }, () => timed(() => buildInstance(pool)));
  const { instance } = builds[0]!.result;
  const line = `city from records: ${pool.children.length} children, ${pool.volunteers.length} volunteers, ${instance.columns.length} edges`;
  process.stdout.write(`\n${line}: ${median(builds.map(({ ms }) => ms)).toFixed(0)} ms\n`);
  const city = INSTANCES.city();
  const live = timed(() => LivePlan.of(city, solve(city)));
  process.stdout.write(`live plan of the city, with its solve: ${live.ms.toFixed(0)} ms\n`);
  for (const [what, times] of Object.entries(changeTimes(live.result, city))) {
    const [middle, late] = [median(times) * 1000, quantile(times, 0.99)];
    process.stdout.write(`${what}: median ${middle.toFixed(1)} µs, p99 ${late.toFixed(2)} ms\n`);
  }
}

const CHANGES = 2_000;

function changeTimes(live: LivePlan, instance: Instance) {
  const random = randomFrom(99);
  const times = {
    'one more child': [] as number[],
    'that child leaves': [] as number[],
    'one more seat': [] as number[],
    'that seat goes': [] as number[],
  };
  for (let change = 0; change < CHANGES; change++) {
    const like = Math.floor(random() * instance.childCount);
    const volunteer = Math.floor(random() * instance.volunteerCount);
    const added = timed(() => live.addChild(childLike(instance, like)));
    times['one more child'].push(added.ms);
    times['that child leaves'].push(timed(() => live.removeChild(added.result)).ms);
    times['one more seat'].push(timed(() => live.addSeat(volunteer)).ms);
    times['that seat goes'].push(timed(() => live.removeSeat(volunteer)).ms);
  }
  return times;
}

function childLike({ rowStart, columns, costs, tiers, credits }: Instance, child: number) {
  const edges = Array.from(columns.subarray(rowStart[child], rowStart[child + 1]), (other, at) => ({
    other,
    cost: costs[rowStart[child]! + at]!,
  }));
  return { tier: tiers[child]!, credit: credits[child]!, edges };
}

function timed<T>(work: () => T): { result: T; ms: number } {
  const start = performance.now();
  const result = work();
  return { result, ms: performance.now() - start };
}
