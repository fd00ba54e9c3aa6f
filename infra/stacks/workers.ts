/** What works behind the API: queues, streams and schedules, with the functions at them. */
import { Stack } from 'aws-cdk-lib';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { type QueueName, queueNames } from '../../shared/queues.ts';
import type { AppFunction } from '../constructs/app-function.ts';
import { ScheduledFunction } from '../constructs/scheduled-function.ts';
import { StreamConsumer } from '../constructs/stream-consumer.ts';
import type { TokenIssuer } from '../constructs/token-issuer.ts';
import { WorkQueue } from '../constructs/work-queue.ts';
import type { WorkerFunctionName } from '../function-names.ts';
import { FUNCTIONS, workerFunctionNames } from '../functions.ts';
import { QUEUE_SENDERS, QUEUE_SHAPES, type QueueShape } from '../queues.ts';
import { SCHEDULES, scheduledFunctions } from '../schedules.ts';
import { checkReaders, STREAMS, streamConsumers } from '../streams.ts';
import { queueNameOf } from './named-queues.ts';
import { type FunctionStackProps, makeFunctions, namedIn } from './stack-functions.ts';

export interface WorkersStackProps extends FunctionStackProps {
  /** Where alarms go. */
  readonly alarmTopic: ITopic;
  /** Where members sign in, and the accounts function makes their accounts. */
  readonly issuer: TokenIssuer;
}

export class WorkersStack extends Stack {
  private readonly props: WorkersStackProps;
  private readonly functions: Record<WorkerFunctionName, AppFunction>;

  constructor(scope: Construct, id: string, props: WorkersStackProps) {
    super(scope, id, props);
    this.props = props;
    const variables = props.issuer.variables;
    this.functions = makeFunctions(this, workerFunctionNames, { ...props, variables });
    props.issuer.grantAccounts(this.functions.accounts);
    this.makeQueues();
    this.makeStreams();
    this.makeSchedules();
  }

  /** For an alarm on what failed every time. */
  private alarmOf(name: string) {
    return { alarmName: namedIn(this.props.stage, name), alarmTopic: this.props.alarmTopic };
  }

  private makeQueue(name: QueueName): WorkQueue {
    const { consumer, ...shape }: QueueShape = QUEUE_SHAPES[name];
    const { errorImpact, timeoutSeconds } = FUNCTIONS[consumer];
    return new WorkQueue(this, `${name}-queue`, {
      ...shape,
      ...this.alarmOf(`${name}-given-up`),
      queueName: queueNameOf(this.props.stage, name),
      consumer: this.functions[consumer],
      timeoutSeconds,
      errorImpact,
    });
  }

  private makeQueues(): void {
    // Each name once, and all of them.
    const queues = Object.fromEntries(queueNames.map((name) => [name, this.makeQueue(name)])) as Record<
      QueueName,
      WorkQueue
    >;
    for (const [sender, names] of Object.entries(QUEUE_SENDERS)) {
      const urls = Object.fromEntries(names.map((name) => [name, queues[name].queue.queueUrl]));
      const user = this.functions[sender as keyof typeof QUEUE_SENDERS];
      user.addEnvironment('QUEUE_URLS', this.toJsonString(urls));
      for (const name of names) queues[name].grantSend(user);
    }
  }

  private makeStreams(): void {
    checkReaders(STREAMS);
    for (const name of streamConsumers)
      new StreamConsumer(this, `${name}-stream`, {
        ...STREAMS[name],
        ...this.alarmOf(`${name}-given-up`),
        table: this.props.tables[STREAMS[name].table],
        consumer: this.functions[name],
        errorImpact: FUNCTIONS[name].errorImpact,
      });
  }

  private makeSchedules(): void {
    for (const name of scheduledFunctions)
      new ScheduledFunction(this, `${name}-schedules`, {
        ...SCHEDULES[name],
        ...this.alarmOf(SCHEDULES[name].alarmName),
        groupName: namedIn(this.props.stage, SCHEDULES[name].groupName),
        target: this.functions[name],
        isEnabled: this.props.settings.runsSchedules,
      });
  }
}
