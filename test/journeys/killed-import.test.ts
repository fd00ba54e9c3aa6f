import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { eachItem } from '../../shared/contract/client.ts';
import { over } from './cloud.ts';
import { type Running, startProcess } from './running.ts';

let folder: string;
let running: Running;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'changban-killed-'));
  running = await startProcess(folder);
});
afterAll(async () => {
  await running.stop();
  await rm(folder, { recursive: true, force: true });
});

const district = () => over(running, 'district');
const countChildren = async () =>
  (await Array.fromAsync(eachItem(district().listChildren, { limit: 200 }))).length;
const within = { timeout: 60_000, interval: 20 };

it('kill -9 in the middle of an import’s commit: after the restart every row is there, and none twice', async () => {
  const bytes = await readFile(new URL('../../data/spring-2026/needs-survey.csv', import.meta.url));
  const file = bytes.toString('base64');
  const { body: dryRun } = await district().createImport({
    body: { kind: 'needs-survey', name: 'spring.csv', file },
  });
  const { id, version } = dryRun;
  const { body: committing } = await district().commitImport({ path: { id }, ifMatch: version, body: {} });
  expect(committing.status).toBe('committing');
  await vi.waitUntil(async () => (await countChildren()) > 0, within);
  await running.kill();

  running = await startProcess(folder);
  const before = await countChildren();
  expect(before).toBeLessThan(240);
  await vi.waitUntil(
    async () => (await district().getImport({ path: { id } })).body.status === 'committed',
    within,
  );
  expect((await district().getImport({ path: { id } })).body.accepted).toBe(240);
  expect(await countChildren()).toBe(240);
}, 120_000);
