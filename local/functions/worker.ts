/** Runs one function's bundle inside a worker thread, one invocation at a time, the way Lambda's runtime does. */
import { enableCompileCache, flushCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { type FunctionFailure, type Invocation, type Outcome, READY, type WorkerSetup } from './messages.ts';

type Handler = (event: unknown, context: object) => unknown;

const setup = workerData as WorkerSetup;

/** Lambda's limit of a synchronous answer. */
const LARGEST_ANSWER_BYTES = 6_291_556;

async function loadHandler(): Promise<Handler> {
  const bundle = await import(setup.bundle);
  const handler = bundle[setup.handler];
  if (typeof handler !== 'function')
    throw Object.assign(new Error(`${setup.handler} is undefined or not exported`), {
      name: 'Runtime.HandlerNotFound',
    });
  return handler;
}

const contextOf = ({ requestId, deadlineMs }: Invocation) => ({
  awsRequestId: requestId,
  functionName: setup.functionName,
  functionVersion: '$LATEST',
  invokedFunctionArn: setup.functionArn,
  memoryLimitInMB: String(setup.memoryMb),
  logGroupName: `/aws/lambda/${setup.functionName}`,
  logStreamName: 'local',
  callbackWaitsForEmptyEventLoop: true,
  getRemainingTimeInMillis: () => Math.max(0, deadlineMs - Date.now()),
});

function failureOf(error: unknown): FunctionFailure {
  if (!(error instanceof Error)) return { errorType: 'Error', errorMessage: String(error) };
  return { errorType: error.name, errorMessage: error.message, trace: error.stack?.split('\n') ?? [] };
}

async function invoke(handler: Handler, invocation: Invocation): Promise<Outcome> {
  try {
    const answer = await handler(JSON.parse(invocation.payload), contextOf(invocation));
    const payload = JSON.stringify(answer) ?? 'null';
    if (Buffer.byteLength(payload) <= LARGEST_ANSWER_BYTES) return { ok: true, payload };
    const errorMessage = `Response payload size exceeded maximum allowed payload size (${LARGEST_ANSWER_BYTES} bytes).`;
    return { ok: false, failure: { errorType: 'Function.ResponseSizeTooLarge', errorMessage } };
  } catch (error) {
    console.error(error);
    return { ok: false, failure: failureOf(error) };
  }
}

// What one instance has compiled, the next one of the same bundle reads.
enableCompileCache();
const loading = loadHandler();
void loading.then(
  () => flushCompileCache(),
  () => undefined,
);
const announce = () => parentPort?.postMessage(READY);
loading.then(announce, announce);

parentPort?.on('message', async (invocation: Invocation) => {
  const outcome = await loading.then(
    (handler) => invoke(handler, invocation),
    (error): Outcome => ({ ok: false, failure: failureOf(error) }),
  );
  parentPort?.postMessage(outcome);
});
