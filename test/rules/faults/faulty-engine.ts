/** Stands before the engine and does to single calls what DynamoDB and a network may do: refuses, breaks off before the write or after it. */

import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Besides `silent`: a call that is carried out and never answered, which takes a while to notice. */
const ANSWERED = {
  conflict: 'a conflict with another transaction',
  throttled: 'throttling',
  throttledInside: 'throttling of one item of the transaction',
  serverError: 'an internal error of DynamoDB',
  cutBefore: 'a connection that breaks before the call arrives',
  cutAfter: 'a connection that breaks after the call was carried out',
} as const;
type Answered = keyof typeof ANSWERED;
export type Fault = Answered | 'silent';

/** What happens to the call of this number, counted from 0 since it was armed. */
type Plan = (index: number, operation: string) => Fault | undefined;

const problem = (type: string, more: object = {}) =>
  JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: type, ...more });

/** One reason an item; the first one is the one that matters. */
const cancelled = (body: Buffer, Code: string) => {
  const { TransactItems } = JSON.parse(body.toString()) as { TransactItems: unknown[] };
  const CancellationReasons = TransactItems.map((_, index) => ({ Code: index === 0 ? Code : 'None' }));
  return problem('TransactionCanceledException', { CancellationReasons });
};

const OF_READS = ['throttled', 'cutAfter'] as const satisfies readonly Fault[];
const OF_WRITES = ['throttled', 'serverError', 'cutBefore', 'cutAfter'] as const satisfies readonly Fault[];
/** Only a transaction meets another one. */
const OF_TRANSACTIONS = ['conflict', 'throttledInside', ...OF_WRITES] as const satisfies readonly Fault[];

/** Which faults a call meets: a write all that it can, a read one of two in turn. */
export function faultsOf(operation: string, turn: number): readonly Fault[] {
  if (operation === 'TransactWriteItems') return OF_TRANSACTIONS;
  return /^(Get|Query|BatchGet)/.test(operation) ? [OF_READS[turn % 2 === 0 ? 0 : 1]] : OF_WRITES;
}

function answerFault(
  fault: Answered,
  body: Buffer,
  incoming: IncomingMessage,
  response: ServerResponse,
): void {
  if (fault === 'cutBefore' || fault === 'cutAfter') return void incoming.socket.destroy();
  const [status, text] = {
    conflict: () => [400, cancelled(body, 'TransactionConflict')] as const,
    throttledInside: () => [400, cancelled(body, 'ThrottlingError')] as const,
    throttled: () => [400, problem('ProvisionedThroughputExceededException')] as const,
    serverError: () => [500, problem('InternalServerError')] as const,
  }[fault]();
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(text);
}

async function forward(port: number, { headers }: IncomingMessage, body: Buffer) {
  const outgoing = request({ host: '127.0.0.1', port, method: 'POST', path: '/', headers });
  outgoing.end(body);
  const [answer] = (await once(outgoing, 'response')) as [IncomingMessage];
  return { status: answer.statusCode ?? 500, headers: answer.headers, body: await bodyOf(answer) };
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

export interface FaultyEngine {
  readonly port: number;
  /** Until it is disarmed, calls are counted and meet what is planned. @returns the operations called, as they come. */
  arm(plan: Plan): string[];
  disarm(): void;
  stop(): void;
}

export async function startFaultyEngine(enginePort: number): Promise<FaultyEngine> {
  let plan: Plan | undefined;
  let called: string[] = [];

  const handle = async (incoming: IncomingMessage, response: ServerResponse) => {
    const operation = String(incoming.headers['x-amz-target']).split('.')[1] ?? '';
    const body = await bodyOf(incoming);
    const fault = plan?.(called.length, operation);
    if (plan) called.push(operation);
    if (fault && fault !== 'cutAfter' && fault !== 'silent')
      return answerFault(fault, body, incoming, response);
    const answer = await forward(enginePort, incoming, body);
    if (fault === 'silent') return;
    if (fault) return answerFault(fault, body, incoming, response);
    response.writeHead(answer.status, answer.headers).end(answer.body);
  };

  const server = createServer((incoming, response) => {
    handle(incoming, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    arm: (next) => {
      plan = next;
      called = [];
      return called;
    },
    disarm: () => {
      plan = undefined;
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
