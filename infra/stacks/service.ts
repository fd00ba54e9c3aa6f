/** What answers: functions, HTTP API, stream consumers, schedules. */
import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { allRoutes } from '../../shared/all-routes.ts';
import type { EnvironmentName } from '../../shared/environment.ts';
import { type QueueName, queueNames } from '../../shared/queues.ts';
import type { TableName } from '../../shared/tables.ts';
import { AlarmTopic } from '../constructs/alarm-topic.ts';
import { AppFunction } from '../constructs/app-function.ts';
import { AppSecrets } from '../constructs/app-secrets.ts';
import type { AppTable } from '../constructs/app-table.ts';
import { ContractRoutes } from '../constructs/contract-routes.ts';
import { HttpEntrance } from '../constructs/http-entrance.ts';
import { PageRoutes } from '../constructs/page-routes.ts';
import { ScheduledFunction } from '../constructs/scheduled-function.ts';
import { StreamConsumer } from '../constructs/stream-consumer.ts';
import { TokenIssuer } from '../constructs/token-issuer.ts';
import { WorkQueue } from '../constructs/work-queue.ts';
import { bundleFolder, FUNCTIONS, type FunctionName, functionNames } from '../functions.ts';
import { QUEUE_SENDERS, QUEUE_SHAPES, type QueueShape } from '../queues.ts';
import { SCHEDULES, scheduledFunctions } from '../schedules.ts';
import type { Settings } from '../settings.ts';
import { checkReaders, STREAMS, streamConsumers } from '../streams.ts';

export interface ServiceStackProps extends StackProps {
  /** Name of the stage, part of every name in AWS. */
  readonly stage: string;
  readonly version: string;
  readonly settings: Settings;
  readonly tables: Readonly<Record<TableName, AppTable>>;
  readonly receiptCodes: ISecret;
}

export class ServiceStack extends Stack {
  private readonly props: ServiceStackProps;
  private readonly alarmTopic: AlarmTopic;
  private readonly issuer: TokenIssuer;
  private readonly secrets: AppSecrets;

  constructor(scope: Construct, id: string, props: ServiceStackProps) {
    super(scope, id, props);
    this.props = props;
    this.alarmTopic = new AlarmTopic(this, 'Alarms', { address: props.settings.alarmAddress });
    this.issuer = new TokenIssuer(this, 'Issuer', props);
    this.secrets = new AppSecrets(this, 'Secrets', props);
    const functions = Object.fromEntries(
      functionNames.map((name) => [name, this.makeFunction(name)]),
    ) as Record<FunctionName, AppFunction>;
    this.makeApi(functions);
    this.makeQueues(functions);
    this.makeStreams(functions);
    this.makeSchedules(functions);
  }

  private named(name: string): string {
    return `changban-${this.props.stage}-${name}`;
  }

  private makeFunction(name: FunctionName): AppFunction {
    const { entry: _, tables, secrets = [], environment = [], ...shape } = FUNCTIONS[name];
    const user = new AppFunction(this, `${name[0]?.toUpperCase()}${name.slice(1)}`, {
      ...shape,
      functionName: this.named(name),
      folder: bundleFolder(name),
      logRetention: this.props.settings.logRetentionDays,
      environment: this.environmentOf(['STAGE', 'VERSION', ...environment]),
      alarmTopic: this.alarmTopic,
    });
    for (const [table, rights] of Object.entries(tables))
      this.props.tables[table as TableName].grant(user, rights);
    this.secrets.grantRead(user, secrets);
    return user;
  }

  private environmentOf(names: readonly EnvironmentName[]): Partial<Record<EnvironmentName, string>> {
    const { stage, version, settings } = this.props;
    const values: Partial<Record<EnvironmentName, string>> = {
      STAGE: stage,
      VERSION: version,
      MAIL_FROM: settings.mailFrom,
      PUBLIC_URL: settings.publicUrl,
      WEBHOOK_ORIGINS: settings.webhookOrigins,
      ...this.issuer.signIn,
      ...(settings.firstMember && { FIRST_MEMBER: settings.firstMember }),
    };
    return Object.fromEntries(names.filter((name) => values[name]).map((name) => [name, values[name]]));
  }

  private makeApi(functions: Record<FunctionName, AppFunction>): void {
    const { settings } = this.props;
    const { api, stage } = new HttpEntrance(this, 'Http', { apiName: this.named('api'), settings });
    new ContractRoutes(this, 'Routes', {
      api,
      stage,
      authorizer: this.issuer.authorizer,
      routes: allRoutes,
      functions: {
        office: functions.office.lambda,
        intake: functions.intake.lambda,
        matching: functions.matching.lambda,
        support: functions.support.lambda,
        reporting: functions.reporting.lambda,
      },
    });
    new PageRoutes(this, 'PageRoutes', { api, server: functions.pages.lambda });
    new CfnOutput(this, 'ApiUrl', { value: api.apiEndpoint });
  }

  private makeQueues(functions: Record<FunctionName, AppFunction>): void {
    const queues = Object.fromEntries(
      queueNames.map((name) => {
        const { consumer, ...shape }: QueueShape = QUEUE_SHAPES[name];
        const { errorImpact, timeoutSeconds } = FUNCTIONS[consumer];
        const queue = new WorkQueue(this, `${name}-queue`, {
          ...shape,
          consumer: functions[consumer],
          timeoutSeconds,
          errorImpact,
          alarmName: this.named(`${name}-given-up`),
          alarmTopic: this.alarmTopic,
        });
        return [name, queue];
      }),
    ) as Record<QueueName, WorkQueue>;
    for (const [sender, names] of Object.entries(QUEUE_SENDERS)) {
      const urls = Object.fromEntries(names.map((name) => [name, queues[name].queue.queueUrl]));
      functions[sender as FunctionName].addEnvironment('QUEUE_URLS', this.toJsonString(urls));
      for (const name of names) queues[name].grantSend(functions[sender as FunctionName]);
    }
  }

  private makeStreams(functions: Record<FunctionName, AppFunction>): void {
    checkReaders(STREAMS);
    for (const name of streamConsumers)
      new StreamConsumer(this, `${name}-stream`, {
        ...STREAMS[name],
        table: this.props.tables[STREAMS[name].table],
        consumer: functions[name],
        errorImpact: FUNCTIONS[name].errorImpact,
        alarmName: this.named(`${name}-given-up`),
        alarmTopic: this.alarmTopic,
      });
  }

  private makeSchedules(functions: Record<FunctionName, AppFunction>): void {
    for (const name of scheduledFunctions)
      new ScheduledFunction(this, `${name}-schedules`, {
        ...SCHEDULES[name],
        groupName: this.named(SCHEDULES[name].groupName),
        alarmName: this.named(SCHEDULES[name].alarmName),
        target: functions[name],
        isEnabled: this.props.settings.runsSchedules,
        alarmTopic: this.alarmTopic,
      });
  }
}
