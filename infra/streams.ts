/** Which changes of which table wake which function. The rest of the stream costs nothing: Lambda filters before it invokes. */
import { WORK_SHAPES } from '../shared/queues.ts';
import { MAX_STREAM_READERS } from '../shared/tables.ts';
import type { StreamShape } from './constructs/stream-consumer.ts';
import type { WorkerFunctionName } from './function-names.ts';

export const STREAMS = {
  /** Whatever is somebody’s work: to its queue (shared/queues.ts). */
  dispatch: {
    table: 'program',
    changes: WORK_SHAPES,
    batchSize: 100,
    retryAttempts: 8,
  },
  /** An entry is new in the audit log; or what stands there was changed or removed, which nobody may. */
  seal: {
    table: 'audit',
    changes: [
      { eventName: 'INSERT', newImage: { pk: { prefix: 'AUDIT#' } } },
      { eventName: 'MODIFY' },
      { eventName: 'REMOVE' },
    ],
    batchSize: 98,
    // A few entries that come together make one seal.
    batchingWindowSeconds: 5,
    retryAttempts: 8,
  },
} as const satisfies Partial<Record<WorkerFunctionName, StreamShape>>;

export const streamConsumers = Object.keys(STREAMS) as (keyof typeof STREAMS)[];

/** @throws where a table’s stream has more readers than DynamoDB serves. */
export function checkReaders(streams: Readonly<Record<string, Pick<StreamShape, 'table'>>>): void {
  for (const [table, readers] of Map.groupBy(Object.entries(streams), ([, shape]) => shape.table))
    if (readers.length > MAX_STREAM_READERS)
      throw new Error(
        `The stream of ${table} has ${readers.length} readers (${readers.map(([name]) => name).join(', ')}); DynamoDB serves ${MAX_STREAM_READERS}.`,
      );
}
