/** The instances of one function: reused when idle, more of them for concurrent calls, a queue beyond that. */
import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import type { Writable } from 'node:stream';
import type { FunctionSpec } from '../assembly/functions.ts';
import { type Instance, startInstance } from './instance.ts';
import type { Outcome } from './messages.ts';

export interface FunctionPool {
  readonly spec: FunctionSpec;
  invoke(event: unknown, requestId?: string): Promise<Outcome>;
  stop(): Promise<void>;
}

/** Lambda runs a thousand; calls beyond a machine’s cores only wait, and every instance more has to warm up first. */
const MAX_INSTANCES = Math.max(2, Math.min(8, availableParallelism()));

/** Lambda's limit of a synchronous event. */
export const LARGEST_EVENT_BYTES = 6_291_456;

const stopped: Outcome = {
  ok: false,
  failure: { errorType: 'Stopped', errorMessage: 'The local cloud is ending.' },
};

const tooLarge: Outcome = {
  ok: false,
  failure: { errorType: 'RequestEntityTooLarge', errorMessage: 'The event is larger than 6 MB.' },
};

interface PoolOptions {
  readonly spec: FunctionSpec;
  readonly environment: NodeJS.Dict<string>;
  readonly log: Writable;
  /** Told of each failed invocation, in one line. */
  readonly onFailure: (line: string) => void;
}

export function createPool({ spec, environment, log, onFailure }: PoolOptions): FunctionPool {
  const most = Math.max(1, Math.min(MAX_INSTANCES, spec.reservedConcurrency ?? MAX_INSTANCES));
  const idle: Instance[] = [];
  const waiting: ((instance: Instance) => void)[] = [];
  const all = new Set<Instance>();
  let isStopped = false;

  const start = () => {
    const instance = startInstance(spec, environment, log);
    all.add(instance);
    return instance;
  };
  const take = (): Promise<Instance> | Instance => {
    for (let free = idle.pop(); free; free = idle.pop()) {
      if (free.isAlive) return free;
      all.delete(free);
    }
    if (all.size < most) return start();
    return new Promise((fulfil) => waiting.push(fulfil));
  };
  const giveBack = (instance: Instance) => {
    if (!instance.isAlive) all.delete(instance);
    const next = waiting.shift();
    if (next) next(instance.isAlive ? instance : start());
    else if (instance.isAlive) idle.push(instance);
  };

  return {
    spec,
    invoke: async (event, requestId = randomUUID()) => {
      if (isStopped) return stopped;
      const payload = JSON.stringify(event);
      if (Buffer.byteLength(payload) > LARGEST_EVENT_BYTES) return tooLarge;
      const instance = await take();
      const outcome = await instance.invoke(requestId, payload);
      if (isStopped) return stopped;
      giveBack(instance);
      if (!outcome.ok)
        onFailure(
          `${spec.name}: ${outcome.failure.errorType}: ${outcome.failure.errorMessage.split('\n')[0]}`,
        );
      return outcome;
    },
    stop: async () => {
      isStopped = true;
      await Promise.all([...all].map((instance) => instance.end()));
      all.clear();
    },
  };
}
