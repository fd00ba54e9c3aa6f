/** The stand-in for SQS: what is sent is kept, worked on, tried again and set aside as its queue says. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { QueueMapping, QueueSpec } from '../../../local/assembly/queues.ts';
import type { FunctionPool } from '../../../local/functions/pool.ts';
import { isFault } from '../../../local/policy/service-api.ts';
import { workOnce } from '../../../local/queues/consumer.ts';
import { openQueue, type Queue } from '../../../local/queues/queue.ts';
import { createSqsApi } from '../../../local/queues/sqs-api.ts';

const folder = mkdtempSync(join(tmpdir(), 'changban-queues-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const spec: QueueSpec = {
  name: 'work',
  arn: 'arn:aws:sqs:r:1:work',
  url: 'https://sqs.r.amazonaws.com/1/work',
  visibilityMs: 30_000,
  redrive: { arn: 'arn:aws:sqs:r:1:failed', maxReceives: 3 },
};
const mapping: QueueMapping = {
  name: 'mapping',
  queueArn: spec.arn,
  functionName: 'worker',
  batchSize: 2,
  reportsItemFailures: true,
  atOnce: undefined,
};
const open = (place?: string) => openQueue(spec, place, () => undefined);
const bodies = (messages: readonly { body: string }[]) => messages.map(({ body }) => body);

interface Record {
  readonly messageId: string;
  readonly body: string;
  readonly attributes: { readonly ApproximateReceiveCount: string };
}

/** A function that fails the bodies that begin with “bad”, and dies of “poison”. */
function worker(seen: Record[] = []) {
  const invoke: FunctionPool['invoke'] = async (event) => {
    const { Records } = event as { Records: Record[] };
    seen.push(...Records);
    if (Records.some(({ body }) => body === 'poison'))
      return { ok: false, failure: { errorType: 'Runtime.ExitError', errorMessage: 'exited' } };
    const failed = Records.filter(({ body }) => body.startsWith('bad'));
    const batchItemFailures = failed.map(({ messageId }) => ({ itemIdentifier: messageId }));
    return { ok: true, payload: JSON.stringify({ batchItemFailures }) };
  };
  return { spec: { name: 'worker', region: 'r' }, invoke } as unknown as FunctionPool;
}

function work(queue: Queue, pool: FunctionPool, givenUp: string[] = []) {
  const onGivenUp = (message: { body: string }, reason: string) => {
    givenUp.push(`${message.body}: ${reason}`);
    queue.remove(message as never);
  };
  return workOnce({
    mapping,
    queue,
    pool,
    signal: new AbortController().signal,
    waitMs: () => -1,
    onGivenUp,
  });
}

describe('a queue', () => {
  it('hides what is worked on, and shows it again when it is released', () => {
    const queue = open();
    queue.send('one');
    const [message] = queue.receive(10);
    expect([queue.receive(10), queue.counts()]).toEqual([[], { waiting: 0, inFlight: 1 }]);

    queue.release(message!, -1);

    expect(bodies(queue.receive(10))).toEqual(['one']);
  });

  it('delays what is sent with a delay', () => {
    const queue = open();
    queue.send('later', 60_000);
    expect(queue.receive(10)).toEqual([]);
    expect(queue.nextInMs()).toBeGreaterThan(50_000);
  });

  it('keeps what was acknowledged when the process is killed, what was in hand included', () => {
    const before = open(folder);
    for (const body of ['one', 'two', 'three']) before.send(body);
    const [done] = before.receive(2);
    before.remove(done!);

    const after = open(folder);

    const found = after.receive(10);
    expect(bodies(found)).toEqual(['two', 'three']);
    expect(found.map(({ receives }) => receives)).toEqual([2, 1]);
  });
});

describe('an event source mapping of a queue', () => {
  it('gives batches of its size, and removes what went well', async () => {
    const queue = open();
    const seen: Record[] = [];
    for (const body of ['one', 'two', 'three']) queue.send(body);

    while (await work(queue, worker(seen)));

    expect(bodies(seen)).toEqual(['one', 'two', 'three']);
    expect(queue.counts()).toEqual({ waiting: 0, inFlight: 0 });
  });

  it('brings back only those that a batch reports as failed, and sets them aside after their last time', async () => {
    const queue = open();
    const seen: Record[] = [];
    const givenUp: string[] = [];
    queue.send('bad one');
    queue.send('good one');

    while (await work(queue, worker(seen), givenUp));

    expect(bodies(seen)).toEqual(['bad one', 'good one', 'bad one', 'bad one']);
    expect(seen.at(-1)?.attributes.ApproximateReceiveCount).toBe('3');
    expect(givenUp).toEqual(['bad one: BatchItemFailures: The function reported failed items.']);
    expect(queue.counts()).toEqual({ waiting: 0, inFlight: 0 });
  });

  it('brings back the whole batch when the function dies', async () => {
    const queue = open();
    queue.send('one');
    queue.send('poison');

    await work(queue, worker());

    expect(queue.counts()).toEqual({ waiting: 2, inFlight: 0 });
  });
});

describe('the calls that functions make', () => {
  const QueueUrl = spec.url;

  it('need the right to send to this queue, a batch as well', () => {
    const { demandsOf } = createSqsApi([open()]);
    for (const operation of ['SendMessage', 'SendMessageBatch'])
      expect(demandsOf(operation, { QueueUrl })).toEqual([
        { action: 'sqs:SendMessage', resource: spec.arn, context: {} },
      ]);
  });

  it('answer with the digest that the SDK checks', () => {
    const queue = open();
    const answer = createSqsApi([queue]).answer('SendMessageBatch', {
      QueueUrl,
      Entries: [{ Id: '0', MessageBody: 'hello' }],
    });
    expect(answer).toMatchObject({
      Successful: [{ Id: '0', MD5OfMessageBody: '5d41402abc4b2a76b9719d911017c592' }],
      Failed: [],
    });
    expect(bodies(queue.receive(10))).toEqual(['hello']);
  });

  it.each([
    ['of an unknown queue', { QueueUrl: 'https://sqs.r.amazonaws.com/1/other', MessageBody: 'x' }],
    ['without a body', { QueueUrl }],
    ['delayed by more than a quarter of an hour', { QueueUrl, MessageBody: 'x', DelaySeconds: 901 }],
  ])('are refused %s', (_, sent) => {
    expect(isFault(createSqsApi([open()]).answer('SendMessage', sent))).toBe(true);
  });
});
