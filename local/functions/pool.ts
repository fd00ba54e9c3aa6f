/** The instances of one function: reused when idle, more of them for concurrent calls, a queue beyond that. */
import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import type { Writable } from 'node:stream';
import type { FunctionSpec } from '../assembly/functions.ts';
import { type Instance, startInstance } from './instance.ts';
import type { Outcome } from './messages.ts';

export interface FunctionPool {
  readonly spec: FunctionSpec;
  /** No instance is there. */
  readonly isAtRest: boolean;
  invoke(event: unknown, requestId?: string): Promise<Outcome>;
  stop(): Promise<void>;
}

/** Lambda runs a thousand. Each has to warm up first, and what was open at once is not all given back at rest. */
const MAX_INSTANCES = Math.min(8, Math.max(2, availableParallelism()));

/** As Lambda does after some minutes: an instance that nobody calls gives its memory back, and the next call starts a new one. */
const IDLE_MS = 20_000;

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
  /** The last instance has ended because nobody called. */
  readonly onRest?: () => void;
  /** How long an instance waits for its next call. */
  readonly idleMs?: number;
}

/** Instances that wait for a call, each until its time is over. */
function createIdle(idleMs: number, onOver: (instance: Instance) => void) {
  const timers = new Map<Instance, NodeJS.Timeout>();
  return {
    add: (instance: Instance) => {
      const over = () => timers.delete(instance) && onOver(instance);
      timers.set(instance, setTimeout(over, idleMs).unref());
    },
    /** The one that was called last: the others get their chance to end. */
    take: (): Instance | undefined => {
      const instance = [...timers.keys()].at(-1);
      if (!instance) return undefined;
      clearTimeout(timers.get(instance));
      timers.delete(instance);
      return instance;
    },
    clear: () => {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}

export function createPool(options: PoolOptions): FunctionPool {
  const { spec, environment, log, onFailure, onRest, idleMs = IDLE_MS } = options;
  const maxInstances = Math.max(1, Math.min(MAX_INSTANCES, spec.reservedConcurrency ?? MAX_INSTANCES));
  const waiting: ((instance: Instance) => void)[] = [];
  const all = new Set<Instance>();
  let isStopped = false;
  const idle = createIdle(idleMs, (instance) => {
    all.delete(instance);
    void instance.end();
    if (all.size === 0) onRest?.();
  });

  const start = () => {
    const instance = startInstance(spec, environment, log);
    all.add(instance);
    return instance;
  };
  const take = (): Promise<Instance> | Instance => {
    for (let free = idle.take(); free; free = idle.take()) {
      if (free.isAlive) return free;
      all.delete(free);
    }
    if (all.size < maxInstances) return start();
    return new Promise((fulfil) => waiting.push(fulfil));
  };
  const giveBack = (instance: Instance) => {
    if (!instance.isAlive) all.delete(instance);
    const next = waiting.shift();
    if (next) next(instance.isAlive ? instance : start());
    else if (instance.isAlive) idle.add(instance);
  };

  return {
    spec,
    get isAtRest() {
      return all.size === 0;
    },
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
      idle.clear();
      await Promise.all([...all].map((instance) => instance.end()));
      all.clear();
    },
  };
}
