/** Match runs of a whole city in the solver's own handler, within its memory, on a real engine. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { build } from 'esbuild';
import { startEngine } from '../test/engine.ts';
import { cityFiles, cityMap, queuedRun } from './city-files.ts';

/** Of the function, see infra/functions.ts. */
const MEMORY_MB = 3008;
/** DynamoDB's own limit. */
const ITEMS_A_REQUEST = 25;
const REQUESTS_AT_ONCE = 8;

/** The second finds a proposal of the first for every child that has one. */
const RUNS = ['first', 'again'];

type Item = Record<string, unknown>;

async function fill(items: readonly Item[]): Promise<void> {
  const documents = DynamoDBDocumentClient.from(new DynamoDBClient({}));
  const pieces = Array.from({ length: Math.ceil(items.length / ITEMS_A_REQUEST) }, (_, at) =>
    items.slice(at * ITEMS_A_REQUEST, (at + 1) * ITEMS_A_REQUEST),
  );
  const write = async () => {
    for (let piece = pieces.pop(); piece; piece = pieces.pop()) {
      const program = piece.map((Item) => ({ PutRequest: { Item } }));
      await documents.send(new BatchWriteCommand({ RequestItems: { program } }));
    }
  };
  await Promise.all(Array.from({ length: REQUESTS_AT_ONCE }, write));
  for (const id of RUNS) await documents.send(new PutCommand({ TableName: 'program', Item: queuedRun(id) }));
}

/** As infra/bundle.ts does, with the city's map in place of the district's. */
async function bundleSolver(outfile: string): Promise<void> {
  await build({
    entryPoints: [fileURLToPath(new URL('../functions/matching/solver.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    minify: true,
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    plugins: [
      {
        name: 'city map',
        setup: ({ onLoad }) =>
          onLoad({ filter: /district-\d{6}\.json$/ }, () => ({
            contents: JSON.stringify(cityMap()),
            loader: 'json',
          })),
      },
    ],
  });
}

/** In a process of its own, so that time and memory are the solver's alone. */
function runSolver(bundle: string, id: string): Promise<void> {
  const program = fileURLToPath(new URL('./run-solver.ts', import.meta.url));
  const child = spawn(process.execPath, [`--max-old-space-size=${MEMORY_MB}`, program, bundle, id], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve, reject) =>
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`the solver: expected to end, found exit code ${code}`)),
    ),
  );
}

export const LARGE_RUN_USAGE = 'large-run [CHILDREN VOLUNTEERS]';

/** `npm run bench -- large-run`: prints one JSON line for each run. @returns the exit code; `undefined` for counts that are none. */
export async function benchLargeRun(args: readonly string[]): Promise<number | undefined> {
  const [childCount = 40_000, volunteerCount = 36_000] = args.map(Number);
  if (![childCount, volunteerCount].every((count) => Number.isInteger(count) && count > 0)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'large-run-'));
  const engine = await startEngine({ hasStreams: false });
  try {
    await fill(cityFiles(childCount, volunteerCount));
    const bundle = join(folder, 'solver.mjs');
    await bundleSolver(bundle);
    for (const id of RUNS) await runSolver(bundle, id);
    return 0;
  } finally {
    await engine.stop();
    rmSync(folder, { recursive: true });
  }
}
