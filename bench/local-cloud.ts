/** How long the local cloud takes to start, to fill its year and to play the demo, and what memory it retains at rest. */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { residentMb, treeOf } from './process-tree.ts';
import { linesOf, npm, ROOT, stopTree, untilItAnswers } from './running-npm.ts';

export const LOCAL_CLOUD_USAGE =
  'local-cloud   (start, year, memory at rest, demo; Linux; rebuilds the assembly)';

const REST_MS = 60_000;

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
