/**
 * Handlers in the test’s own process are bound by the role of their function in the synthesized template, as in the local cloud:
 * each call to DynamoDB is checked before it is sent. Only where the assembly was built, as it is for the whole suite.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { readPlan } from '../local/assembly/plan.ts';
import { createGuard, type Guard } from '../local/policy/guard.ts';
import { TABLES } from '../shared/tables.ts';
import { onceAWorker } from './worker.ts';

const ASSEMBLY = fileURLToPath(new URL('../cdk.out', import.meta.url));
const STAGE = 'default';

interface Caller {
  readonly functionName: string;
  readonly roleArn: string;
}

interface Checked {
  readonly guard: Guard;
  readonly callerNamed: (name: string) => Caller;
  readonly arnOf: (name: string) => string;
}

/** The engine of a test has tables of short names. */
function readRoles(): Checked {
  const plan = readPlan(ASSEMBLY, STAGE);
  const tables = plan.tables.map((table) => ({
    ...table,
    name: Object.keys(TABLES).find((name) => table.name.toLowerCase().includes(name)) ?? table.name,
  }));
  const named = (name: string) => {
    const functionName = `changban-${STAGE}-${name}`;
    const found = plan.functions.find((one) => one.name === functionName);
    if (!found) throw new Error(`the template has no function ${functionName}`);
    return found;
  };
  return {
    guard: createGuard({ ...plan, tables }),
    callerNamed: (name) => ({ functionName: named(name).name, roleArn: named(name).roleArn }),
    arnOf: (name) => named(name).arn,
  };
}

const running = new AsyncLocalStorage<Checked & { readonly caller: Caller }>();
const watched = new WeakSet<object>();

class AccessDenied extends Error {
  override readonly name = 'AccessDeniedException';
}

/** The client of the store as it is loaded for this file. */
async function watchStore(): Promise<void> {
  const { documents } = await import('../functions/store/documents.ts');
  if (watched.has(documents)) return;
  watched.add(documents);
  documents.middlewareStack.add(
    (next) => (args) => {
      const { headers = {}, body = '{}' } = args.request as {
        headers?: Record<string, string>;
        body?: string;
      };
      const checked = running.getStore();
      const operation = headers['x-amz-target']?.split('.')[1] ?? '';
      const demands = checked?.guard.demandsOfCall(operation, JSON.parse(body)) ?? [];
      const refusal = checked?.guard.refuse(checked.caller, demands);
      if (refusal) throw new AccessDenied(refusal.message);
      return next(args);
    },
    { step: 'build', name: 'policyCheck' },
  );
}

const REDACTOR = 'redactor';

/** Who invokes the redactor gets its own handler, in this process, under its own role, as soon as it is allowed to. */
async function watchInvocations(): Promise<void> {
  const { functions } = await import('../functions/store/redactor.ts');
  if (watched.has(functions)) return;
  watched.add(functions);
  process.env.REDACTOR = REDACTOR;
  functions.middlewareStack.add(
    () => async (args) => {
      const { Payload } = args.input as { readonly Payload: Uint8Array };
      const checked = running.getStore();
      const refusal = checked?.guard.refuse(checked.caller, [
        { action: 'lambda:InvokeFunction', resource: checked.arnOf(REDACTOR), context: {} },
      ]);
      if (refusal) throw new AccessDenied(refusal.message);
      const { handler } = await import('../functions/intake/identities/redactor.ts');
      const answer = await asFunction(REDACTOR, () => handler(JSON.parse(new TextDecoder().decode(Payload))));
      const output = {
        $metadata: {},
        StatusCode: 200,
        Payload: new TextEncoder().encode(JSON.stringify(answer)),
      };
      return { output, response: {} };
    },
    { step: 'initialize', name: 'redactorInProcess' },
  );
}

/** Runs what the named function does, under its role. */
export async function asFunction<T>(name: string, run: () => Promise<T>): Promise<T> {
  await watchInvocations();
  if (!inject('assemblyIsBuilt')) return run();
  const checked = await onceAWorker(
    'roles',
    async () => readRoles(),
    async () => undefined,
  );
  await watchStore();
  return running.run({ ...checked, caller: checked.callerNamed(name) }, run);
}

/** The handler under the role of its function. */
export const underRole =
  <A extends unknown[], T>(name: string, handler: (...given: A) => Promise<T>) =>
  (...given: A): Promise<T> =>
    asFunction(name, () => handler(...given));
