/** One running instance of a function: a worker thread with the environment, memory and time the template gives. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { FunctionSpec } from '../assembly/functions.ts';
import { type Invocation, type Outcome, READY, type WorkerSetup } from './messages.ts';

export interface Instance {
  /** False once it has died: it must not be used again. */
  readonly isAlive: boolean;
  invoke(requestId: string, payload: string): Promise<Outcome>;
  end(): Promise<void>;
}

/** Lambda gives ten seconds; a busy laptop may need more. */
const LOADS_WITHIN_MS = 30_000;

/** `index.handler` is the export `handler` of `index.mjs` (or .js, .cjs). */
function setupOf(spec: FunctionSpec): WorkerSetup {
  const [file = 'index', handler = 'handler'] = spec.handler.split('.');
  const folder = spec.codeFolder ?? '';
  const bundle = ['mjs', 'js', 'cjs'].map((ending) => join(folder, `${file}.${ending}`)).find(existsSync);
  return {
    bundle: pathToFileURL(bundle ?? join(folder, `${file}.mjs`)).href,
    handler,
    functionName: spec.name,
    functionArn: spec.arn,
    memoryMb: spec.memoryMb,
  };
}

const failed = (errorType: string, errorMessage: string): Outcome => ({
  ok: false,
  failure: { errorType, errorMessage },
});

function deathOf(error: unknown, requestId: string): Outcome {
  const isOutOfMemory = (error as NodeJS.ErrnoException | undefined)?.code === 'ERR_WORKER_OUT_OF_MEMORY';
  if (isOutOfMemory)
    return failed('Runtime.OutOfMemory', `RequestId: ${requestId} Error: Runtime out of memory`);
  const detail = error instanceof Error ? `: ${error.message}` : '';
  return failed('Runtime.ExitError', `RequestId: ${requestId} Error: Runtime exited${detail}`);
}

function startWorker(spec: FunctionSpec, environment: NodeJS.Dict<string>, log: Writable): Worker {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: setupOf(spec),
    env: environment,
    resourceLimits: { maxOldGenerationSizeMb: spec.memoryMb },
    execArgv: ['--no-warnings'],
    stdout: true,
    stderr: true,
  });
  worker.stdout.pipe(log, { end: false });
  worker.stderr.pipe(log, { end: false });
  return worker;
}

const timedOut = (requestId: string, limitMs: number) =>
  failed(
    'Sandbox.Timedout',
    `RequestId: ${requestId} Error: Task timed out after ${(limitMs / 1000).toFixed(2)} seconds`,
  );

export function startInstance(spec: FunctionSpec, environment: NodeJS.Dict<string>, log: Writable): Instance {
  const worker = startWorker(spec, environment, log);
  let isAlive = true;
  let death: unknown;
  /** Ends the current invocation; there is one at a time. */
  let settle: ((outcome: Outcome) => void) | undefined;
  let current = '';
  const isReady = new Promise<void>((fulfil) => {
    worker.on('message', (message: Outcome | typeof READY) =>
      message === READY ? fulfil() : settle?.(message),
    );
  });
  worker.on('error', (error) => {
    death = error;
  });
  worker.on('exit', () => {
    isAlive = false;
    settle?.(deathOf(death, current));
  });

  const endAfter = (limitMs: number) =>
    setTimeout(() => {
      isAlive = false;
      settle?.(timedOut(current, limitMs));
      void worker.terminate();
    }, limitMs);

  /** The time a bundle takes to load has a limit of its own, as in Lambda. */
  const invoke = (requestId: string, payload: string) =>
    new Promise<Outcome>((fulfil) => {
      current = requestId;
      let timer = endAfter(LOADS_WITHIN_MS);
      settle = (outcome) => {
        clearTimeout(timer);
        settle = undefined;
        fulfil(outcome);
      };
      void isReady.then(() => {
        if (!isAlive) return;
        clearTimeout(timer);
        timer = endAfter(spec.timeoutMs);
        const invocation: Invocation = { requestId, payload, deadlineMs: Date.now() + spec.timeoutMs };
        worker.postMessage(invocation);
      });
    });

  return {
    get isAlive() {
      return isAlive;
    },
    invoke,
    end: async () => {
      isAlive = false;
      await worker.terminate();
    },
  };
}
