/** What `Ref` and `Fn::GetAtt` answer for a resource: its physical name, its ARN and a few well-known attributes. */
import type { Stack } from './load.ts';

export const partitionOf = (region: string) => (region.startsWith('cn-') ? 'aws-cn' : 'aws');
export const urlSuffixOf = (region: string) =>
  region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';

interface Kind {
  readonly service: string;
  /** What stands before the name in the ARN's last part. */
  readonly prefix?: string;
  /** The property that may fix the name. */
  readonly nameProperty?: string;
  /** Services whose ARNs carry no region. */
  readonly isGlobal?: boolean;
  /** And no account. */
  readonly isUnique?: boolean;
  readonly refIsArn?: boolean;
}

const KINDS: Readonly<Record<string, Kind>> = {
  'AWS::DynamoDB::GlobalTable': { service: 'dynamodb', prefix: 'table/', nameProperty: 'TableName' },
  'AWS::DynamoDB::Table': { service: 'dynamodb', prefix: 'table/', nameProperty: 'TableName' },
  'AWS::Lambda::Function': { service: 'lambda', prefix: 'function:', nameProperty: 'FunctionName' },
  'AWS::Lambda::EventSourceMapping': { service: 'lambda', prefix: 'event-source-mapping:' },
  'AWS::IAM::Role': { service: 'iam', prefix: 'role/', nameProperty: 'RoleName', isGlobal: true },
  'AWS::IAM::ManagedPolicy': {
    service: 'iam',
    prefix: 'policy/',
    nameProperty: 'ManagedPolicyName',
    isGlobal: true,
    refIsArn: true,
  },
  'AWS::KMS::Key': { service: 'kms', prefix: 'key/' },
  'AWS::S3::Bucket': { service: 's3', nameProperty: 'BucketName', isGlobal: true, isUnique: true },
  'AWS::SQS::Queue': { service: 'sqs', nameProperty: 'QueueName' },
  'AWS::SNS::Topic': { service: 'sns', nameProperty: 'TopicName', refIsArn: true },
  'AWS::Cognito::UserPool': { service: 'cognito-idp', prefix: 'userpool/' },
  'AWS::Logs::LogGroup': { service: 'logs', prefix: 'log-group:', nameProperty: 'LogGroupName' },
  'AWS::Scheduler::Schedule': { service: 'scheduler', prefix: 'schedule/default/', nameProperty: 'Name' },
  'AWS::SecretsManager::Secret': {
    service: 'secretsmanager',
    prefix: 'secret:',
    nameProperty: 'Name',
    refIsArn: true,
  },
};

export interface ResourceId {
  readonly stack: Stack;
  readonly logicalId: string;
  readonly type: string;
  /** The name that the template fixes, already resolved. */
  readonly fixedName: string | undefined;
}

export const namePropertyOf = (type: string) => KINDS[type]?.nameProperty;

/** As CloudFormation would name it, but stable: stack and logical id. */
export const nameOf = ({ stack, logicalId, fixedName }: ResourceId) =>
  fixedName ?? `${stack.name}-${logicalId}`;

export function arnOf(id: ResourceId): string {
  const { account, region } = id.stack;
  const kind = KINDS[id.type] ?? { service: id.type.split('::')[1]?.toLowerCase() ?? 'local' };
  const place = kind.isGlobal ? '' : region;
  const owner = kind.isUnique ? '' : account;
  return `arn:${partitionOf(region)}:${kind.service}:${place}:${owner}:${kind.prefix ?? ''}${nameOf(id)}`;
}

export function refOf(id: ResourceId): string {
  if (KINDS[id.type]?.refIsArn) return arnOf(id);
  if (id.type !== 'AWS::SQS::Queue') return nameOf(id);
  const { account, region } = id.stack;
  return `https://sqs.${region}.${urlSuffixOf(region)}/${account}/${nameOf(id)}`;
}

export function attributeOf(id: ResourceId, attribute: string): string {
  if (attribute === 'Arn' || attribute === 'TopicArn') return arnOf(id);
  if (attribute === 'StreamArn') return `${arnOf(id)}/stream/local`;
  if (attribute.endsWith('Name') || attribute.endsWith('Id')) return nameOf(id);
  return `${nameOf(id)}.${attribute}`;
}
