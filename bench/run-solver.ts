/** Runs the solver's handler once and prints what it took, as one JSON line. Its calls are watched from outside, by Node's own channel. */

import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';
import { pathToFileURL } from 'node:url';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { runSchema } from '../shared/matching/schema.ts';
import { runKey } from './city-files.ts';

interface Call {
  /** `Query`, `TransactWriteItems` and so on. */
  readonly name: string;
  readonly bytes: number;
  readonly startedAt: number;
  endedAt: number;
}

const calls = new Map<ClientRequest, Call>();
const nameOf = (request: ClientRequest) => String(request.getHeader('x-amz-target')).split('.').at(-1) ?? '';

subscribe('http.client.request.start', (message) => {
  const { request } = message as { request: ClientRequest };
  const startedAt = performance.now();
  const bytes = Number(request.getHeader('content-length'));
  calls.set(request, { name: nameOf(request), bytes, startedAt, endedAt: startedAt });
});
subscribe('http.client.response.finish', (message) => {
  const call = calls.get((message as { request: ClientRequest }).request);
  if (call) call.endedAt = performance.now();
});

const [path = '', id = ''] = process.argv.slice(2);
const { pk, sk } = runKey(id);
const Keys = { pk: { S: pk }, sk: { S: sk } };
const event = { Records: [{ eventName: 'INSERT', dynamodb: { Keys, SequenceNumber: '1' } }] };

const bundle = pathToFileURL(path).href;
const { handler }: { handler: (event: DynamoDBStreamEvent) => Promise<unknown> } = await import(bundle);
const begun = performance.now();
const answer = await handler(event as unknown as DynamoDBStreamEvent);
const ended = performance.now();

const made = [...calls.values()];
const lastReadOf = (names: readonly string[], before: number) =>
  Math.max(
    ...made
      .filter(({ name, endedAt }) => names.includes(name) && endedAt < before)
      .map((call) => call.endedAt),
  );
const firstPut = Math.min(...made.filter(({ name }) => name === 'PutItem').map((call) => call.startedAt));
const read = lastReadOf(['Query', 'BatchGetItem'], firstPut);
const seconds = (from: number, to: number) => Math.round((to - from) / 100) / 10;

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
    readSeconds: seconds(begun, read),
    solveSeconds: seconds(read, firstPut),
    writeSeconds: seconds(firstPut, ended),
    processorSeconds: seconds(0, (process.cpuUsage().user + process.cpuUsage().system) / 1000),
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    requests: Object.fromEntries(
      [...Map.groupBy(made, ({ name }) => name)].map(([name, group]) => [name, group.length]),
    ),
    largestRequestKilobytes: Math.ceil(Math.max(...made.map(({ bytes }) => bytes)) / 1024),
    largestItemKilobytes: Math.ceil(Math.max(...items.map(bytesOf)) / 1024),
  })}\n`,
);
