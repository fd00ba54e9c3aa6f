/** The instances of a function, as long as somebody calls it and no longer. */
import { Writable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, expect, it } from 'vitest';
import { readPlan } from '../../../local/assembly/plan.ts';
import { createPool, type FunctionPool } from '../../../local/functions/pool.ts';
import { FIXTURE_STAGE, removeFolder, writeFixture } from '../fixture/assembly.ts';

const folder = writeFixture();
const spec = readPlan(folder, FIXTURE_STAGE).functions.find(({ codeFolder }) => codeFolder?.endsWith('api'))!;
const COUNT = { routeKey: 'GET /v1/count', pathParameters: {} };
const log = new Writable({ write: (_chunk, _encoding, done) => done() });

let pool: FunctionPool;
const open = (idleMs: number) => {
  pool = createPool({ spec, environment: {}, log, onFailure: () => undefined, idleMs });
};
/** How many calls this instance has had before. */
async function calls(): Promise<number> {
  const outcome = await pool.invoke(COUNT);
  if (!outcome.ok) throw new Error(outcome.failure.errorMessage);
  return JSON.parse(outcome.payload).invocations;
}

afterEach(() => pool.stop());
afterAll(() => removeFolder(folder));

it('an instance is used again while it waits for its next call', async () => {
  open(60_000);
  expect([await calls(), await calls()]).toEqual([1, 2]);
});

it('an instance that nobody calls ends, and the next call starts another', async () => {
  open(50);
  const first = await calls();
  await delay(500);
  expect([first, await calls()]).toEqual([1, 1]);
});
