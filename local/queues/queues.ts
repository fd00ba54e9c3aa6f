/** All queues of the assembly and the functions at them. */
import { EventEmitter, once } from 'node:events';
import type { QueueMapping, QueueSpec } from '../assembly/queues.ts';
import { mayPoll, retryPauseMs } from '../functions/event-source.ts';
import type { Functions } from '../functions/functions.ts';
import type { DataFolder, KeptList } from '../json-file.ts';
import type { Guard } from '../policy/guard.ts';
import type { ServiceApi } from '../policy/service-api.ts';
import type { StreamFailure } from '../streams/failures.ts';
import { type QueueConsumerOptions, workOnce } from './consumer.ts';
import { openQueue } from './queue.ts';
import { createSqsApi } from './sqs-api.ts';

interface QueuesOptions {
  readonly specs: readonly QueueSpec[];
  readonly dataFolder: DataFolder;
}

export interface Queues {
  readonly api: ServiceApi;
  /** Lets the functions work; to be called once they exist. */
  start(workers: Workers): void;
  state(): readonly QueueState[];
  /** Moves what a dead-letter queue has back to where it failed, as SQS’s own task does. @returns how many; `undefined` for another queue */
  redrive(name: string): number | undefined;
  /** Fulfilled when no queue has work; refused after the time. */
  idle(withinMs: number): Promise<void>;
  stop(): Promise<void>;
}

export interface QueueState {
  readonly name: string;
  readonly waiting: number;
  readonly inFlight: number;
  /** Whether what lies here was given up elsewhere. */
  readonly isDeadLetters: boolean;
}

interface Workers {
  readonly mappings: readonly QueueMapping[];
  readonly functions: Functions;
  readonly guard: Guard;
  readonly failures: KeptList<StreamFailure>;
  readonly onTrouble: (line: string) => void;
  /** Before work that failed comes again; growing unless given. */
  readonly waitMs?: (receives: number) => number;
}

/** What Lambda asks of the function’s role before it takes from a queue in its name. */
const TAKING = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'];

/** At once where the template sets no bound: Lambda begins with five. */
const AT_ONCE = 2;

export function openQueues({ specs, dataFolder }: QueuesOptions): Queues {
  const events = new EventEmitter().setMaxListeners(0);
  const stopping = new AbortController();
  const queues = specs.map((spec) => openQueue(spec, dataFolder, () => events.emit('sent')));
  const running: Promise<void>[] = [];
  const deadLetters = new Set(specs.flatMap(({ redrive }) => redrive?.arn ?? []));

  const state = () =>
    queues.map(({ spec, counts }) => ({
      name: spec.name,
      ...counts(),
      isDeadLetters: deadLetters.has(spec.arn),
    }));
  const isIdle = () =>
    state().every(({ waiting, inFlight, isDeadLetters }) => isDeadLetters || waiting + inFlight === 0);

  const run = async (options: QueueConsumerOptions) => {
    while (!stopping.signal.aborted) {
      if (await workOnce(options)) {
        events.emit('worked');
        continue;
      }
      const next = options.queue.nextInMs();
      const signals = [
        stopping.signal,
        ...(next === undefined ? [] : [AbortSignal.timeout(Math.ceil(next) + 1)]),
      ];
      await once(events, 'sent', { signal: AbortSignal.any(signals) }).catch(() => undefined);
    }
  };

  return {
    api: createSqsApi(queues),
    state,
    redrive: (name) => {
      const failed = queues.find(({ spec }) => spec.name === name && deadLetters.has(spec.arn));
      const source = queues.find(({ spec }) => spec.redrive?.arn === failed?.spec.arn);
      if (!failed || !source) return undefined;
      const messages = failed.receive(Number.POSITIVE_INFINITY);
      for (const message of messages) {
        source.send(message.body);
        failed.remove(message);
      }
      return messages.length;
    },
    start: ({ mappings, functions, guard, failures, onTrouble, waitMs = retryPauseMs }) => {
      for (const mapping of mappings) {
        const pool = functions.find(mapping.functionName);
        const queue = queues.find(({ spec }) => spec.arn === mapping.queueArn);
        if (!pool || !queue || !mayPoll(pool, { resource: queue.spec.arn, actions: TAKING }, guard)) {
          onTrouble(`${mapping.name}: its function may not take from ${queue?.spec.name ?? 'no queue'}`);
          continue;
        }
        const onGivenUp: QueueConsumerOptions['onGivenUp'] = (message, error) => {
          const queueArn = queue.spec.redrive?.arn ?? '';
          queues.find(({ spec }) => spec.arn === queueArn)?.send(message.body);
          queue.remove(message);
          const at = new Date().toISOString();
          failures.add({ queueArn, function: pool.spec.name, at, error, message: { ...message } });
        };
        const options = { mapping, queue, pool, signal: stopping.signal, waitMs, onGivenUp };
        for (let count = 0; count < Math.min(AT_ONCE, mapping.atOnce ?? AT_ONCE); count += 1)
          running.push(run(options).catch((error: Error) => onTrouble(`${mapping.name}: ${error.message}`)));
      }
    },
    idle: async (withinMs) => {
      const signal = AbortSignal.timeout(withinMs);
      while (!isIdle())
        await once(events, 'worked', { signal }).catch(() => {
          const busy = state().filter(({ waiting, inFlight }) => waiting + inFlight > 0);
          throw new Error(`Not idle within ${withinMs} ms: ${busy.map(({ name }) => name).join(', ')}`);
        });
    },
    stop: async () => {
      stopping.abort();
      await Promise.race([Promise.all(running), new Promise((end) => setTimeout(end, 1_000).unref())]);
    },
  };
}
