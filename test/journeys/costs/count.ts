/** Counts what the store asks of DynamoDB, by the capacity that the engine says it has consumed. */
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

export interface Cost {
  /** Calls over the network, retries aside. */
  readonly requests: number;
  readonly readUnits: number;
  /** Of tables and indexes together. */
  readonly writeUnits: number;
}

interface Consumed {
  readonly CapacityUnits?: number;
}

export type Measure = <T>(act: () => Promise<T>) => Promise<{ readonly result: T; readonly cost: Cost }>;

const WRITES = /^(Put|Update|Delete|TransactWrite|BatchWrite)/;

/** A batch or a transaction says it for each table. */
const unitsIn = (consumed: Consumed | readonly Consumed[] | undefined) =>
  [consumed ?? []].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);

/** @returns what an action costs; the actions must follow one another. */
export function countCosts(documents: DynamoDBDocumentClient): Measure {
  let cost: Cost = { requests: 0, readUnits: 0, writeUnits: 0 };
  const add = (isWrite: boolean, units: number) => {
    const { requests, readUnits, writeUnits } = cost;
    cost = {
      requests: requests + 1,
      readUnits: readUnits + (isWrite ? 0 : units),
      writeUnits: writeUnits + (isWrite ? units : 0),
    };
  };
  documents.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        const answer = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } });
        const { ConsumedCapacity } = answer.output as { ConsumedCapacity?: Consumed | Consumed[] };
        add(WRITES.test(commandName), unitsIn(ConsumedCapacity));
        return answer;
      },
    { step: 'initialize' },
  );
  return async (act) => {
    cost = { requests: 0, readUnits: 0, writeUnits: 0 };
    const result = await act();
    return { result, cost };
  };
}
