import { describe, expect, it } from 'vitest';
import { STREAMS, streamConsumers } from '../../infra/streams.ts';
import { indexKeys, TABLES, type TableName, TTL_ATTRIBUTE } from '../../shared/tables.ts';
import { grantsOf, holdersOf, resourcesOfType, stages, tableOf } from './assembly.ts';

const names = Object.keys(TABLES) as TableName[];

describe.each(stages)('tables of stage %s', (stage) => {
  it.each(names)('%s has the keys, indexes, stream and time to live of shared/tables.ts', (name) => {
    const { indexes, hasStream } = TABLES[name];
    const table = tableOf(stage, name);
    expect(table.keys.map(({ AttributeName }) => AttributeName)).toEqual(['pk', 'sk']);
    expect(table.ttlAttribute).toBe(TTL_ATTRIBUTE);
    expect(table.streamView).toBe(hasStream ? 'NEW_AND_OLD_IMAGES' : undefined);
    const found = table.globalIndexes.map(({ IndexName, KeySchema }) => [
      IndexName,
      ...KeySchema.map(({ AttributeName }) => AttributeName),
    ]);
    expect(found).toEqual(indexes.map((index) => [index, indexKeys(index).pk, indexKeys(index).sk]));
  });

  it('Rule 5: only intake, harm, importer, eraser, daily, accounts, redactor, sms and, to report harm, support reach the identity table', () => {
    expect([...holdersOf(stage, 'identity').keys()].sort()).toEqual([
      'accounts',
      'daily',
      'eraser',
      'harm',
      'importer',
      'intake',
      'redactor',
      'sms',
      'support',
    ]);
  });

  const keyGrants = (name: TableName) =>
    grantsOf(stage).filter(({ resources }) => resources.includes(tableOf(stage, name).keyArn ?? 'none'));

  it('R-KE-60: each table has a key of its own, which is renewed', () => {
    const keys = names.map((name) => tableOf(stage, name).keyArn);
    expect(keys).toEqual(names.map(() => expect.stringMatching(/:kms:/)));
    expect(new Set(keys).size).toBe(names.length);
    expect(resourcesOfType(stage, 'AWS::KMS::Key').map(({ properties }) => properties)).toEqual(
      names.map(() => expect.objectContaining({ EnableKeyRotation: true })),
    );
  });

  it.each(names)('R-KE-60: only who uses %s may use its key, and only through DynamoDB', (name) => {
    const { region } = resourcesOfType(stage, 'AWS::KMS::Key')[0]!.stack;
    const suffix = stage === 'china' ? 'amazonaws.com.cn' : 'amazonaws.com';
    const readers = streamConsumers.filter((consumer) => STREAMS[consumer].table === name);
    const users = new Set([...holdersOf(stage, name).keys(), ...readers]);
    expect(new Set(keyGrants(name).map(({ holder }) => holder))).toEqual(users);
    for (const { condition } of keyGrants(name))
      expect(condition).toEqual({ StringEquals: { 'kms:ViaService': [`dynamodb.${region}.${suffix}`] } });
  });

  it('R-KE-60: who only reads a table may not encrypt with its key', () => {
    const actions = keyGrants('identity').filter(({ holder }) => holder === 'sms');
    expect(actions.flatMap((grant) => grant.actions)).toEqual(['kms:Decrypt', 'kms:DescribeKey']);
  });

  it('Rule 5: sms, which alone reads the numbers of text messages, may not write identities', () => {
    expect([...(holdersOf(stage, 'identity').get('sms') ?? [])].sort()).toEqual(
      ['BatchGetItem', 'GetItem', 'Query'].map((action) => `dynamodb:${action}`),
    );
  });

  it('Rule 5: support may drop a report of harm among the identities, and read none', () => {
    const grants = grantsOf(stage).filter(
      ({ holder, resources }) => holder === 'support' && resources.includes(tableOf(stage, 'identity').arn),
    );
    expect(grants.map(({ actions, condition }) => ({ actions, condition }))).toEqual([
      {
        actions: ['dynamodb:PutItem'],
        condition: {
          'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['REFERRAL#*'] },
          Null: { 'dynamodb:LeadingKeys': ['false'] },
        },
      },
    ]);
  });

  it('Rule 4: nobody may change, delete or overwrite in batches what is in the audit table', () => {
    for (const actions of holdersOf(stage, 'audit').values())
      expect([...actions].filter((action) => !/:(PutItem|GetItem|BatchGetItem|Query)$/.test(action))).toEqual(
        [],
      );
  });

  it('Rule 4: every function that may change a record may also append to the audit table', () => {
    const appenders = [...holdersOf(stage, 'audit')].filter(([, actions]) => actions.has('dynamodb:PutItem'));
    const changers = [...holdersOf(stage, 'program')].filter(([, actions]) =>
      actions.has('dynamodb:UpdateItem'),
    );
    const names = appenders.map(([holder]) => holder);
    expect(names.filter((name) => name !== 'seal')).toEqual(changers.map(([holder]) => holder));
  });

  it('Rule 4: the sealer reads the audit table, adds seals to it and touches no other', () => {
    expect([...(holdersOf(stage, 'audit').get('seal') ?? [])].sort()).toEqual(
      ['BatchGetItem', 'GetItem', 'PutItem', 'Query'].map((action) => `dynamodb:${action}`),
    );
    for (const name of ['identity', 'program'] as const)
      expect(holdersOf(stage, name).has('seal')).toBe(false);
  });

  it.each(names)('nobody may scan %s', (name) => {
    const actions = [...holdersOf(stage, name).values()].flatMap((held) => [...held]);
    expect(actions.filter((action) => /Scan|\*/.test(action))).toEqual([]);
  });

  it('no right names an action or a resource by wildcard', () => {
    const named = grantsOf(stage).flatMap(({ actions, resources }) => [...actions, ...resources]);
    // The one prefix that there is: below it nothing that stands can be changed.
    expect([...new Set(named.filter((one) => one.includes('*')))]).toEqual([
      expect.stringMatching(/:s3:::.*\/heads\/\*$/),
    ]);
  });

  it('a table cannot be deleted by mistake and can be restored to any second', () => {
    for (const { properties } of resourcesOfType(stage, 'AWS::DynamoDB::GlobalTable'))
      expect(properties.Replicas).toEqual([
        expect.objectContaining({
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        }),
      ]);
  });
});

describe.each(stages)('the bucket of the anchors of stage %s', (stage) => {
  const [bucket] = resourcesOfType(stage, 'AWS::S3::Bucket');

  it('R-RE-92: keeps every version for ten years, whoever asks, and is open to nobody outside', () => {
    expect(bucket?.properties).toMatchObject({
      VersioningConfiguration: { Status: 'Enabled' },
      ObjectLockEnabled: true,
      ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 3653 } } },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    });
  });

  it('R-RE-92: only the function that anchors may write there, and none may remove or unlock', () => {
    const grants = grantsOf(stage).filter(({ actions }) =>
      actions.some((action) => action.startsWith('s3:')),
    );
    expect(grants.map(({ holder, actions, resources }) => [holder, ...actions, ...resources])).toEqual([
      ['reporting', 's3:ListBucketVersions', bucket?.arn],
      ['anchor', 's3:PutObject', `${bucket?.arn}/heads/*`],
      ['anchor', 's3:ListBucketVersions', bucket?.arn],
    ]);
  });
});
