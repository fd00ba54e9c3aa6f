/** One event source mapping at work: reads its stream, filters, delivers in order, keeps the checkpoint. */
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { StreamMapping } from '../assembly/event-source-mappings.ts';
import type { Table } from '../assembly/tables.ts';
import type { EngineClient } from '../engine/client.ts';
import { retryPauseMs } from '../functions/event-source.ts';
import type { FunctionFailure } from '../functions/messages.ts';
import type { FunctionPool } from '../functions/pool.ts';
import { messageOf } from '../start-failure.ts';
import { filled, passes, type Window } from './batching-window.ts';
import { type Delivery, deliver } from './deliver.ts';
import type { StreamFailure } from './failures.ts';
import { type Checkpoint, openStream, type ReadBatch, type StreamRecord } from './records.ts';

export interface ConsumerOptions {
  readonly mapping: StreamMapping;
  readonly table: Table;
  readonly pool: FunctionPool;
  readonly engine: EngineClient;
  readonly checkpoint: Checkpoint;
  readonly onCheckpoint: (checkpoint: Checkpoint) => void;
  readonly onFailure: (failure: StreamFailure) => void;
  readonly onTrouble: (line: string) => void;
  readonly signal: AbortSignal;
  readonly waitForMore: Window['waitForMore'];
}

function failureMessage(
  options: ConsumerOptions,
  shardId: string,
  records: readonly StreamRecord[],
  attempts: number,
) {
  const instant = (record: StreamRecord | undefined) =>
    new Date((record?.dynamodb.ApproximateCreationDateTime ?? 0) * 1000).toISOString();
  return {
    requestContext: {
      requestId: randomUUID(),
      functionArn: options.pool.spec.arn,
      condition: 'RetryAttemptsExhausted',
      approximateInvokeCount: attempts,
    },
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    version: '1.0',
    timestamp: new Date().toISOString(),
    DDBStreamBatchInfo: {
      shardId,
      startSequenceNumber: records[0]?.dynamodb.SequenceNumber,
      endSequenceNumber: records.at(-1)?.dynamodb.SequenceNumber,
      approximateArrivalOfFirstRecord: instant(records[0]),
      approximateArrivalOfLastRecord: instant(records.at(-1)),
      batchSize: records.length,
      streamArn: options.table.streamArn,
    },
  };
}

function deliveryOf(
  options: ConsumerOptions,
  shardId: string,
  save: (record: StreamRecord) => void,
): Delivery {
  const { mapping, pool, signal } = options;
  const onGivenUp = (records: readonly StreamRecord[], failure: FunctionFailure, attempts: number) => {
    if (!mapping.failureQueueArn) return;
    options.onFailure({
      queueArn: mapping.failureQueueArn,
      function: pool.spec.name,
      at: new Date().toISOString(),
      error: `${failure.errorType}: ${failure.errorMessage}`,
      message: failureMessage(options, shardId, records, attempts),
    });
  };
  return {
    mapping,
    invoke: async (records) => {
      signal.throwIfAborted();
      const outcome = await pool.invoke({ Records: records });
      signal.throwIfAborted();
      return outcome;
    },
    backOff: (attempt) => delay(retryPauseMs(attempt), undefined, { signal }),
    onDone: save,
    onGivenUp,
  };
}

export interface Consumer {
  /** Reads and delivers until the stream has no more. */
  drain(): Promise<void>;
}

export async function createConsumer(options: ConsumerOptions): Promise<Consumer> {
  const { mapping, table, pool, engine, signal, waitForMore } = options;
  const checkpoint = { ...options.checkpoint };
  const reader = await openStream(engine, table.name, checkpoint);
  const save = (key: string, record: StreamRecord) => {
    checkpoint[key] = record.dynamodb.SequenceNumber;
    options.onCheckpoint(checkpoint);
  };
  const present = (record: StreamRecord): StreamRecord => ({
    ...record,
    eventSource: 'aws:dynamodb',
    awsRegion: pool.spec.region,
    eventSourceARN: table.streamArn,
  });

  const readFilled = async () => {
    const first = await reader.read();
    return first && filled(first, { mapping, reader, waitForMore });
  };

  const deliverAll = async ({ shardId, checkpointKey, records }: ReadBatch) => {
    const wanted = records.filter((record) => passes(mapping, record)).map(present);
    const delivery = deliveryOf(options, shardId, (record) => save(checkpointKey, record));
    for (let start = 0; start < wanted.length; start += mapping.batchSize)
      await deliver(wanted.slice(start, start + mapping.batchSize), delivery);
    const last = records.at(-1);
    if (last && last.dynamodb.SequenceNumber !== checkpoint[checkpointKey]) save(checkpointKey, last);
  };

  return {
    drain: async () => {
      while (!signal.aborted) {
        const batch = await readFilled().catch((error: unknown) => {
          if (!signal.aborted) options.onTrouble(`${mapping.name}: ${messageOf(error)}`);
          return undefined;
        });
        if (!batch) return;
        await deliverAll(batch);
      }
    },
  };
}
