/** Delivers one batch to its function as Lambda's event source mapping does: retries, bisection, partial failures, failure queue. */
import type { StreamMapping } from '../assembly/event-source-mappings.ts';
import { failedItems } from '../functions/event-source.ts';
import type { FunctionFailure, Outcome } from '../functions/messages.ts';
import type { StreamRecord } from './records.ts';

export interface Delivery {
  readonly mapping: Pick<StreamMapping, 'bisects' | 'retries' | 'reportsItemFailures'>;
  readonly invoke: (records: readonly StreamRecord[]) => Promise<Outcome>;
  /** Waits before a retry. @param attempt 1 for the first retry */
  readonly backOff: (attempt: number) => Promise<void>;
  /** Everything up to this record is done with. */
  readonly onDone: (last: StreamRecord) => void;
  /** The batch is given up. */
  readonly onGivenUp: (records: readonly StreamRecord[], failure: FunctionFailure, attempts: number) => void;
}

const sequenceOf = (record: StreamRecord) => record.dynamodb.SequenceNumber;

/** Index of the first record reported as failed; undefined when all went well; 0 when the report makes no sense. */
function firstFailed(payload: string, records: readonly StreamRecord[]): number | undefined {
  const failed = failedItems(payload);
  if (!failed) return 0;
  if (failed.length === 0) return undefined;
  const indexes = failed.map((sequence) => records.findIndex((one) => sequenceOf(one) === sequence));
  return Math.max(0, Math.min(...indexes));
}

const reported: FunctionFailure = {
  errorType: 'BatchItemFailures',
  errorMessage: 'The function reported failed items.',
};

interface Result {
  /** Index of the first record that is not done with; undefined when all are. */
  readonly from: number | undefined;
  readonly failure: FunctionFailure;
}

async function attemptOnce(records: readonly StreamRecord[], { invoke, mapping }: Delivery): Promise<Result> {
  const outcome = await invoke(records);
  if (!outcome.ok) return { from: 0, failure: outcome.failure };
  const from = mapping.reportsItemFailures ? firstFailed(outcome.payload, records) : undefined;
  return { from, failure: reported };
}

const finish = (records: readonly StreamRecord[], { onDone }: Delivery) => {
  const last = records.at(-1);
  if (last) onDone(last);
};

/** @param attempts how often the first of these records has failed already */
export async function deliver(
  batch: readonly StreamRecord[],
  delivery: Delivery,
  attempts = 0,
): Promise<void> {
  const { mapping, backOff, onGivenUp } = delivery;
  const { from, failure } = await attemptOnce(batch, delivery);
  if (from === undefined) return finish(batch, delivery);
  finish(batch.slice(0, from), delivery);
  const rest = batch.slice(from);
  const failures = from > 0 ? 1 : attempts + 1;
  if (mapping.bisects && rest.length > 1) {
    const middle = Math.ceil(rest.length / 2);
    await backOff(failures);
    await deliver(rest.slice(0, middle), delivery, failures - 1);
    return deliver(rest.slice(middle), delivery);
  }
  if (mapping.retries !== undefined && failures > mapping.retries) {
    onGivenUp(rest, failure, failures);
    return finish(rest, delivery);
  }
  await backOff(failures);
  return deliver(rest, delivery, failures);
}
