import { describe, expect, it } from 'vitest';
import type { Table } from '../../../local/assembly/tables.ts';
import type { Call } from '../../../local/policy/call-contents.ts';
import { demandsOf } from '../../../local/policy/demands.ts';

const ARN = 'arn:aws:dynamodb:r:1:table/program';
const table: Table = {
  name: 'program',
  arn: ARN,
  streamArn: `${ARN}/stream/local`,
  keys: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  attributes: [],
  globalIndexes: [
    { IndexName: 'byStreet', KeySchema: [{ AttributeName: 'byStreetPk', KeyType: 'HASH' }], Projection: {} },
  ],
  localIndexes: [],
  streamView: undefined,
  ttlAttribute: undefined,
  keyArn: undefined,
};
const tables = new Map([['program', table]]);
const TableName = 'program';
const Key = { pk: { S: 'A' }, sk: { S: 'B' } };

const demanded = (operation: string, call: Call) =>
  demandsOf(operation, call, tables).map(({ action, resource }) => `${action} ${resource.replace(ARN, '@')}`);
const leadingKeys = (operation: string, call: Call) =>
  demandsOf(operation, call, tables)[0]?.context['dynamodb:leadingkeys'];

const CASES: readonly (readonly [operation: string, call: Call, demands: readonly string[]])[] = [
  ['GetItem', { TableName, Key }, ['dynamodb:GetItem @']],
  ['GetItem', { TableName: ARN, Key }, ['dynamodb:GetItem @']],
  ['Query', { TableName, IndexName: 'byStreet' }, ['dynamodb:Query @/index/byStreet']],
  ['Scan', { TableName }, ['dynamodb:Scan @']],
  ['ListTables', {}, ['dynamodb:ListTables *']],
  [
    'TransactWriteItems',
    {
      TransactItems: [
        { Put: { TableName, Item: Key } },
        { Update: { TableName, Key } },
        { Delete: { TableName, Key } },
        { ConditionCheck: { TableName, Key } },
      ],
    },
    ['dynamodb:PutItem @', 'dynamodb:UpdateItem @', 'dynamodb:DeleteItem @', 'dynamodb:ConditionCheckItem @'],
  ],
  ['TransactGetItems', { TransactItems: [{ Get: { TableName, Key } }] }, ['dynamodb:GetItem @']],
  ['BatchGetItem', { RequestItems: { program: { Keys: [Key, Key] } } }, ['dynamodb:BatchGetItem @']],
  [
    'BatchWriteItem',
    { RequestItems: { program: [{ PutRequest: { Item: Key } }], other: [{ DeleteRequest: { Key } }] } },
    ['dynamodb:BatchWriteItem @', 'dynamodb:BatchWriteItem arn:aws:dynamodb:r:1:table/other'],
  ],
];

describe('demandsOf', () => {
  it.each(CASES)('%s %j needs %j', (operation, call, demands) => {
    expect(demanded(operation, call)).toEqual(demands);
  });

  it('names the leading key of an item, a key, a batch and a query', () => {
    expect(leadingKeys('GetItem', { TableName, Key })).toEqual(['A']);
    expect(leadingKeys('PutItem', { TableName, Item: Key })).toEqual(['A']);
    expect(leadingKeys('BatchGetItem', { RequestItems: { program: { Keys: [Key] } } })).toEqual(['A']);
    const query: Call = {
      TableName,
      IndexName: 'byStreet',
      KeyConditionExpression: '#k = :v AND begins_with(sk, :p)',
      ExpressionAttributeNames: { '#k': 'byStreetPk' },
      ExpressionAttributeValues: { ':v': { S: 'S1' }, ':p': { S: 'x' } },
    };
    expect(leadingKeys('Query', query)).toEqual(['S1']);
  });

  it('names every key that a call has, so that none beside another goes unseen', () => {
    const other = { pk: { S: 'SEAL' }, sk: { S: 'B' } };
    expect(leadingKeys('PutItem', { TableName, Key, Item: other })).toEqual(['A', 'SEAL']);
    const both = { PutRequest: { Item: other }, DeleteRequest: { Key } };
    expect(leadingKeys('BatchWriteItem', { RequestItems: { program: [both] } })).toEqual(['SEAL', 'A']);
  });

  it('names the attributes of an update', () => {
    const call: Call = {
      TableName,
      Key,
      UpdateExpression: 'SET #s = :s, visits = if_not_exists(visits, :zero)',
      ExpressionAttributeNames: { '#s': 'status' },
    };
    const [demand] = demandsOf('UpdateItem', call, tables);
    expect(demand?.context['dynamodb:attributes']).toEqual(['pk', 'sk', 'status', 'visits']);
  });
});
