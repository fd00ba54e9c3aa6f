/** Lambda's batching window: a batch waits to be filled, no longer than its window. */
import type { StreamMapping } from '../assembly/event-source-mappings.ts';
import { matchesPattern } from './filter.ts';
import type { ReadBatch, StreamReader, StreamRecord } from './records.ts';

/** How often a batch that waits to be filled is looked at. */
const LOOK_MS = 250;

export const passes = ({ filters }: Pick<StreamMapping, 'filters'>, record: StreamRecord) =>
  filters.length === 0 || filters.some((pattern) => matchesPattern(pattern, record));

export interface Window {
  readonly mapping: Pick<StreamMapping, 'filters' | 'batchSize' | 'batchingWindowMs'>;
  readonly reader: Pick<StreamReader, 'readMore'>;
  /** Waits for more records to come, whole milliseconds. @returns false when no batch is to wait any longer */
  readonly waitForMore: (ms: number) => Promise<boolean>;
}

/** @returns the batch with what came behind it until it was full or its window over */
export async function filled(first: ReadBatch, { mapping, reader, waitForMore }: Window): Promise<ReadBatch> {
  const windowEnds = performance.now() + mapping.batchingWindowMs;
  let { records } = first;
  for (;;) {
    const wanted = records.filter((record) => passes(mapping, record)).length;
    const leftMs = windowEnds - performance.now();
    const isDone = wanted === 0 || wanted >= mapping.batchSize || leftMs <= 0;
    if (isDone || !(await waitForMore(Math.ceil(Math.min(leftMs, LOOK_MS))))) return { ...first, records };
    // What is in hand must be delivered all the same; the next look says what is wrong.
    const more = await reader.readMore(first.shardId).catch(() => undefined);
    if (!more) return { ...first, records };
    records = [...records, ...more];
  }
}
