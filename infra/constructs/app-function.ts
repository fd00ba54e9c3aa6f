/** A Lambda function as all of ours are: its own role with nothing in it, JSON logs that end, an alarm that says what fails. */
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Alarm, MathExpression, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, type PolicyStatementProps, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as Lambda, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { EnvironmentName } from '../../shared/environment.ts';

export interface AppFunctionProps {
  /** Name in AWS, as people see it in logs and alarms. */
  readonly functionName: string;
  /** Folder of the bundle; `index.mjs` there exports `handler`. */
  readonly folder: string;
  /** A sentence: what somebody cannot do, or is not told, while this fails. The alarm says it. */
  readonly errorImpact: string;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  readonly logRetention: RetentionDays;
  readonly environment: Readonly<Partial<Record<EnvironmentName, string>>>;
  /** Instances that nothing else of the account may use, and no more of its own; shares the account’s with all others where absent. */
  readonly reservedConcurrency?: number | undefined;
  /** Where the alarm goes. */
  readonly alarmTopic: ITopic;
}

export class AppFunction extends Construct {
  readonly lambda: Lambda;
  private readonly role: Role;

  constructor(scope: Construct, id: string, props: AppFunctionProps) {
    super(scope, id);
    const { functionName, folder, memoryMb, timeoutSeconds, logRetention, environment, reservedConcurrency } =
      props;
    const logGroup = new LogGroup(this, 'Logs', {
      retention: logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(this.role);
    this.lambda = new Lambda(this, 'Function', {
      functionName,
      code: Code.fromAsset(folder),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: memoryMb,
      timeout: Duration.seconds(timeoutSeconds),
      loggingFormat: LoggingFormat.JSON,
      ...(reservedConcurrency !== undefined && { reservedConcurrentExecutions: reservedConcurrency }),
      environment: { ...environment },
      logGroup,
      role: this.role,
    });
    this.alarmOnErrors(logGroup, props);
  }

  /** Adds a variable; only those of shared/environment.ts exist. */
  addEnvironment(name: EnvironmentName, value: string): void {
    this.lambda.addEnvironment(name, value);
  }

  /** Adds a statement to the function's role. */
  allow(statement: PolicyStatementProps): void {
    this.role.addToPrincipalPolicy(new PolicyStatement(statement));
  }

  /** What was thrown, and what was caught, answered with 500 and logged: either means that somebody was let down. */
  private alarmOnErrors(
    logGroup: LogGroup,
    { functionName, errorImpact, alarmTopic }: AppFunctionProps,
  ): void {
    const period = Duration.minutes(5);
    const logged = logGroup.addMetricFilter('LoggedErrors', {
      filterPattern: FilterPattern.stringValue('$.level', '=', 'ERROR'),
      metricNamespace: 'Changban',
      metricName: `${functionName}-logged-errors`,
    });
    const alarm = new Alarm(this, 'Errors', {
      alarmName: `${functionName}-errors`,
      alarmDescription: errorImpact,
      metric: new MathExpression({
        expression: 'FILL(thrown, 0) + FILL(logged, 0)',
        usingMetrics: {
          thrown: this.lambda.metricErrors({ period }),
          logged: logged.metric({ period, statistic: Stats.SUM }),
        },
        period,
      }),
      threshold: 1,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(alarmTopic));
  }
}
