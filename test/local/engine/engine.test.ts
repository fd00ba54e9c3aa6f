/** The engine's own file: what the local cloud adds to it, and where it lies when nothing is to be retained. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { preferredEngine } from '../../../local/engine/command.ts';
import { startEngine } from '../../../local/engine/engine.ts';
import { removeFolder, temporaryFolder } from '../fixture/assembly.ts';

const isNative = preferredEngine() === 'native';
const dataDir = temporaryFolder();
afterAll(() => removeFolder(dataDir));

describe.runIf(isNative)('the native engine', () => {
  it.each([
    [
      'the newest',
      'SELECT COALESCE(MAX(CAST(sequence_number AS INTEGER)), 0) + 1 FROM _stream_records WHERE table_name = ?',
    ],
    [
      'those behind a checkpoint',
      `SELECT * FROM _stream_records WHERE table_name = ? AND shard_id = 'one' AND CAST(sequence_number AS INTEGER) > 7
       ORDER BY CAST(sequence_number AS INTEGER) ASC LIMIT 1000`,
    ],
  ])('finds %s of its stream records by an index', async (_, question) => {
    const engine = await startEngine('native', dataDir);
    const database = new DatabaseSync(join(dataDir, 'engine-native', 'engine.sqlite'), { readOnly: true });

    const plan = database.prepare(`EXPLAIN QUERY PLAN ${question}`).all('program');
    database.close();
    await engine.stop();

    expect(plan.map(({ detail }) => String(detail))).toEqual([
      expect.stringMatching(/^SEARCH .* INDEX changban_stream_order/),
    ]);
  });

  it.runIf(existsSync('/dev/shm'))('leaves nothing behind when nothing is to be retained', async () => {
    const foldersOf = () => readdirSync('/dev/shm').filter((name) => name.startsWith('changban-'));
    const before = foldersOf();
    const engine = await startEngine('native', undefined);
    const [own] = foldersOf().filter((name) => !before.includes(name));
    await engine.stop();

    await vi.waitUntil(() => own === undefined || !foldersOf().includes(own), { timeout: 5_000 });
  });
});
