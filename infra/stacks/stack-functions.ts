/** The functions of a stack, each with the rights and the variables of its row. */
import type { Stack, StackProps } from 'aws-cdk-lib';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { EnvironmentName } from '../../shared/environment.ts';
import type { TableName } from '../../shared/tables.ts';
import type { AnchorBucket } from '../constructs/anchor-bucket.ts';
import { AppFunction } from '../constructs/app-function.ts';
import { AppSecrets } from '../constructs/app-secrets.ts';
import type { AppTable } from '../constructs/app-table.ts';
import type { FunctionName, InvokedFunctionName } from '../function-names.ts';
import { bundleFolder, FUNCTIONS } from '../functions.ts';
import type { Settings } from '../settings.ts';

/** What every stack with functions is given. */
export interface FunctionStackProps extends StackProps {
  /** Name of the stage, part of every name in AWS. */
  readonly stage: string;
  readonly version: string;
  readonly settings: Settings;
  readonly tables: Readonly<Record<TableName, AppTable>>;
  readonly receiptCodes: ISecret;
  readonly anchors: AnchorBucket;
}

/** A name in AWS: one a stage, so that stages can share an account. */
export const namedIn = (stage: string, name: string) => `changban-${stage}-${name}`;

/** Where each function that is invoked is named. */
const INVOKED_VARIABLES = { redactor: 'REDACTOR' } as const satisfies Record<
  InvokedFunctionName,
  EnvironmentName
>;

type Variables = Readonly<Partial<Record<EnvironmentName, string>>>;

interface StackFunctionsProps extends FunctionStackProps {
  /** Where alarms go. */
  readonly alarmTopic: ITopic;
  /** What is known in this stack alone. */
  readonly variables?: Variables;
}

/** Of a function’s variables, those that its row names. */
function variablesOf(name: FunctionName, props: StackFunctionsProps): Variables {
  const { stage, version, settings, variables } = props;
  const values: Variables = {
    STAGE: stage,
    VERSION: version,
    MAIL_FROM: settings.mailFrom,
    PUBLIC_URL: settings.publicUrl,
    WEBHOOK_ORIGINS: settings.webhookOrigins,
    SMS_GATEWAY_URL: settings.smsGatewayUrl,
    CALLER_REQUESTS: String(settings.callerRequests),
    CALLER_MINUTES: String(settings.callerMinutes),
    ...variables,
    ...(settings.firstMember && { FIRST_MEMBER: settings.firstMember }),
  };
  const names: readonly EnvironmentName[] = ['STAGE', 'VERSION', ...(FUNCTIONS[name].environment ?? [])];
  return Object.fromEntries(names.filter((one) => values[one]).map((one) => [one, values[one]]));
}

/** Makes them, in the stack itself. */
export function makeFunctions<N extends FunctionName>(
  stack: Stack,
  names: readonly N[],
  props: StackFunctionsProps,
): Record<N, AppFunction> {
  const allSecrets = new AppSecrets(stack, 'Secrets', props);
  const make = (name: N) => {
    const {
      entry: _,
      tables,
      secrets = [],
      invokes: _invoked,
      reserved,
      anchors,
      ...shape
    } = FUNCTIONS[name];
    const user = new AppFunction(stack, `${name[0]?.toUpperCase()}${name.slice(1)}`, {
      ...shape,
      functionName: namedIn(props.stage, name),
      folder: bundleFolder(name),
      logRetention: props.settings.logRetentionDays,
      environment: variablesOf(name, props),
      alarmTopic: props.alarmTopic,
      reservedConcurrency: reserved && props.settings[reserved],
    });
    for (const [table, rights] of Object.entries(tables))
      props.tables[table as TableName].grant(user, rights);
    allSecrets.grantRead(user, secrets);
    if (anchors) props.anchors.grant(user, anchors);
    return user;
  };
  // Each name once, and all of them.
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<N, AppFunction>;
}

/** The right to invoke a function goes with the variable that names it. */
export function grantInvocations(functions: Readonly<Partial<Record<FunctionName, AppFunction>>>): void {
  for (const [name, user] of Object.entries(functions))
    for (const invoked of FUNCTIONS[name as FunctionName].invokes ?? []) {
      const target = functions[invoked];
      if (!target) throw new Error(`${invoked} is not in the stack of ${name}`);
      user.allow({ actions: ['lambda:InvokeFunction'], resources: [target.lambda.functionArn] });
      user.addEnvironment(INVOKED_VARIABLES[invoked], target.lambda.functionName);
    }
}
