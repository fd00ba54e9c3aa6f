/** All stream consumers: woken by each write, so that a change reaches its functions at once. */
import { EventEmitter, once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import * as z from 'zod';
import type { StreamMapping } from '../assembly/event-source-mappings.ts';
import type { Table } from '../assembly/tables.ts';
import type { EngineClient } from '../engine/client.ts';
import { mayPoll } from '../functions/event-source.ts';
import type { Functions } from '../functions/functions.ts';
import type { FunctionPool } from '../functions/pool.ts';
import { type DataFolder, type KeptList, readJsonFile, writeJsonFile } from '../json-file.ts';
import type { Guard } from '../policy/guard.ts';
import { type Consumer, createConsumer } from './consumer.ts';
import type { StreamFailure } from './failures.ts';

export interface StreamsOptions {
  readonly mappings: readonly StreamMapping[];
  readonly tables: readonly Table[];
  readonly functions: Functions;
  readonly engine: EngineClient;
  readonly guard: Guard;
  readonly failures: KeptList<StreamFailure>;
  readonly dataFolder: DataFolder;
  readonly onTrouble: (line: string) => void;
}

export interface StreamsState {
  readonly idle: boolean;
  /** Mappings with something still to deliver. */
  readonly busy: readonly string[];
}

export interface Streams {
  wake(): void;
  state(): StreamsState;
  /** Fulfilled when every stream is read to its end; refused after the time, naming who still works. */
  idle(withinMs: number): Promise<void>;
  stop(): Promise<void>;
}

/** Writes that come together are read together: one look for all of them instead of one each. */
const GATHER_MS = 15;

/** For changes that no call from here made: items whose time to live is over. */
const LOOK_ANYWAY_MS = 1_000;

const READING = ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'];
const checkpointSchema = z.record(z.string(), z.string());

interface Running {
  readonly name: string;
  /** The number of writes when it last found its stream empty. */
  drainedAt: number;
  done: Promise<void>;
}

export async function startStreams(options: StreamsOptions): Promise<Streams> {
  const { engine, guard, dataFolder, onTrouble } = options;
  const events = new EventEmitter().setMaxListeners(0);
  const stopping = new AbortController();
  const running: Running[] = [];
  let writes = 0;
  /** How many wait for all streams to be delivered: for them a batch need not be filled. */
  let waiting = 0;

  const onFailure = (pool: FunctionPool) => (failure: StreamFailure) => {
    const send = { action: 'sqs:SendMessage', resource: failure.queueArn, context: {} };
    guard.refuse({ functionName: pool.spec.name, roleArn: pool.spec.roleArn }, [send]);
    options.failures.add(failure);
  };
  const waitForMore = async (ms: number) => {
    const pause = AbortSignal.any([stopping.signal, AbortSignal.timeout(ms)]);
    if (waiting === 0) await once(events, 'hurry', { signal: pause }).catch(() => undefined);
    return waiting === 0 && !stopping.signal.aborted;
  };
  const run = async (consumer: Consumer, state: Running) => {
    while (!stopping.signal.aborted) {
      const before = writes;
      await consumer.drain();
      state.drainedAt = before;
      events.emit('drained');
      const pause = AbortSignal.any([stopping.signal, AbortSignal.timeout(LOOK_ANYWAY_MS)]);
      if (before === writes) await once(events, 'write', { signal: pause }).catch(() => undefined);
      await delay(GATHER_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const start = async (mapping: StreamMapping) => {
    const pool = options.functions.find(mapping.functionName);
    const table = options.tables.find(({ streamArn }) => streamArn === mapping.streamArn);
    if (!pool || !table || !mayPoll(pool, { resource: table.streamArn, actions: READING }, guard))
      return onTrouble(
        `${mapping.name}: its function may not read the stream of ${table?.name ?? 'no table'}`,
      );
    const file = `streams/${mapping.name}.json`;
    const consumer = await createConsumer({
      mapping,
      table,
      pool,
      engine,
      checkpoint: readJsonFile(dataFolder, file, checkpointSchema) ?? {},
      onCheckpoint: (checkpoint) => writeJsonFile(dataFolder, file, checkpoint),
      onFailure: onFailure(pool),
      onTrouble,
      signal: stopping.signal,
      waitForMore,
    });
    const state: Running = { name: mapping.name, drainedAt: -1, done: Promise.resolve() };
    state.done = run(consumer, state).catch((error: Error) => {
      if (!stopping.signal.aborted) onTrouble(`${mapping.name}: ${error.message}`);
    });
    running.push(state);
  };
  for (const mapping of options.mappings) await start(mapping);

  const state = () => {
    const busy = running.filter(({ drainedAt }) => drainedAt !== writes).map(({ name }) => name);
    return { idle: busy.length === 0, busy };
  };
  return {
    wake: () => {
      writes += 1;
      events.emit('write');
    },
    state,
    idle: async (withinMs) => {
      const limit = AbortSignal.timeout(withinMs);
      waiting += 1;
      events.emit('hurry');
      try {
        while (!state().idle)
          await once(events, 'drained', { signal: limit }).catch(() => {
            throw new Error(`Not idle within ${withinMs} ms: ${state().busy.join(', ')}`);
          });
      } finally {
        waiting -= 1;
      }
    },
    stop: async () => {
      stopping.abort();
      await Promise.race([
        Promise.all(running.map(({ done }) => done)),
        delay(1_000, undefined, { ref: false }),
      ]);
    },
  };
}
