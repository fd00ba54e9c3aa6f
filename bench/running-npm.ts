/** The local cloud as `npm start` runs it, with its processes, for what is measured from outside. */
import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { treeOf } from './process-tree.ts';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

export const npm = (words: readonly string[], environment: NodeJS.ProcessEnv = {}) =>
  spawn('npm', words, {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });

/** @returns waits for the line that holds the words */
export function linesOf(child: ChildProcess) {
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

export async function untilItAnswers(url: string): Promise<void> {
  while (!(await fetch(`${url}/v1/health`).catch(() => undefined))?.ok) await delay(20);
}

export function stopTree(root: number): void {
  for (const pid of treeOf(root).toReversed())
    try {
      process.kill(pid, 'SIGINT');
    } catch {
      // it has ended already
    }
}
