/** Queues of work behind a real server, as the SDK speaks to it; each may be told to refuse. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openQueue } from '../../local/queues/queue.ts';
import { createSqsApi } from '../../local/queues/sqs-api.ts';
import { type QueueName, queueNames } from '../../shared/queues.ts';

interface Work {
  readonly pk: string;
  readonly sk: string;
  readonly since: number;
}

export interface WorkQueues {
  /** What has been sent since the last look, in the order of its arrival. */
  taken(): (Work & { readonly queue: QueueName })[];
  refuse(...names: QueueName[]): void;
  stop(): void;
}

const urlOf = (name: QueueName) => `https://sqs.eu-west-1.amazonaws.com/1/${name}`;

/** Points the functions’ environment at the queues. */
export async function startWorkQueues(): Promise<WorkQueues> {
  const arrived: (Work & { queue: QueueName })[] = [];
  let refused: readonly QueueName[] = [];
  const queues = queueNames.map((name) => ({
    name,
    queue: openQueue(
      {
        name,
        arn: `arn:aws:sqs:eu-west-1:1:${name}`,
        url: urlOf(name),
        visibilityMs: 930_000,
        redrive: undefined,
      },
      undefined,
      () => undefined,
    ),
  }));
  const api = createSqsApi(queues.map(({ queue }) => queue));
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const call = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
    const isRefused = refused.some((name) => call.QueueUrl === urlOf(name));
    const status = isRefused ? 403 : 200;
    const answer = isRefused ? { __type: 'AccessDenied', message: 'no' } : api.answer(operation, call);
    for (const { name, queue } of queues)
      for (const message of queue.receive(10_000)) {
        arrived.push({ ...JSON.parse(message.body), queue: name });
        queue.remove(message);
      }
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(answer));
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  const { port } = server.address() as AddressInfo;
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_SQS: `http://127.0.0.1:${port}`,
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    QUEUE_URLS: JSON.stringify(Object.fromEntries(queueNames.map((name) => [name, urlOf(name)]))),
  });
  return {
    taken: () => arrived.splice(0),
    refuse: (...names) => {
      refused = names;
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
