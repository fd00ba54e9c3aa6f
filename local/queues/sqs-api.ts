/** The calls to SQS that functions make here: sending. Taking and deleting is the event source mapping’s. */
import * as z from 'zod';
import type { ServiceApi, ServiceFault } from '../policy/service-api.ts';
import { md5Of, type Queue } from './queue.ts';

const entrySchema = z.object({
  MessageBody: z.string().min(1),
  DelaySeconds: z.int().min(0).max(900).optional(),
});
const sendSchema = entrySchema.extend({ QueueUrl: z.string() });
const batchSchema = z.object({
  QueueUrl: z.string(),
  Entries: z
    .array(entrySchema.extend({ Id: z.string() }))
    .min(1)
    .max(10),
});

const fault = (type: string, message: string): ServiceFault => ({
  type: `com.amazonaws.sqs#${type}`,
  message,
});

export function createSqsApi(queues: readonly Queue[]): ServiceApi {
  const named = (call: unknown) => {
    const { QueueUrl } = z.object({ QueueUrl: z.string().default('') }).parse(call);
    return queues.find(({ spec }) => spec.url === QueueUrl);
  };
  const put = (queue: Queue, { MessageBody, DelaySeconds = 0 }: z.infer<typeof entrySchema>) => {
    const { id } = queue.send(MessageBody, DelaySeconds * 1000);
    return { MessageId: id, MD5OfMessageBody: md5Of(MessageBody) };
  };
  return {
    operations: ['SendMessage', 'SendMessageBatch'],
    // A batch needs what a single message does.
    demandsOf: (operation, call) => [
      {
        action: `sqs:${operation.replace(/Batch$/, '')}`,
        resource: named(call)?.spec.arn ?? 'arn:aws:sqs:local:000000000000:unknown',
        context: {},
      },
    ],
    answer: (operation, call) => {
      const queue = named(call);
      if (!queue) return fault('QueueDoesNotExist', 'The specified queue does not exist.');
      const schema = operation === 'SendMessageBatch' ? batchSchema : sendSchema;
      const parsed = schema.safeParse(call);
      if (!parsed.success) return fault('InvalidParameterValue', parsed.error.message);
      if (!('Entries' in parsed.data)) return put(queue, parsed.data);
      const Successful = parsed.data.Entries.map((entry) => ({ Id: entry.Id, ...put(queue, entry) }));
      return { Successful, Failed: [] };
    },
  };
}
