import { describe, expect, it } from 'vitest';
import { FUNCTIONS } from '../../infra/functions.ts';
import { STREAMS } from '../../infra/streams.ts';
import { streamMappingsOf } from '../../local/assembly/event-source-mappings.ts';
import { schedulesOf } from '../../local/assembly/schedules.ts';
import { LEASE_SECONDS } from '../../shared/kernel/delivery.ts';
import { assemblyOf, grantsOf, resourcesOfType, stages, tableOf } from './assembly.ts';

/** The longest that reading and writing one delivery's records takes, conflicts tried again included. */
const STORE_SECONDS = 15;

describe.each(stages)('streams and schedules of stage %s', (stage) => {
  const streams = streamMappingsOf(assemblyOf(stage));
  const queues = resourcesOfType(stage, 'AWS::SQS::Queue');

  it.each([
    ['solver', { eventName: ['INSERT'], sk: ['RUN'], besides: { status: { S: ['queued'] } } }],
    ['eraser', { eventName: ['MODIFY'], sk: ['FILE'], besides: { erasureStep: { S: ['running'] } } }],
    ['importer', { eventName: ['MODIFY'], sk: ['IMPORT'], besides: { status: { S: ['committing'] } } }],
    ['deliver', { eventName: ['INSERT'], sk: ['MESSAGE', { prefix: 'DELIVERY#' }], besides: {} }],
  ])('%s is woken by its own changes of the program table only', (name, { eventName, sk, besides }) => {
    const mapping = streams.find(({ functionName }) => functionName === `changban-${stage}-${name}`);
    expect(mapping?.streamArn).toBe(tableOf(stage, 'program').streamArn);
    expect(mapping?.filters).toEqual([
      {
        eventName,
        dynamodb: {
          NewImage: expect.objectContaining({ sk: { S: sk }, ...besides }),
        },
      },
    ]);
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
      [named('solver')]: 0,
      [named('importer')]: 0,
      [named('deliver')]: 0,
      [named('eraser')]: 0,
      [named('seal')]: 5_000,
    });
  });

  it('a change that fails is tried again, found by halving, and kept in the end', () => {
    for (const { bisects, reportsItemFailures, retries, failureQueueArn } of streams) {
      expect([bisects, reportsItemFailures]).toEqual([true, true]);
      expect(retries).toBeGreaterThan(0);
      expect(queues.map(({ arn }) => arn)).toContain(failureQueueArn);
    }
  });

  it('every queue of failed work is encrypted and watched', () => {
    const watched = resourcesOfType(stage, 'AWS::CloudWatch::Alarm').map(({ properties }) =>
      JSON.stringify(properties.Dimensions),
    );
    for (const { properties, name } of queues) {
      expect(properties.SqsManagedSseEnabled).toBe(true);
      expect(watched.some((dimensions) => dimensions?.includes(name))).toBe(true);
    }
    expect(resourcesOfType(stage, 'AWS::SQS::QueuePolicy')).toHaveLength(queues.length);
  });

  it.each([
    ['monthly-digest', 'on the first day at 06:00', 'cron(0 6 1 * ? *)'],
    ['quarterly-digest', 'on the first day at 06:00', 'cron(0 6 1 1,4,7,10 ? *)'],
    ['daily', 'every day at 05:00', 'cron(0 5 * * ? *)'],
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
  it('fits the function’s time when each waits for another’s lease and then for a silent mail server', () => {
    const { batchSize } = STREAMS.deliver;
    const slowestSeconds = LEASE_SECONDS + LEASE_SECONDS + STORE_SECONDS;

    expect(batchSize * slowestSeconds).toBeLessThanOrEqual(FUNCTIONS.deliver.timeoutSeconds);
  });
});
