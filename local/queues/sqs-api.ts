/** The calls to SQS that functions make here: sending. Taking and deleting is the event source mapping’s. */
import * as z from 'zod';
import type { ServiceApi, ServiceFault } from '../policy/service-api.ts';
import { md5Of, type Queue } from './queue.ts';

/** Of a message, and of all messages of a batch together. */
const MAX_BYTES = 1_048_576;
const MAX_ENTRIES = 10;
/** As XML 1.0 has it: SQS takes no other. */
const ALLOWED_TEXT = /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u;

const entrySchema = z.object({
  MessageBody: z.string().default(''),
  DelaySeconds: z.int().min(0).max(900).optional(),
});
type Entry = z.output<typeof entrySchema>;
const batchSchema = z.object({ Entries: z.array(entrySchema.extend({ Id: z.string() })).default([]) });

const fault = (type: string, message: string): ServiceFault => ({
  type: `com.amazonaws.sqs#${type}`,
  message,
});

const bytesOf = ({ MessageBody }: Entry) => Buffer.byteLength(MessageBody);

/** What SQS finds wrong with one message, by its own name. */
function entryFault(entry: Entry): string | undefined {
  if (entry.MessageBody === '') return 'MissingParameter';
  if (!ALLOWED_TEXT.test(entry.MessageBody)) return 'InvalidMessageContents';
  return bytesOf(entry) > MAX_BYTES ? 'InvalidParameterValue' : undefined;
}

/** What SQS finds wrong with a batch as a whole: none of it is taken. */
function batchFault(entries: readonly (Entry & { readonly Id: string })[]): string | undefined {
  if (entries.length === 0) return 'EmptyBatchRequest';
  if (entries.length > MAX_ENTRIES) return 'TooManyEntriesInBatchRequest';
  if (!entries.every(({ Id }) => /^[\w-]{1,80}$/.test(Id))) return 'InvalidBatchEntryId';
  if (new Set(entries.map(({ Id }) => Id)).size < entries.length) return 'BatchEntryIdsNotDistinct';
  const bytes = entries.reduce((sum, entry) => sum + bytesOf(entry), 0);
  return bytes > MAX_BYTES ? 'BatchRequestTooLong' : undefined;
}

export function createSqsApi(queues: readonly Queue[]): ServiceApi {
  const named = (call: unknown) => {
    const { QueueUrl } = z.object({ QueueUrl: z.string().default('') }).parse(call);
    return queues.find(({ spec }) => spec.url === QueueUrl);
  };
  const put = (queue: Queue, { MessageBody, DelaySeconds = 0 }: Entry) => {
    const { id } = queue.send(MessageBody, DelaySeconds * 1000);
    return { MessageId: id, MD5OfMessageBody: md5Of(MessageBody) };
  };
  const putBatch = (queue: Queue, call: unknown) => {
    const { data, error } = batchSchema.safeParse(call);
    if (!data) return fault('InvalidParameterValue', error.message);
    const wrong = batchFault(data.Entries);
    if (wrong) return fault(wrong, 'The batch was not taken.');
    const answers = data.Entries.map((entry) => ({ entry, Code: entryFault(entry) }));
    return {
      Successful: answers.flatMap(({ entry, Code }) =>
        Code === undefined ? [{ Id: entry.Id, ...put(queue, entry) }] : [],
      ),
      Failed: answers.flatMap(({ entry: { Id }, Code }) => (Code ? [{ Id, Code, SenderFault: true }] : [])),
    };
  };
  const putOne = (queue: Queue, call: unknown) => {
    const { data, error } = entrySchema.safeParse(call);
    if (!data) return fault('InvalidParameterValue', error.message);
    const wrong = entryFault(data);
    return wrong ? fault(wrong, 'The message was not taken.') : put(queue, data);
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
      return operation === 'SendMessageBatch' ? putBatch(queue, call) : putOne(queue, call);
    },
  };
}
