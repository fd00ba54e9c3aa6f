/** Speaks DynamoDB's JSON protocol to the engine as its administrator: no policy stands in between. */
import { Agent, request } from 'node:http';
import * as z from 'zod';

/** The engines want these to be there and check nothing in them. */
export const ENGINE_CREDENTIALS = {
  'x-amz-date': '20200101T000000Z',
  authorization:
    'AWS4-HMAC-SHA256 Credential=local/20200101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=local',
} as const;

export const engineAgent = () => new Agent({ keepAlive: true, maxSockets: 64 });

export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

const errorSchema = z.object({
  __type: z.string().default(''),
  message: z.string().optional(),
  Message: z.string().optional(),
});

export interface EngineClient {
  /** @param operation `PutItem`, or `streams:GetRecords` */
  call(operation: string, input: unknown): Promise<Record<string, unknown>>;
  close(): void;
}

const targetOf = (operation: string) =>
  operation.startsWith('streams:')
    ? `DynamoDBStreams_20120810.${operation.slice('streams:'.length)}`
    : `DynamoDB_20120810.${operation}`;

function parseAnswer(status: number, text: string): Record<string, unknown> {
  const answer = text === '' ? {} : JSON.parse(text);
  if (status < 300) return answer;
  const { __type, message, Message } = errorSchema.parse(answer);
  throw new EngineError(__type.split('#').at(-1) ?? '', message ?? Message ?? `status ${status}`);
}

export function engineClient(port: number): EngineClient {
  const agent = engineAgent();
  const call = (operation: string, input: unknown) => {
    const body = Buffer.from(JSON.stringify(input));
    const headers = {
      ...ENGINE_CREDENTIALS,
      'content-type': 'application/x-amz-json-1.0',
      'content-length': body.length,
      'x-amz-target': targetOf(operation),
    };
    return new Promise<Record<string, unknown>>((fulfil, reject) => {
      const outgoing = request(
        { host: '127.0.0.1', port, method: 'POST', path: '/', agent, headers },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('error', reject);
          answer.on('end', () => {
            try {
              fulfil(parseAnswer(answer.statusCode ?? 500, Buffer.concat(chunks).toString('utf8')));
            } catch (error) {
              reject(error);
            }
          });
        },
      );
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  };
  return { call, close: () => agent.destroy() };
}
