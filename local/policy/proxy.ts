/** Stands between the functions and the engine: what the role does not grant never reaches it. */
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { BucketStore } from '../buckets/bucket-store.ts';
import { answerS3, type S3Answer, s3Fault } from '../buckets/s3-api.ts';
import { parseS3Call, s3Demand } from '../buckets/s3-call.ts';
import { ENGINE_CREDENTIALS, engineAgent } from '../engine/client.ts';
import type { Invocations } from '../functions/invoke-api.ts';
import type { Call } from './call-contents.ts';
import { accessKeyIdIn, isForS3 } from './credentials.ts';
import type { Demand } from './evaluate.ts';
import type { Caller, Guard } from './guard.ts';
import { isFault, type ServiceApi } from './service-api.ts';

interface ProxyOptions {
  readonly enginePort: number;
  readonly guard: Guard;
  /** By access key id. */
  readonly callers: ReadonlyMap<string, Caller>;
  /** By the service’s name in the target of a call. */
  readonly services: Readonly<Record<string, ServiceApi>>;
  readonly buckets: BucketStore;
  readonly invocations: Invocations;
  /** Told after a write that the engine accepted, with the tables it went to. */
  readonly onWrite: () => void;
}

export interface Proxy {
  readonly port: number;
  stop(): Promise<void>;
}

const CONTENT_TYPE = { 'content-type': 'application/x-amz-json-1.0' } as const;
const WRITE = /^(Put|Update|Delete|BatchWrite|TransactWrite|Execute|BatchExecute)/;

function answerError(response: ServerResponse, type: string, message: string): void {
  response.writeHead(400, CONTENT_TYPE).end(JSON.stringify({ __type: type, message, Message: message }));
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The engine answers whatever is wrong with a call in itself, so the shape is taken on trust here. */
function parseCall(body: Buffer): Call | undefined {
  try {
    return JSON.parse(body.toString('utf8')) as Call;
  } catch {
    return undefined;
  }
}

type Fault = readonly [type: string, message: string];

/** The type and message of the refusal, or undefined when the call may pass. */
function refusalOf(
  incoming: IncomingMessage,
  { guard, callers }: ProxyOptions,
  demands: readonly Demand[],
): Fault | undefined {
  const caller = callers.get(accessKeyIdIn(incoming.headers.authorization) ?? '');
  if (!caller)
    return ['com.amazon.coral.service#UnrecognizedClientException', 'The security token is invalid.'];
  const refusal = guard.refuse(caller, demands);
  return refusal && ['com.amazon.coral.service#AccessDeniedException', refusal.message];
}

/** S3 has paths and XML where the other services have a target and JSON. */
function answerBucketCall(incoming: IncomingMessage, body: Buffer, options: ProxyOptions): S3Answer {
  const call = parseS3Call(incoming.method ?? 'GET', incoming.url ?? '/', body);
  const arn = options.buckets.find(call.bucket)?.arn ?? `arn:aws:s3:::${call.bucket}`;
  const refusal = refusalOf(incoming, options, [s3Demand(call, arn)]);
  return refusal ? s3Fault(403, 'AccessDenied', refusal[1]) : answerS3(options.buckets, call);
}

/** What a call needs to be allowed, and who answers it then. */
interface Way {
  readonly demands: readonly Demand[];
  readonly answer: (response: ServerResponse) => unknown;
}

const NOT_JSON: Fault = ['com.amazon.coral.service#SerializationException', 'The body is not JSON.'];

export function startProxy(options: ProxyOptions): Promise<Proxy> {
  const agent = engineAgent();

  const forward = (target: string, body: Buffer, response: ServerResponse) => {
    const headers = {
      ...CONTENT_TYPE,
      ...ENGINE_CREDENTIALS,
      'content-length': body.length,
      'x-amz-target': target,
    };
    const place = { host: '127.0.0.1', port: options.enginePort, path: '/', method: 'POST', agent, headers };
    const outgoing = request(place, (answer) => {
      const status = answer.statusCode ?? 500;
      response.writeHead(status, answer.headers);
      answer.pipe(response);
      if (status === 200 && WRITE.test(target.split('.').at(-1) ?? '')) answer.once('end', options.onWrite);
    });
    outgoing.on('error', () => response.destroy());
    outgoing.end(body);
  };

  const answerCall = (api: ServiceApi, operation: string, call: unknown, response: ServerResponse) => {
    const answer = api.answer(operation, call);
    if (isFault(answer)) return answerError(response, answer.type, answer.message);
    response.writeHead(200, CONTENT_TYPE).end(JSON.stringify(answer));
  };

  /** By what a call is for: what it needs to be allowed, and who answers it. */
  const routeOf = (incoming: IncomingMessage, target: string, call: Call, body: Buffer): Way | undefined => {
    const [service = '', operation = ''] = target.split('.');
    const { guard, invocations, services } = options;
    const invoked = invocations.targetOf(incoming.url);
    if (invoked)
      return {
        demands: [invoked.demand],
        answer: (response) => invocations.answer(invoked.name, call, response),
      };
    if (service === 'DynamoDB_20120810')
      return {
        demands: guard.demandsOfCall(operation, call),
        answer: (response) => forward(target, body, response),
      };
    const api = services[service];
    return api?.operations.includes(operation)
      ? {
          demands: api.demandsOf(operation, call),
          answer: (response) => answerCall(api, operation, call, response),
        }
      : undefined;
  };

  const handle = async (incoming: IncomingMessage, response: ServerResponse): Promise<unknown> => {
    const body = await bodyOf(incoming);
    if (!isForS3(incoming.headers.authorization)) return handleCall(incoming, body, response);
    const answer = answerBucketCall(incoming, body, options);
    return response.writeHead(answer.status, answer.headers).end(answer.body);
  };

  const handleCall = (incoming: IncomingMessage, body: Buffer, response: ServerResponse) => {
    const target = String(incoming.headers['x-amz-target'] ?? '');
    const call = parseCall(body);
    if (!call) return answerError(response, ...NOT_JSON);
    const way = routeOf(incoming, target, call, body);
    if (!way) return answerError(response, 'UnknownOperationException', `The local cloud has no ${target}.`);
    const refusal = refusalOf(incoming, options, way.demands);
    return refusal ? answerError(response, ...refusal) : way.answer(response);
  };

  const server = createServer((incoming, response) => {
    handle(incoming, response).catch((error) => {
      if (!response.headersSent) answerError(response, 'SerializationException', String(error));
    });
  });
  server.keepAliveTimeout = 60_000;
  return listen(server, () => agent.destroy());
}

function listen(server: Server, onStop: () => void): Promise<Proxy> {
  return new Promise((fulfil) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      fulfil({
        port: typeof address === 'object' && address ? address.port : 0,
        stop: async () => {
          server.closeAllConnections();
          server.close();
          onStop();
        },
      });
    });
  });
}
