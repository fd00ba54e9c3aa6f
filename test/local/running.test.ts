/** The cloud as a process: restarts, kills, and what it says when it cannot start. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { removeFolder, temporaryFolder, writeFixture } from './fixture/assembly.ts';

const RUN = fileURLToPath(new URL('./fixture/run.ts', import.meta.url));
const assemblyDir = writeFixture();
let dataDir: string;
const children: ChildProcess[] = [];

beforeEach(() => {
  dataDir = temporaryFolder();
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  removeFolder(dataDir);
});
afterAll(() => removeFolder(assemblyDir));

interface Options {
  readonly assembly?: string;
  readonly data?: string;
  readonly port?: string;
}

function launch({ assembly = assemblyDir, data = dataDir, port = '0' }: Options = {}) {
  const child = spawn(process.execPath, [RUN, assembly, data, port], { stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  const said = { out: '', error: '' };
  child.stdout.on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said.error += chunk;
  });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return { child, said, ended };
}

async function start(options?: Options) {
  const launched = launch(options);
  await vi.waitUntil(() => launched.said.out.includes('\n'), { timeout: 15_000, interval: 10 });
  const { url, enginePid } = JSON.parse(launched.said.out) as { url: string; enginePid: number };
  const ask = async (method: string, target: string, body?: unknown) => {
    const answer = await fetch(`${url}${target}`, {
      method,
      ...(body !== undefined && {
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      }),
    });
    return (await answer.json()) as Record<string, unknown>;
  };
  const becomesIdle = () =>
    vi.waitUntil(async () => (await ask('GET', '/_local/idle')).idle, { timeout: 10_000, interval: 20 });
  return { ...launched, url, enginePid, ask, becomesIdle };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
const isGone = (pid: number) => vi.waitUntil(() => !isAlive(pid), { timeout: 5_000, interval: 10 });

describe('a running cloud', () => {
  it('ends with all its children on Ctrl-C, with exit code 0', async () => {
    const { child, ended, enginePid } = await start();
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    await isGone(enginePid);
  });

  it('keeps data, mails and tokens over a restart', async () => {
    const first = await start({ port: '0' });
    const { port } = new URL(first.url);
    await first.ask('POST', '/v1/notes', { pk: 'mail-kept', kind: 'streamed' });
    await first.becomesIdle();
    const { accessToken } = await first.ask('POST', '/_local/token', { as: 'district' });
    first.child.kill('SIGTERM');
    await first.ended;

    const second = await start({ port });
    const { items } = (await second.ask('GET', '/_local/mail')) as { items: object[] };
    const me = await fetch(`${second.url}/v1/me`, { headers: { authorization: `Bearer ${accessToken}` } });

    expect(await second.ask('GET', '/v1/notes/mail-kept')).toHaveProperty('Item');
    expect(items).toMatchObject([{ subject: 'mail-kept' }]);
    expect(me.status).toBe(200);
  });

  it('after kill -9 nothing acknowledged is lost, no child is left, and what was not delivered is delivered', async () => {
    const first = await start();
    await first.ask('POST', '/_local/outages', { channel: 'smtp', kind: 'refuses', forSeconds: 600 });
    await first.ask('POST', '/v1/notes', { pk: 'mail-later', kind: 'streamed' });
    first.child.kill('SIGKILL');
    await first.ended;
    await isGone(first.enginePid);

    const second = await start();
    await second.becomesIdle();
    const { items } = (await second.ask('GET', '/_local/mail')) as { items: object[] };

    expect(await second.ask('GET', '/v1/notes/mail-later')).toHaveProperty('Item');
    expect(items).toMatchObject([{ subject: 'mail-later' }]);
  });
});

describe('a cloud that cannot start says so in one line', () => {
  async function failsWith(options: Options): Promise<string> {
    const { ended, said } = launch(options);
    expect(await ended).toBe(1);
    expect(said.error.trimEnd().split('\n')).toHaveLength(1);
    return said.error;
  }

  it('the port is taken, or the data folder in use', async () => {
    const { url, child } = await start();
    const { port } = new URL(url);
    const data = path.join(dataDir, 'other');
    expect(await failsWith({ port, data })).toContain(`Port ${port} is taken`);
    expect(await failsWith({})).toContain(`in use by process ${child.pid}`);
  });

  it('the database is damaged', async () => {
    mkdirSync(path.join(dataDir, 'engine-native'));
    writeFileSync(path.join(dataDir, 'engine-native', 'engine.sqlite'), 'no database at all '.repeat(1000));
    expect(await failsWith({})).toContain('is damaged');
  });

  it('a file beside it is damaged', async () => {
    writeFileSync(path.join(dataDir, 'mail.jsonl'), '{"half":\n');
    expect(await failsWith({})).toContain('is damaged');
  });

  it('the data folder is a file', async () => {
    const data = path.join(dataDir, 'file');
    writeFileSync(data, '');
    expect(await failsWith({ data })).toContain('cannot be made');
  });

  it('there is no assembly', async () => {
    expect(await failsWith({ assembly: dataDir, data: path.join(dataDir, 'new') })).toContain(
      'No cloud assembly',
    );
  });
});
