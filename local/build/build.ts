/** Builds the assembly and the pages, each only when something it reads has changed. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import * as z from 'zod';
import { StartFailure } from '../start-failure.ts';
import { fingerprint } from './inputs.ts';

interface Build {
  /** Name of the npm script. */
  readonly script: string;
  readonly reads: readonly string[];
  /** A file that is there once it has been built. */
  readonly makes: string;
  readonly label: string;
}

const EVERY_BUILD = ['shared', 'data', 'package.json', 'package-lock.json', 'tsconfig.json'];

const BUILDS: readonly Build[] = [
  {
    script: 'build:assembly',
    reads: ['infra', 'functions', 'cdk.json', ...EVERY_BUILD],
    makes: 'cdk.out/manifest.json',
    label: 'cloud assembly',
  },
  { script: 'build:web', reads: ['web', ...EVERY_BUILD], makes: 'dist/web/index.html', label: 'web pages' },
];

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

async function buildOne(root: string, build: Build, say: (line: string) => void): Promise<void> {
  const stamp = join(root, 'dist', `${build.script.replace(':', '-')}.inputs`);
  const inputs = fingerprint(root, build.reads);
  const isCurrent =
    existsSync(join(root, build.makes)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs;
  if (isCurrent) return;
  const startedMs = performance.now();
  const { code, output } = await runScript(root, build.script);
  mkdirSync(dirname(stamp), { recursive: true });
  if (code !== 0) {
    const log = join(root, 'dist', `${build.script.replace(':', '-')}.log`);
    writeFileSync(log, output);
    throw new StartFailure(
      `The ${build.label} could not be built: see ${log}, or run "npm run ${build.script}".`,
    );
  }
  writeFileSync(stamp, inputs);
  say(`Built the ${build.label} in ${((performance.now() - startedMs) / 1000).toFixed(1)} s.`);
}

export async function buildWhatIsOutOfDate(root: string, say: (line: string) => void): Promise<void> {
  const results = await Promise.allSettled(BUILDS.map((build) => buildOne(root, build, say)));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}
