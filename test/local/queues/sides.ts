/** Two servers for the same calls to SQS, each with a function at its queue: the local cloud’s stand-in, and fauxqs. */
import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { startFauxqs } from 'fauxqs';
import type { QueueMapping, QueueSpec } from '../../../local/assembly/queues.ts';
import type { FunctionPool } from '../../../local/functions/pool.ts';
import { workOnce } from '../../../local/queues/consumer.ts';
import { openQueue } from '../../../local/queues/queue.ts';
import { createSqsApi } from '../../../local/queues/sqs-api.ts';
import { serveApi } from '../service-server.ts';

export const VISIBILITY_SECONDS = 30;
export const MAX_RECEIVES = 3;
const BATCH_SIZE = 10;

interface Taken {
  readonly body: string;
  readonly receives: number;
}

/** What a function makes of a batch: the bodies that failed, or `dies`. */
export type Work = (bodies: readonly string[]) => readonly string[] | 'dies';

export interface Side {
  readonly client: SQSClient;
  readonly queueUrl: string;
  /** Lets the function take one batch, as Lambda does. @returns what it was given */
  work(work: Work): Promise<Taken[]>;
  /** How many can be received now, and what lies in the dead-letter queue. */
  state(): Promise<{ waiting: number; inFlight: number; dead: string[] }>;
  stop(): Promise<void>;
}

const clientAt = (endpoint: string) =>
  new SQSClient({
    endpoint,
    region: 'us-east-1',
    maxAttempts: 1,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    useQueueUrlAsEndpoint: false,
  });

interface EventRecord {
  readonly messageId: string;
  readonly body: string;
  readonly attributes: { readonly ApproximateReceiveCount: string };
}

const takenOf = ({ body, attributes }: EventRecord): Taken => ({
  body,
  receives: Number(attributes.ApproximateReceiveCount),
});

function specOf(name: string): QueueSpec {
  const arn = (one: string) => `arn:aws:sqs:us-east-1:000000000000:${one}`;
  return {
    name,
    arn: arn(name),
    url: `https://sqs.us-east-1.amazonaws.com/000000000000/${name}`,
    visibilityMs: VISIBILITY_SECONDS * 1000,
    redrive: name === 'work' ? { arn: arn('failed'), maxReceives: MAX_RECEIVES } : undefined,
  };
}

/** As the local cloud runs it. */
export async function openStandIn(): Promise<Side> {
  const queue = openQueue(specOf('work'), undefined, () => undefined);
  const failed = openQueue(specOf('failed'), undefined, () => undefined);
  const server = await serveApi(createSqsApi([queue, failed]));
  const mapping: QueueMapping = {
    ...{ name: 'mapping', queueArn: queue.spec.arn, functionName: 'worker' },
    ...{ batchSize: BATCH_SIZE, reportsItemFailures: true, atOnce: undefined },
  };
  const dead: string[] = [];
  return {
    client: clientAt(server.url),
    queueUrl: queue.spec.url,
    work: async (work) => {
      const taken: Taken[] = [];
      const invoke: FunctionPool['invoke'] = async (event) => {
        const { Records } = event as { Records: EventRecord[] };
        taken.push(...Records.map(takenOf));
        const failures = work(Records.map(({ body }) => body));
        if (failures === 'dies')
          return { ok: false, failure: { errorType: 'Runtime.ExitError', errorMessage: 'exited' } };
        const items = Records.filter(({ body }) => failures.includes(body));
        const batchItemFailures = items.map(({ messageId }) => ({ itemIdentifier: messageId }));
        return { ok: true, payload: JSON.stringify({ batchItemFailures }) };
      };
      await workOnce({
        ...{ mapping, queue, signal: new AbortController().signal },
        // The pool’s other parts start and stop instances, which there are none of.
        pool: { spec: { name: 'worker', region: 'us-east-1' }, invoke } as unknown as FunctionPool,
        waitMs: () => VISIBILITY_SECONDS * 1000,
        onGivenUp: (message) => {
          failed.send(message.body);
          dead.push(message.body);
          queue.remove(message);
        },
      });
      return taken;
    },
    state: async () => {
      const { waiting, inFlight } = queue.counts();
      return { waiting, inFlight, dead };
    },
    stop: server.stop,
  };
}

/** With what Lambda’s event source mapping does, done by hand. */
export async function openFauxqs(): Promise<Side> {
  const server = await startFauxqs({ port: 0, host: '127.0.0.1', logger: false });
  const { queueArn: deadLetterTargetArn } = server.createQueue('failed');
  const attributes = {
    VisibilityTimeout: String(VISIBILITY_SECONDS),
    RedrivePolicy: JSON.stringify({ deadLetterTargetArn, maxReceiveCount: MAX_RECEIVES }),
  };
  const { queueUrl: QueueUrl } = server.createQueue('work', { attributes });
  const client = clientAt(server.address);
  const receive = async () => {
    const asked = { QueueUrl, MaxNumberOfMessages: BATCH_SIZE };
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({ ...asked, MessageSystemAttributeNames: ['ApproximateReceiveCount'] }),
    );
    return Messages;
  };
  return {
    client,
    queueUrl: QueueUrl,
    work: async (work) => {
      const messages = await receive();
      if (messages.length === 0) return [];
      const failures = work(messages.map(({ Body = '' }) => Body));
      for (const { Body = '', ReceiptHandle } of messages)
        if (failures !== 'dies' && !failures.includes(Body))
          await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
      return messages.map(({ Body = '', Attributes }) => ({
        body: Body,
        receives: Number(Attributes?.ApproximateReceiveCount),
      }));
    },
    state: async () => {
      const { Attributes } = await client.send(
        new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }),
      );
      const numberOf = (name: string) => Number(Attributes?.[name as keyof typeof Attributes]);
      return {
        waiting: numberOf('ApproximateNumberOfMessages') + numberOf('ApproximateNumberOfMessagesDelayed'),
        inFlight: numberOf('ApproximateNumberOfMessagesNotVisible'),
        dead: (server.inspectQueue('failed')?.messages.ready ?? []).map(({ body }) => body),
      };
    },
    stop: () => server.stop(),
  };
}
