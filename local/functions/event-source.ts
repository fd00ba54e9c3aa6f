/** What Lambda does alike for a function at a stream and at a queue. */
import * as z from 'zod';
import type { Guard } from '../policy/guard.ts';
import type { FunctionPool } from './pool.ts';

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 10_000;

/** Lambda waits up to a minute, SQS until its visibility time-out is over; a person at a laptop should not. @param attempts in vain so far */
export const retryPauseMs = (attempts: number) =>
  Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempts - 1));

const reportSchema = z
  .object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).nullish() })
  .nullish();

/** Which items of its batch a function reports as failed; `undefined` when the report makes no sense. */
export function failedItems(payload: string): readonly string[] | undefined {
  const report = reportSchema.safeParse(JSON.parse(payload));
  if (!report.success) return undefined;
  return (report.data?.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier);
}

interface Source {
  readonly resource: string;
  /** What Lambda asks of the function’s role before it takes anything in its name. */
  readonly actions: readonly string[];
}

/** Lambda refuses a mapping whose function has not every right to its source. */
export const mayPoll = (
  { spec: { name: functionName, roleArn } }: FunctionPool,
  { resource, actions }: Source,
  guard: Guard,
): boolean =>
  !guard.refuse(
    { functionName, roleArn },
    guard.withKeys(actions.map((action) => ({ action, resource, context: {} }))),
  );
