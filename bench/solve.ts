import { verifyCertificate } from '../shared/matching/engine/certificate.ts';
import type { Instance, Solution } from '../shared/matching/engine/instance.ts';
import { MalformedFile, readInstanceFile } from './instance-file.ts';
import { median } from './median.ts';
import { timedSolves } from './timed-solves.ts';

const USAGE = 'usage: npm run --silent solve -- FILE [--repeat K]';

/** Solves an instance file and prints one JSON line; exit code 2 for a file or arguments that cannot be used. */
function main(args: readonly string[]): number {
  const asked = parseArguments(args);
  if (!asked) return refuse(USAGE);
  let instance: Instance;
  try {
    instance = readInstanceFile(asked.path);
  } catch (error) {
    if (error instanceof MalformedFile || isSystemError(error))
      return refuse(`${asked.path}: ${error.message}`);
    throw error;
  }
  const { solution, durations } = timedSolves(instance, asked.repeat);
  const proven = verifyCertificate(instance, solution) === undefined;
  const { matchedByTier, matched, cost, credit, objective } = solution;
  const msWarm = args.includes('--repeat') ? { msWarm: median(durations.slice(asked.repeat >> 1)) } : {};
  const line = { matchedByTier, matched, cost, credit, objective, proven, ms: durations[0], ...msWarm };
  process.stdout.write(`${JSON.stringify({ ...line, pairs: pairsOf(solution) })}\n`);
  return proven ? 0 : 1;
}

function parseArguments(args: readonly string[]): { path: string; repeat: number } | undefined {
  const at = args.indexOf('--repeat');
  const repeat = at === -1 ? 1 : Number(args[at + 1]);
  const others = at === -1 ? args : args.toSpliced(at, 2);
  const [path] = others;
  const isUsable = path !== undefined && others.length === 1 && !path.startsWith('--');
  return isUsable && Number.isInteger(repeat) && repeat >= 1 ? { path, repeat } : undefined;
}

function refuse(message: string): number {
  process.stderr.write(`${message}\n`);
  return 2;
}

function isSystemError(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error;
}

function pairsOf({ volunteerOf }: Solution): [number, number][] {
  const pairs: [number, number][] = [];
  volunteerOf.forEach((volunteer, child) => {
    if (volunteer !== -1) pairs.push([child, volunteer]);
  });
  return pairs;
}

process.exitCode = main(process.argv.slice(2));
