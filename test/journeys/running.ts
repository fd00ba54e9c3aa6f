/** `npm start` as a process of its own, for journeys in which it is killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const start = fileURLToPath(new URL('../../local/start.ts', import.meta.url));

export interface Running {
  readonly url: string;
  /** `kill -9`, to the cloud alone: its children are on their own. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** The address is in the line that says where it runs. */
async function addressOf(child: ChildProcess): Promise<string> {
  let said = '';
  for await (const chunk of child.stdout ?? []) {
    said += String(chunk);
    const url = /http:\/\/localhost:\d+/.exec(said)?.[0];
    if (url) return url;
  }
  throw new Error(`it ended before it ran: ${said}`);
}

export async function startProcess(dataDir: string): Promise<Running> {
  const env = { ...process.env, PORT: '0', CHANGBAN_DATA: dataDir, CHANGBAN_SEED: 'none' };
  const child = spawn(process.execPath, [start], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const url = await addressOf(child);
  child.stdout?.resume();
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  return { url, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}
