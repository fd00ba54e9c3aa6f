/** How long the local cloud takes to start, to fill its year and to play the demo, and what memory it retains at rest. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { residentMb, treeOf } from './process-tree.ts';

export const LOCAL_CLOUD_USAGE =
  'local-cloud   (start, year, memory at rest, demo; Linux; rebuilds the assembly)';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const REST_MS = 60_000;

const npm = (words: readonly string[], environment: NodeJS.ProcessEnv = {}) =>
  spawn('npm', words, {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });

/** @returns waits for the line that holds the words */
function linesOf(child: ChildProcess) {
  let text = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  return async (words: string): Promise<string> => {
    for (;;) {
      const line = text
        .split('\n')
        .slice(0, -1)
        .find((one) => one.includes(words));
      if (line !== undefined) return line;
      if (child.exitCode !== null) throw new Error(`npm ended before it wrote "${words}"`);
      await delay(20);
    }
  };
}

async function untilItAnswers(url: string): Promise<void> {
  while (!(await fetch(`${url}/v1/health`).catch(() => undefined))?.ok) await delay(20);
}

function stopTree(root: number): void {
  for (const pid of treeOf(root).toReversed())
    try {
      process.kill(pid, 'SIGINT');
    } catch {
      // it has ended already
    }
}

const seconds = (fromMs: number) => `${((performance.now() - fromMs) / 1000).toFixed(1)} s`;
const show = (what: string, figure: string) => process.stdout.write(`${what.padEnd(48)} ${figure}\n`);

async function measureStart(dataDir: string): Promise<void> {
  for (const built of ['dist', 'cdk.out']) rmSync(join(ROOT, built), { recursive: true, force: true });
  const begunMs = performance.now();
  const child = npm(['start'], { PORT: '0', CHANGBAN_DATA: dataDir });
  const line = linesOf(child);
  const running = await line('Changban runs at');
  await untilItAnswers(/http:\S+/.exec(running)?.[0] ?? '');
  show('npm start, nothing built: first answer', seconds(begunMs));
  await line('year is complete');
  show('npm start: made-up year complete', seconds(begunMs));
  await delay(REST_MS);
  const tree = treeOf(child.pid!);
  show(
    'resident memory a minute later, all processes',
    `${tree.reduce((sum, pid) => sum + residentMb(pid), 0).toFixed(0)} MB`,
  );
  show('of which its largest process', `${Math.max(...tree.map(residentMb)).toFixed(0)} MB`);
  stopTree(child.pid!);
  await once(child, 'close');
}

async function measureDemo(): Promise<void> {
  const begunMs = performance.now();
  const child = npm(['run', 'demo']);
  child.stdout?.resume();
  await once(child, 'close');
  show('npm run demo', seconds(begunMs));
}

export async function benchLocalCloud(): Promise<number> {
  const dataDir = mkdtempSync(join(tmpdir(), 'changban-bench-'));
  try {
    await measureStart(dataDir);
    await measureDemo();
    return 0;
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
