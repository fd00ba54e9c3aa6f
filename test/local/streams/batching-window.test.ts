import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { filled } from '../../../local/streams/batching-window.ts';
import type { StreamRecord } from '../../../local/streams/records.ts';

const WINDOW_MS = 1_000;

const record = (id: string): StreamRecord => ({
  eventName: id.startsWith('x') ? 'MODIFY' : 'INSERT',
  dynamodb: { SequenceNumber: id },
});

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

interface Played {
  readonly first: readonly string[];
  /** What each look finds, one after the other. */
  readonly more?: readonly (readonly string[] | Error)[];
  /** The look at which somebody waits for all streams to be delivered. */
  readonly hurriedAt?: number;
  readonly batchingWindowMs?: number;
}

/** Only INSERTs are wanted; a batch is full with three. */
async function play({ first, more = [], hurriedAt = 1_000, batchingWindowMs = WINDOW_MS }: Played) {
  const begun = performance.now();
  let looks = 0;
  const batch = { shardId: 'shard', checkpointKey: 'key', records: first.map(record) };
  const { records } = await filled(batch, {
    mapping: { filters: [{ eventName: ['INSERT'] }], batchSize: 3, batchingWindowMs },
    waitForMore: async (ms) => {
      if (looks === hurriedAt) return false;
      expect(ms).toBe(Math.round(ms)); // timers take nothing else
      vi.advanceTimersByTime(ms);
      return true;
    },
    reader: {
      readMore: async () => {
        const found = more[looks] ?? [];
        looks += 1;
        if (found instanceof Error) throw found;
        return found.map(record);
      },
    },
  });
  return {
    ids: records.map(({ dynamodb }) => dynamodb.SequenceNumber).join(' '),
    tookMs: performance.now() - begun,
  };
}

describe('a batching window', () => {
  it.each<[string, Played, { ids: string; tookMs: number }]>([
    ['is not waited for where there is none', { first: ['1'], batchingWindowMs: 0 }, { ids: '1', tookMs: 0 }],
    ['ends when it is over', { first: ['1'] }, { ids: '1', tookMs: WINDOW_MS }],
    [
      'ends when it is over, also within a millisecond',
      { first: ['1'], batchingWindowMs: 0.5 },
      { ids: '1', tookMs: 1 },
    ],
    ['takes what comes meanwhile', { first: ['1'], more: [[], ['2']] }, { ids: '1 2', tookMs: WINDOW_MS }],
    [
      'ends as soon as the batch is full',
      { first: ['1'], more: [['2'], ['3']] },
      { ids: '1 2 3', tookMs: 500 },
    ],
    ['is not waited for by a full batch', { first: ['1', '2', '3', '4'] }, { ids: '1 2 3 4', tookMs: 0 }],
    ['begins with a record that is wanted', { first: ['x1', 'x2'] }, { ids: 'x1 x2', tookMs: 0 }],
    [
      'is not filled by what is not wanted',
      { first: ['1', 'x2', 'x3'] },
      { ids: '1 x2 x3', tookMs: WINDOW_MS },
    ],
    ['ends when all is to be delivered now', { first: ['1'], hurriedAt: 2 }, { ids: '1', tookMs: 500 }],
    [
      'ends with what is in hand when the stream cannot be read',
      { first: ['1'], more: [['2'], new Error('gone')] },
      { ids: '1 2', tookMs: 500 },
    ],
  ])('%s', async (_, given, expected) => {
    expect(await play(given)).toEqual(expected);
  });
});
