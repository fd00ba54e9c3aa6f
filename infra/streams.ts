/** Which changes of which table wake which function. The rest of the stream costs nothing: Lambda filters before it invokes. */
import type { StreamShape } from './constructs/stream-consumer.ts';
import type { FunctionName } from './functions.ts';

export const STREAMS = {
  /** A match run was queued. */
  solver: {
    table: 'program',
    changes: [{ eventName: 'INSERT', newImage: { pk: { prefix: 'RUN#' }, sk: 'RUN', status: 'queued' } }],
    batchSize: 1,
    // One more than the solver tries: the last one writes down that it gave up.
    retryAttempts: 3,
  },
  /** Somebody has committed a checked import. */
  importer: {
    table: 'program',
    changes: [{ eventName: 'MODIFY', newImage: { sk: 'IMPORT', status: 'committing' } }],
    batchSize: 1,
    retryAttempts: 5,
  },
  /** An erasure was carried out: the file is masked already, other records are to be cleared. */
  eraser: {
    table: 'program',
    changes: [{ eventName: 'MODIFY', newImage: { sk: 'FILE', erasureStep: 'running' } }],
    batchSize: 1,
    retryAttempts: 8,
  },
  /** Something is to be addressed or sent: one after the other, each with a mail server that may not answer, within the function's time. */
  deliver: {
    table: 'program',
    changes: [{ eventName: 'INSERT', newImage: { sk: ['MESSAGE', { prefix: 'DELIVERY#' }] } }],
    batchSize: 5,
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
    batchSize: 99,
    // A few entries that come together make one seal.
    batchingWindowSeconds: 5,
    retryAttempts: 8,
  },
} as const satisfies Partial<Record<FunctionName, StreamShape>>;

export const streamConsumers = Object.keys(STREAMS) as (keyof typeof STREAMS)[];
