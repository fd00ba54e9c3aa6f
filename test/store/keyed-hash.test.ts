import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startEngine } from '../engine.ts';

let engine: Awaited<ReturnType<typeof startEngine>>;

beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

/** As a process of its own: with nothing remembered. */
async function anotherProcess() {
  vi.resetModules();
  return import('../../functions/store/keyed-hash.ts');
}

describe('hashes of identities', () => {
  it('eight processes that begin at once make one secret', async () => {
    const processes = [];
    for (let count = 0; count < 8; count += 1) processes.push(await anotherProcess());

    const hashes = await Promise.all(
      processes.map(async ({ keyedHash }) => (await keyedHash())('phone 13900001234')),
    );

    expect(new Set(hashes).size).toBe(1);
  });

  it('are equal for equal text, also in a process that begins later, and differ for other text', async () => {
    const hash = await (await anotherProcess()).keyedHash();
    const later = await (await anotherProcess()).keyedHash();

    expect(later('王梓涵')).toBe(hash('王梓涵'));
    expect(hash('王梓涵 ')).not.toBe(hash('王梓涵'));
    expect(hash('王梓涵')).toMatch(/^[\w-]{43}$/);
  });

  it('Rule 5: cannot be made without the secret, which only the identity table has', async () => {
    const { createHash } = await import('node:crypto');
    const { readItem } = await import('../../functions/store/record.ts');
    const hash = await (await anotherProcess()).keyedHash();
    const key = { pk: 'SECRET', sk: 'HASH' };

    expect(hash('13900001234')).not.toBe(createHash('sha256').update('13900001234').digest('base64url'));
    expect(await readItem('identity', key, (item) => typeof (item as { secret: unknown }).secret)).toBe(
      'string',
    );
    expect(await readItem('program', key, Boolean)).toBeUndefined();
  });
});
