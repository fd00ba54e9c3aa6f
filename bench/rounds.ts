/** The engine and the others on one instance file, in turns. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median } from './median.ts';
import type { OtherAnswer, OtherSolver } from './others.ts';

/** What `measure.ts` prints. */
export interface Measured {
  readonly matchedByTier: readonly number[];
  readonly objective: number;
  readonly proven: boolean;
  readonly ms: number;
  readonly msWarm: number;
  readonly peakMegabytes: number;
  /** What reading and solving added to the process at its largest. */
  readonly bytesPerEdge: number;
}

const ROUNDS = 3;

/** An answer with the median of its times; `undefined` for one who gave up. */
export interface Rounds {
  readonly ours: Measured;
  readonly answers: readonly (OtherAnswer | undefined)[];
}

/** All solvers take turns, so that a busy machine is busy for each of them; each time is the median of its own. Who gives up is not asked again. */
export function inRounds(path: string, others: readonly OtherSolver[]): Rounds {
  const ours: Measured[] = [];
  const theirs: OtherAnswer[][] = others.map(() => []);
  const hasGivenUp = others.map(() => false);
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(measured(path));
    others.forEach((other, at) => {
      const answer = hasGivenUp[at] ? undefined : other.solve(path);
      if (answer) theirs[at]!.push(answer);
      else hasGivenUp[at] = true;
    });
  }
  return { ours: inTheMiddle(ours), answers: theirs.map(typical) };
}

function inTheMiddle(all: readonly Measured[]): Measured {
  const middle = (name: 'ms' | 'msWarm' | 'peakMegabytes' | 'bytesPerEdge') =>
    median(all.map((one) => one[name]));
  return {
    ...all[0]!,
    proven: all.every(({ proven }) => proven),
    ms: middle('ms'),
    msWarm: middle('msWarm'),
    peakMegabytes: middle('peakMegabytes'),
    bytesPerEdge: middle('bytesPerEdge'),
  };
}

function typical(answers: readonly OtherAnswer[]): OtherAnswer | undefined {
  const [first] = answers;
  return first && { ...first, ms: median(answers.map(({ ms }) => ms)) };
}

/** In a process of its own, so that the first solve is cold and the memory is its own. */
function measured(path: string): Measured {
  const program = fileURLToPath(new URL('./measure.ts', import.meta.url));
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, path], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${path}: expected a measurement, found exit code ${status}: ${stderr}`);
  return JSON.parse(stdout) as Measured;
}
