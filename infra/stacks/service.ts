/** What answers: the functions behind the HTTP API, and who vouches for people. */
import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { allRoutes } from '../../shared/all-routes.ts';
import { AlarmTopic } from '../constructs/alarm-topic.ts';
import type { AppFunction } from '../constructs/app-function.ts';
import { ContractRoutes } from '../constructs/contract-routes.ts';
import { HttpEntrance } from '../constructs/http-entrance.ts';
import { PageRoutes } from '../constructs/page-routes.ts';
import { TokenIssuer } from '../constructs/token-issuer.ts';
import { type HttpFunctionName, httpFunctionNames, invokedFunctionNames } from '../function-names.ts';
import { QUEUES_OF_HTTP } from '../queues.ts';
import { grantQueues } from './named-queues.ts';
import { type FunctionStackProps, grantInvocations, makeFunctions, namedIn } from './stack-functions.ts';

export class ServiceStack extends Stack {
  /** Of the whole stage. */
  readonly alarmTopic: AlarmTopic;
  readonly issuer: TokenIssuer;

  constructor(scope: Construct, id: string, props: FunctionStackProps) {
    super(scope, id, props);
    this.alarmTopic = new AlarmTopic(this, 'Alarms', { address: props.settings.alarmAddress });
    this.issuer = new TokenIssuer(this, 'Issuer', props);
    const functions = makeFunctions(
      this,
      [...httpFunctionNames, ...invokedFunctionNames, ...this.issuer.triggers],
      {
        ...props,
        alarmTopic: this.alarmTopic,
        variables: this.issuer.variables,
      },
    );
    grantInvocations(functions);
    this.issuer.callBeforeTokens(functions);
    for (const [name, queues] of Object.entries(QUEUES_OF_HTTP))
      grantQueues(this, functions[name as keyof typeof QUEUES_OF_HTTP], { stage: props.stage, queues });
    this.makeApi(functions, props);
  }

  private makeApi(functions: Record<HttpFunctionName, AppFunction>, props: FunctionStackProps): void {
    const apiName = namedIn(props.stage, 'api');
    const { api, stage } = new HttpEntrance(this, 'Http', { apiName, settings: props.settings });
    new ContractRoutes(this, 'Routes', {
      ...{ api, stage, authorizer: this.issuer.authorizer, routes: allRoutes },
      functions: {
        office: functions.office.lambda,
        intake: functions.intake.lambda,
        matching: functions.matching.lambda,
        support: functions.support.lambda,
        reporting: functions.reporting.lambda,
        harm: functions.harm.lambda,
      },
    });
    new PageRoutes(this, 'PageRoutes', { api, server: functions.pages.lambda });
    new CfnOutput(this, 'ApiUrl', { value: api.apiEndpoint });
  }
}
