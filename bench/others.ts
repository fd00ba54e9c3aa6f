import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What another solver says of an instance file. */
export interface OtherAnswer {
  readonly matchedByTier: readonly number[];
  readonly objective: number;
  readonly ms: number;
}

/** A solver of somebody else’s that is installed here. Answers undefined where it gives up or takes too long. */
export interface OtherSolver {
  readonly name: string;
  readonly solve: (path: string) => OtherAnswer | undefined;
}

const TIMEOUT_MS = 60_000;

const beside = (path: string) => fileURLToPath(new URL(path, import.meta.url));

function answerOf(command: string, args: readonly string[]): OtherAnswer | undefined {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8', timeout: TIMEOUT_MS });
  return status === 0 ? (JSON.parse(stdout) as OtherAnswer) : undefined;
}

const runs = (command: string, args: readonly string[]) => spawnSync(command, args).status === 0;

/** LEMON in C++, if g++ and liblemon-dev are installed; built into `folder`. */
function lemon(folder: string): OtherSolver[] {
  const program = `${folder}/lemon`;
  if (!runs('g++', ['-O3', '-march=native', '-o', program, beside('./lemon/solve.cpp')])) return [];
  return [
    { name: 'LEMON simplex', solve: (path) => answerOf(program, [path, 'simplex']) },
    { name: 'LEMON capacity', solve: (path) => answerOf(program, [path, 'capacity']) },
  ];
}

/** scipy's sparse and dense assignment, if python3 has it. */
function scipy(): OtherSolver[] {
  if (!runs('python3', ['-c', 'import scipy.optimize, scipy.sparse.csgraph'])) return [];
  const program = beside('./scipy/solve.py');
  return [
    { name: 'scipy sparse', solve: (path) => answerOf('python3', [program, path, 'sparse']) },
    { name: 'scipy dense', solve: (path) => answerOf('python3', [program, path, 'dense']) },
  ];
}

export function otherSolvers(folder: string): OtherSolver[] {
  return [...lemon(folder), ...scipy()];
}
