/** The reader of the program table’s stream: docs/adr/0011-queues-of-work.md. */
import type { DynamoDBRecord } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startWorkQueues, type WorkQueues } from './work-queues.ts';

let queues: WorkQueues;
let dispatch: typeof import('../../functions/jobs/dispatch.ts');

beforeAll(async () => {
  queues = await startWorkQueues();
  dispatch = await import('../../functions/jobs/dispatch.ts');
});
afterAll(() => queues.stop());
beforeEach(() => {
  queues.refuse();
  queues.taken();
});

let count = 0;
function change(pk: string, sk: string, image: Readonly<Record<string, string>> = {}, eventName = 'INSERT') {
  count += 1;
  const texts = Object.entries({ pk, sk, ...image }).map(([name, S]) => [name, { S }]);
  return {
    eventName,
    dynamodb: {
      Keys: { pk: { S: pk }, sk: { S: sk } },
      NewImage: Object.fromEntries(texts),
      SequenceNumber: String(count),
      ApproximateCreationDateTime: 1_774_000_000,
    },
  } as DynamoDBRecord;
}
const run = () => change('RUN#r1', 'RUN', { status: 'queued' });
const harm = () => change('MESSAGE#m1', 'MESSAGE', { urgency: 'urgent' });
const notice = () => change('MESSAGE#m2', 'MESSAGE', { urgency: 'bulk' });
const sent = async (...Records: DynamoDBRecord[]) => {
  const answer = await dispatch.handler({ Records });
  const works = queues.taken().map(({ queue, pk, sk }) => `${queue} ${pk} ${sk}`);
  return { failed: answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier), works };
};

describe('a change of the program table', () => {
  it.each([
    ['a queued run', run(), 'solver RUN#r1 RUN'],
    ['a plan of a run', change('RUN#r1', 'PLAN#0000'), undefined],
    ['a run that has begun', change('RUN#r1', 'RUN', { status: 'running' }, 'MODIFY'), undefined],
    [
      'a committed import',
      change('IMPORT#i1', 'IMPORT', { status: 'committing' }, 'MODIFY'),
      'importer IMPORT#i1 IMPORT',
    ],
    [
      'an erasure that has begun',
      change('CHILD#c1', 'FILE', { erasureStep: 'running' }, 'MODIFY'),
      'eraser CHILD#c1 FILE',
    ],
    ['a report of harm', harm(), 'urgent MESSAGE#m1 MESSAGE'],
    [
      'its delivery',
      change('MESSAGE#m1', 'DELIVERY#a', { urgency: 'urgent' }),
      'urgent MESSAGE#m1 DELIVERY#a',
    ],
    ['another message', notice(), 'messages MESSAGE#m2 MESSAGE'],
    [
      'a delivery of a digest',
      change('DIGEST#d', 'DELIVERY#a', { urgency: 'bulk' }),
      'bulk DIGEST#d DELIVERY#a',
    ],
    [
      'a text message to a guardian',
      change('MESSAGE#m2', 'DELIVERY#GUARDIAN#c1', { urgency: 'bulk' }),
      'sms MESSAGE#m2 DELIVERY#GUARDIAN#c1',
    ],
    [
      'a text message to a volunteer',
      change('MESSAGE#m2', 'DELIVERY#VOLUNTEER#v1', { urgency: 'bulk' }),
      'sms MESSAGE#m2 DELIVERY#VOLUNTEER#v1',
    ],
    [
      'an urgent text message',
      change('MESSAGE#m1', 'DELIVERY#DUTY', { urgency: 'urgent' }),
      'urgentSms MESSAGE#m1 DELIVERY#DUTY',
    ],
    [
      'a message of a release before the queues',
      change('MESSAGE#m3', 'MESSAGE'),
      'messages MESSAGE#m3 MESSAGE',
    ],
    [
      'a delivery that is being sent',
      change('MESSAGE#m1', 'DELIVERY#a', { urgency: 'urgent' }, 'MODIFY'),
      undefined,
    ],
  ])('%s goes to the queue of whose work it is', async (_, record, work) => {
    expect(await sent(record)).toEqual({ failed: [], works: work ? [work] : [] });
  });

  it('is handed over with the time at which it was made', async () => {
    await dispatch.handler({ Records: [run()] });
    expect(queues.taken()).toMatchObject([{ since: 1_774_000_000 }]);
  });
});

describe('a batch', () => {
  it('hands urgent work over first, then the rest in the order of the stream', async () => {
    const [first, second] = [change('MESSAGE#a', 'MESSAGE'), change('MESSAGE#b', 'MESSAGE')];
    const { works } = await sent(run(), first, second, harm());
    expect(works).toEqual([
      'urgent MESSAGE#m1 MESSAGE',
      'messages MESSAGE#a MESSAGE',
      'messages MESSAGE#b MESSAGE',
      'solver RUN#r1 RUN',
    ]);
  });

  it.each([10, 11, 100])('of %i messages is handed over whole', async (size) => {
    const records = Array.from({ length: size }, (_, index) => change(`MESSAGE#${index}`, 'MESSAGE'));
    expect((await sent(...records)).works).toHaveLength(size);
  });

  it('comes again from the first change that a queue refuses, and no other queue waits for it', async () => {
    queues.refuse('messages');
    const [started, refused] = [run(), notice()];
    const { works, failed } = await sent(started, refused, harm(), notice());
    expect(works).toEqual(['urgent MESSAGE#m1 MESSAGE', 'solver RUN#r1 RUN']);
    expect(failed).toEqual([refused.dynamodb?.SequenceNumber]);
  });
});
