import { describe, expect, it } from 'vitest';
import { FUNCTIONS } from '../../infra/functions.ts';
import { QUEUE_SENDERS, QUEUE_SHAPES, QUEUES_OF_HTTP } from '../../infra/queues.ts';
import { queueNameOf } from '../../infra/stacks/named-queues.ts';
import { checkReaders } from '../../infra/streams.ts';
import { streamMappingsOf } from '../../local/assembly/event-source-mappings.ts';
import { queueMappingsOf, queuesOf } from '../../local/assembly/queues.ts';
import { schedulesOf } from '../../local/assembly/schedules.ts';
import { LEASE_SECONDS } from '../../shared/kernel/delivery-rules.ts';
import { type QueueName, queueNames, WORK_SHAPES } from '../../shared/queues.ts';
import { assemblyOf, grantsOf, resourcesOfType, stages, tableOf } from './assembly.ts';

/** The longest that reading and writing one delivery's records takes, conflicts tried again included. */
const STORE_SECONDS = 15;

describe.each(stages)('streams and schedules of stage %s', (stage) => {
  const streams = streamMappingsOf(assemblyOf(stage));
  const queues = resourcesOfType(stage, 'AWS::SQS::Queue');
  const queueMappings = queueMappingsOf(assemblyOf(stage));
  const specs = queuesOf(assemblyOf(stage));
  const queueNamed = (name: QueueName) =>
    specs.find(({ name: full }) => full === queueNameOf(stage, name) || full.includes(`-${name}queueQueue`));

  it('the program table’s stream has one reader, woken by whatever is somebody’s work', () => {
    const readers = streams.filter(({ streamArn }) => streamArn === tableOf(stage, 'program').streamArn);
    expect(readers.map(({ functionName }) => functionName)).toEqual([`changban-${stage}-dispatch`]);
    expect(readers[0]?.filters).toHaveLength(WORK_SHAPES.length);
  });

  it.each([
    ['solver', 'solver', 1],
    ['importer', 'importer', 1],
    ['eraser', 'eraser', 1],
    ['urgent', 'deliver', 1],
    ['messages', 'deliver', 5],
    ['bulk', 'deliver', 5],
    ['urgentSms', 'sms', 1],
    ['sms', 'sms', 5],
    ['accounts', 'accounts', 1],
  ] as const)('the queue %s brings its work to %s', (name, consumer, batchSize) => {
    const mapping = queueMappings.find(({ queueArn }) => queueArn === queueNamed(name)?.arn);
    expect(mapping).toMatchObject({
      functionName: `changban-${stage}-${consumer}`,
      batchSize,
      reportsItemFailures: true,
    });
    expect(queueNamed(name)?.redrive?.maxReceives).toBe(QUEUE_SHAPES[name].tries);
    const properties = queues.find(({ arn }) => arn === queueNamed(name)?.arn)?.properties;
    expect(Number(properties?.VisibilityTimeout)).toBeGreaterThan(FUNCTIONS[consumer].timeoutSeconds);
  });

  it('R-HA-03: only those of the table may send to a queue of work; what takes reports of harm sends to the urgent one itself', () => {
    for (const name of queueNames) {
      const arn = queueNamed(name)?.arn ?? '';
      const senders = grantsOf(stage).filter(
        ({ resources, actions }) => resources.includes(arn) && actions.includes('sqs:SendMessage'),
      );
      const expected = Object.entries({ ...QUEUE_SENDERS, ...QUEUES_OF_HTTP }).flatMap(([sender, names]) =>
        (names as readonly string[]).includes(name) ? [sender] : [],
      );
      expect(senders.map(({ holder }) => holder).toSorted()).toEqual(expected.toSorted());
    }
  });

  it('R-RE-34: seal is woken by each new entry of the audit table, and by whatever else happens there', () => {
    const mapping = streams.find(({ functionName }) => functionName === `changban-${stage}-seal`);
    expect(mapping?.streamArn).toBe(tableOf(stage, 'audit').streamArn);
    expect(mapping?.filters).toEqual([
      { eventName: ['INSERT'], dynamodb: { NewImage: { pk: { S: [{ prefix: 'AUDIT#' }] } } } },
      { eventName: ['MODIFY'] },
      { eventName: ['REMOVE'] },
    ]);
  });

  it('R-RE-34: an entry is sealed within a minute: it waits a few seconds for others, no other change waits', () => {
    const waits = Object.fromEntries(
      streams.map(({ functionName, batchingWindowMs }) => [functionName, batchingWindowMs]),
    );
    const named = (name: string) => `changban-${stage}-${name}`;
    expect(waits).toEqual({
      [named('dispatch')]: 0,
      [named('seal')]: 5_000,
    });
  });

  it('no reader of a stream has more filters than Lambda takes without being asked', () => {
    for (const { filters } of streams) expect(filters.length).toBeLessThanOrEqual(5);
  });

  it('a change that fails is tried again, found by halving, and kept in the end', () => {
    for (const { bisects, reportsItemFailures, retries, failureQueueArn } of streams) {
      expect([bisects, reportsItemFailures]).toEqual([true, true]);
      expect(retries).toBeGreaterThan(0);
      expect(queues.map(({ arn }) => arn)).toContain(failureQueueArn);
    }
  });

  it('every queue is encrypted; every one of failed work is watched', () => {
    const watched = resourcesOfType(stage, 'AWS::CloudWatch::Alarm').map(({ properties }) =>
      JSON.stringify(properties.Dimensions),
    );
    for (const { properties, name } of queues) {
      expect(properties.SqsManagedSseEnabled).toBe(true);
      const isWork = queueMappings.some(({ queueArn }) => queueArn.endsWith(`:${name}`));
      expect(watched.some((dimensions) => dimensions?.includes(name))).toBe(!isWork);
    }
    expect(resourcesOfType(stage, 'AWS::SQS::QueuePolicy')).toHaveLength(queues.length);
  });

  it.each([
    ['monthly-digest', 'on the first day at 06:00', 'cron(0 6 1 * ? *)'],
    ['quarterly-digest', 'on the first day at 06:00', 'cron(0 6 1 1,4,7,10 ? *)'],
    ['daily', 'every day at 05:00', 'cron(0 5 * * ? *)'],
    ['sweep', 'every minute', 'cron(* * * * ? *)'],
  ])('Rule 10: %s runs %s in Shanghai', (name, _when, expression) => {
    const schedule = schedulesOf(assemblyOf(stage)).find((one) => one.name === name);
    expect(schedule).toMatchObject({ expression, timeZone: 'Asia/Shanghai', isEnabled: true });
    expect(JSON.parse(schedule?.input ?? '')).toEqual({
      schedule: name,
      scheduledAt: '<aws.scheduler.scheduled-time>',
    });
    expect(queues.map(({ arn }) => arn)).toContain(schedule?.deadLetterQueueArn);
  });

  it.each([
    ['digest', 'monthly-digest'],
    ['daily', 'daily'],
    ['sweep', 'sweep'],
  ])('a %s that has started and fails every time comes to rest in its schedules’ own queue', (name, of) => {
    const config = resourcesOfType(stage, 'AWS::Lambda::EventInvokeConfig').find(
      ({ properties }) => properties.FunctionName === `changban-${stage}-${name}`,
    );
    const queue = schedulesOf(assemblyOf(stage)).find((one) => one.name === of)?.deadLetterQueueArn ?? '';
    expect(config?.properties).toMatchObject({
      Qualifier: '$LATEST',
      MaximumRetryAttempts: 2,
      DestinationConfig: { OnFailure: { Destination: queue } },
    });
    const senders = grantsOf(stage).filter(({ resources }) => resources.includes(queue));
    expect(senders.map(({ holder, actions }) => [holder, actions.toSorted()])).toEqual([
      [name, ['sqs:GetQueueAttributes', 'sqs:GetQueueUrl', 'sqs:SendMessage']],
    ]);
  });
});

describe('R-RE-32: a batch of deliveries', () => {
  it.each(['bulk', 'sms'] as const)(
    '%s fits the function’s time when each waits as long as its lease',
    (name) => {
      const { batchSize, consumer } = QUEUE_SHAPES[name];
      const slowestSeconds = LEASE_SECONDS + STORE_SECONDS;

      expect(batchSize * slowestSeconds).toBeLessThanOrEqual(FUNCTIONS[consumer].timeoutSeconds);
    },
  );
});

describe('a third reader of a stream', () => {
  it('is refused before anything is synthesized: DynamoDB serves two', () => {
    const reader = { table: 'program' } as const;
    expect(() => checkReaders({ one: reader, two: reader })).not.toThrow();
    expect(() => checkReaders({ one: reader, two: reader, three: reader })).toThrow(
      'The stream of program has 3 readers (one, two, three)',
    );
  });
});
