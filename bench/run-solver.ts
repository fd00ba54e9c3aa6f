/** Runs the solver's handler once and prints what it took, as one JSON line. */
import { pathToFileURL } from 'node:url';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { SQSEvent } from 'aws-lambda';
import { runSchema } from '../shared/matching/runs/run.ts';
import { workEvent } from '../test/work.ts';
import { runKey } from './city-files.ts';
import { callsSoFar, seconds, takenBy } from './watch-calls.ts';

const [path = '', id = ''] = process.argv.slice(2);
const { pk, sk } = runKey(id);
const event = workEvent({ pk, sk });

const bundle = pathToFileURL(path).href;
const { handler }: { handler: (event: SQSEvent) => Promise<unknown> } = await import(bundle);
const begun = performance.now();
const answer = await handler(event);
const ended = performance.now();

const made = callsSoFar();
const lastReadOf = (names: readonly string[], before: number) =>
  Math.max(
    ...made
      .filter(({ name, endedAt }) => names.includes(name) && endedAt < before)
      .map((call) => call.endedAt),
  );
const firstPut = Math.min(...made.filter(({ name }) => name === 'PutItem').map((call) => call.startedAt));
const read = lastReadOf(['Query', 'BatchGetItem'], firstPut);

/** The run and its plan: all that grows with the city. */
const stored = await DynamoDBDocumentClient.from(new DynamoDBClient({})).send(
  new QueryCommand({
    TableName: 'program',
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': pk },
  }),
);
const items = stored.Items ?? [];
const run = runSchema.parse(items.find((item) => item.sk === sk));
const bytesOf = ({ packed, ...rest }: Record<string, unknown>) =>
  Buffer.byteLength(JSON.stringify(rest)) + (packed instanceof Uint8Array ? packed.length : 0);

const { unmatched, ...result } = run.result ?? {};
process.stdout.write(
  `${JSON.stringify({
    run: id,
    answer,
    status: run.status,
    ...result,
    listedUnmatched: unmatched?.length,
    readSeconds: seconds(read - begun),
    solveSeconds: seconds(firstPut - read),
    writeSeconds: seconds(ended - firstPut),
    ...takenBy(made),
    largestRequestKilobytes: Math.ceil(Math.max(...made.map(({ bytes }) => bytes)) / 1024),
    largestItemKilobytes: Math.ceil(Math.max(...items.map(bytesOf)) / 1024),
  })}\n`,
);
