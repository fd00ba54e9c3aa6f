/** Builds the assembly, with the pages in it, only when something it reads has changed. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import * as z from 'zod';
import { StartFailure } from '../start-failure.ts';
import { fingerprint } from './inputs.ts';

/** Name of the npm script. */
const SCRIPT = 'build:assembly';
const READS = [
  'infra',
  'functions',
  'web',
  'shared',
  'data',
  'cdk.json',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
/** A file that is there once it has been built. */
const MAKES = 'cdk.out/manifest.json';

const packageSchema = z.object({ scripts: z.record(z.string(), z.string()) });

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** As `npm run` would, without the half second that npm takes to start. */
function runScript(root: string, script: string): Promise<Ended> {
  const { scripts } = packageSchema.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  const command = scripts[script];
  if (command === undefined) throw new StartFailure(`package.json has no script "${script}".`);
  const path = [join(root, 'node_modules', '.bin'), dirname(process.execPath), process.env.PATH].join(
    delimiter,
  );
  const child = spawn(command, {
    cwd: root,
    shell: true,
    env: { ...process.env, PATH: path },
    stdio: 'pipe',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  return new Promise((fulfil) => {
    child.on('error', (error) => fulfil({ code: null, output: error.message }));
    child.on('close', (code) => fulfil({ code, output }));
  });
}

export async function buildWhatIsOutOfDate(root: string, say: (line: string) => void): Promise<void> {
  const stamp = join(root, 'dist', 'build-assembly.inputs');
  const inputs = fingerprint(root, READS);
  const isCurrent =
    existsSync(join(root, MAKES)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs;
  if (isCurrent) return;
  const startedMs = performance.now();
  const { code, output } = await runScript(root, SCRIPT);
  mkdirSync(dirname(stamp), { recursive: true });
  if (code !== 0) {
    const log = join(root, 'dist', 'build-assembly.log');
    writeFileSync(log, output);
    throw new StartFailure(`The cloud assembly could not be built: see ${log}, or run "npm run ${SCRIPT}".`);
  }
  writeFileSync(stamp, inputs);
  say(`Built the cloud assembly in ${((performance.now() - startedMs) / 1000).toFixed(1)} s.`);
}
