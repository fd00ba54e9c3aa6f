import { describe, expect, it } from 'vitest';
import { resolve } from '../../../local/assembly/intrinsics.ts';
import type { Stack, Template } from '../../../local/assembly/load.ts';

const stackOf = (name: string, template: Template): Stack => ({
  name,
  region: 'cn-north-1',
  account: '123456789012',
  template,
  assets: new Map(),
});

const data = stackOf('data', {
  Resources: {
    Table: { Type: 'AWS::DynamoDB::GlobalTable', Properties: { TableName: 'children' } },
  },
  Outputs: { Out: { Value: { 'Fn::GetAtt': ['Table', 'Arn'] }, Export: { Name: 'data:TableArn' } } },
});
const service = stackOf('service', {
  Parameters: { Size: { Default: 'small' } },
  Mappings: { Sizes: { small: { memory: 256 } } },
  Conditions: {
    IsChina: { 'Fn::Equals': [{ Ref: 'AWS::Partition' }, 'aws-cn'] },
    IsNot: { 'Fn::Not': [{ Condition: 'IsChina' }] },
    Either: { 'Fn::Or': [{ Condition: 'IsNot' }, { Condition: 'IsChina' }] },
  },
  Resources: {
    Role: { Type: 'AWS::IAM::Role' },
    Queue: { Type: 'AWS::SQS::Queue' },
    Topic: { Type: 'AWS::SNS::Topic' },
  },
});
const scope = { stack: service, all: [data, service] };

const CASES: readonly (readonly [value: unknown, result: unknown])[] = [
  [{ Ref: 'AWS::Region' }, 'cn-north-1'],
  [{ Ref: 'AWS::URLSuffix' }, 'amazonaws.com.cn'],
  [{ Ref: 'AWS::AccountId' }, '123456789012'],
  [{ Ref: 'Size' }, 'small'],
  [{ Ref: 'Role' }, 'service-Role'],
  [{ Ref: 'Queue' }, 'https://sqs.cn-north-1.amazonaws.com.cn/123456789012/service-Queue'],
  [{ Ref: 'Topic' }, 'arn:aws-cn:sns:cn-north-1:123456789012:service-Topic'],
  [{ 'Fn::GetAtt': ['Role', 'Arn'] }, 'arn:aws-cn:iam::123456789012:role/service-Role'],
  [{ 'Fn::GetAtt': 'Queue.Arn' }, 'arn:aws-cn:sqs:cn-north-1:123456789012:service-Queue'],
  [{ 'Fn::Join': ['-', ['a', { Ref: 'Size' }]] }, 'a-small'],
  [
    { 'Fn::Sub': '$' + '{Size}/$' + '{Role.Arn}/$' + '{!x}' },
    `small/arn:aws-cn:iam::123456789012:role/service-Role/$${'{x}'}`,
  ],
  [{ 'Fn::Sub': ['$' + '{V}', { V: { Ref: 'Size' } }] }, 'small'],
  [{ 'Fn::Select': [1, { 'Fn::Split': [',', 'a,b'] }] }, 'b'],
  [{ 'Fn::If': ['IsChina', 1, 2] }, 1],
  [{ 'Fn::If': ['IsNot', 1, 2] }, 2],
  [{ 'Fn::If': ['Either', 1, 2] }, 1],
  [{ a: { 'Fn::If': ['IsNot', 1, { Ref: 'AWS::NoValue' }] }, b: 1 }, { b: 1 }],
  [[{ Ref: 'AWS::NoValue' }, 1], [1]],
  [{ 'Fn::FindInMap': ['Sizes', { Ref: 'Size' }, 'memory'] }, 256],
  [{ 'Fn::ImportValue': 'data:TableArn' }, 'arn:aws-cn:dynamodb:cn-north-1:123456789012:table/children'],
];

describe('resolve', () => {
  it.each(CASES)('%j is %j', (value, result) => {
    expect(resolve(value, scope)).toEqual(result);
  });

  it('names a reference that leads nowhere', () => {
    expect(() => resolve({ Ref: 'Nothing' }, scope)).toThrow('"Nothing"');
    expect(() => resolve({ 'Fn::ImportValue': 'nowhere' }, scope)).toThrow('"nowhere"');
  });
});
