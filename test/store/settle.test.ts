import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Unmet } from '../../functions/store/change.ts';
import { refuse } from '../../shared/kernel/problem.ts';
import { startEngine } from '../engine.ts';

let engine: Awaited<ReturnType<typeof startEngine>>;
let store: typeof import('../../functions/store/change.ts') &
  typeof import('../../functions/store/record.ts') &
  typeof import('../../functions/store/settle.ts');

beforeAll(async () => {
  engine = await startEngine();
  store = {
    ...(await import('../../functions/store/change.ts')),
    ...(await import('../../functions/store/record.ts')),
    ...(await import('../../functions/store/settle.ts')),
  };
});
afterAll(() => engine?.stop());

const keyOf = (id: string) => ({ pk: `THING#${id}`, sk: 'THING' });
const create = (id: string, unmet?: Unmet) => store.create('program', { ...keyOf(id), id }, unmet);
const isThere = async (id: string) => (await store.readItem('program', keyOf(id), Boolean)) === true;

/** Decides for the next free name; `names` says how often it was asked. */
const deciding = (names: string[], unmet?: Unmet) => {
  let count = 0;
  return {
    decide: async () => {
      const name = names[Math.min(count, names.length - 1)]!;
      count += 1;
      return { result: name, changes: [create(name, unmet)] };
    },
    count: () => count,
  };
};

describe('a decision that is stored', () => {
  it('is made once where its conditions hold', async () => {
    const { decide, count } = deciding(['once']);

    expect(await store.settle(decide)).toBe('once');
    expect([await isThere('once'), count()]).toEqual([true, 1]);
  });

  it('is made anew when somebody was quicker', async () => {
    await store.settle(deciding(['taken']).decide);
    const { decide, count } = deciding(['taken', 'taken', 'free']);

    expect(await store.settle(decide)).toBe('free');
    expect([await isThere('free'), count()]).toEqual([true, 3]);
  });

  it('that needs no change is its result', async () => {
    expect(await store.settle(async () => ({ result: 'as it was', changes: [] }))).toBe('as it was');
  });

  it('is given up after five times, and nothing is stored', async () => {
    await store.settle(deciding(['busy']).decide);
    const { decide, count } = deciding(['busy']);

    await expect(store.settle(decide)).rejects.toThrow('changed meanwhile, 5 times');
    expect(count()).toBe(5);
  });

  it('is refused where that is what its condition means, and made no second time', async () => {
    const full = refuse('capacityFull');
    await store.settle(deciding(['full']).decide);
    const { decide, count } = deciding(['full'], full);

    expect(await store.settle(decide, ({ refusal }) => refusal)).toBe('capacityFull');
    expect(count()).toBe(1);
    await expect(store.settle(deciding(['full'], full).decide)).rejects.toThrow('refused: capacityFull');
  });
});
