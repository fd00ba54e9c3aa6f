/** Queues by their names, for functions of a stack that is made before the queues are. */
import type { Stack } from 'aws-cdk-lib';
import type { QueueName } from '../../shared/queues.ts';
import type { AppFunction } from '../constructs/app-function.ts';
import { NAMED_QUEUES } from '../queues.ts';
import { namedIn } from './stack-functions.ts';

/** @returns the name of a queue that has one of its own. */
export const queueNameOf = (stage: string, name: QueueName): string | undefined =>
  NAMED_QUEUES.some((one) => one === name) ? namedIn(stage, name) : undefined;

interface Granted {
  readonly stage: string;
  readonly queues: typeof NAMED_QUEUES;
}

/** The right to send, and where to. */
export function grantQueues(stack: Stack, user: AppFunction, { stage, queues }: Granted): void {
  const { region, account, urlSuffix } = stack;
  const urls = queues.map((name) => [
    name,
    `https://sqs.${region}.${urlSuffix}/${account}/${namedIn(stage, name)}`,
  ]);
  user.addEnvironment('QUEUE_URLS', stack.toJsonString(Object.fromEntries(urls)));
  user.allow({
    actions: ['sqs:SendMessage'],
    resources: queues.map((name) => stack.formatArn({ service: 'sqs', resource: namedIn(stage, name) })),
  });
}
