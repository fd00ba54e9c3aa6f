/** One of the three tables: keys, indexes and stream as shared/tables.ts has them. Permission and environment go together. */
import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AttributeType,
  type ITableV2,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { indexKeys, TABLES, type TableName, TTL_ATTRIBUTE } from '../../shared/tables.ts';
import type { AppFunction } from './app-function.ts';

/** No right holds Scan: a function never reads a whole table. */
const ACTIONS = {
  read: ['GetItem', 'BatchGetItem', 'Query'],
  write: ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem', 'BatchWriteItem'],
  /** What somebody writes about harm to a child, into the table of identities; what is there cannot be read. */
  report: ['PutItem'],
  /** New entries of the audit log only; nothing that stands can be changed, since each put is conditional and there is no other action. */
  append: ['PutItem'],
  /** New seals over it, and no entry. */
  seal: ['PutItem'],
} as const;

/**
 * R-RE-90: Only the sealer may add seals to the audit table, and it adds nothing else; all other functions may add entries and nothing
 * else. Partitions that a right is limited to.
 */
const PARTITIONS: Partial<Record<keyof typeof ACTIONS, readonly string[]>> = {
  report: ['REFERRAL#*'],
  append: ['AUDIT#*'],
  seal: ['SEAL#*', 'MARK#*'],
};

/** A call without the key is not allowed either: over no values `ForAllValues` holds. */
const inPartitions = (leadingKeys: readonly string[]) => ({
  'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': leadingKeys },
  Null: { 'dynamodb:LeadingKeys': 'false' },
});

export type TableRight = keyof typeof ACTIONS;

/**
 * R-KE-60: Each table, with its indexes, stream and backups, is encrypted under a key of its own in the operator's account, which only
 * the functions that use the table may use, and only through DynamoDB.
 */
const KEY_ACTIONS = {
  read: ['kms:Decrypt', 'kms:DescribeKey'],
  write: ['kms:Encrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'],
};

export interface AppTableProps {
  readonly name: TableName;
  /** The table cannot be deleted, and stays when its stack goes. */
  readonly isKept: boolean;
}

const text = (name: string) => ({ name, type: AttributeType.STRING });

export class AppTable extends Construct {
  readonly table: TableV2;
  private readonly name: TableName;
  /** Of the table alone: what DynamoDB opens with it, streams, indexes and backups included, nobody opens without it. */
  private readonly key: Key;

  constructor(scope: Construct, id: string, { name, isKept }: AppTableProps) {
    super(scope, id);
    const removalPolicy = isKept ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    const { indexes, hasStream } = TABLES[name];
    this.name = name;
    const description = `Changban ${name}`;
    this.key = new Key(this, 'Key', { description, enableKeyRotation: true, removalPolicy });
    this.table = new TableV2(this, 'Table', {
      partitionKey: text('pk'),
      sortKey: text('sk'),
      globalSecondaryIndexes: indexes.map((index) => ({
        indexName: index,
        partitionKey: text(indexKeys(index).pk),
        sortKey: text(indexKeys(index).sk),
      })),
      timeToLiveAttribute: TTL_ATTRIBUTE,
      ...(hasStream && { dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES }),
      encryption: TableEncryptionV2.customerManagedKey(this.key),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: isKept,
      removalPolicy,
    });
  }

  /** Gives the function these rights, and the variable that tells it the table's name. */
  grant(user: AppFunction, rights: readonly TableRight[]): void {
    const { environment, indexes } = TABLES[this.name];
    const { tableArn, tableName } = this.table;
    user.addEnvironment(environment, tableName);
    const indexArns = indexes.map((index) => `${tableArn}/index/${index}`);
    for (const right of rights) {
      const partitions = PARTITIONS[right];
      user.allow({
        actions: ACTIONS[right].map((action) => `dynamodb:${action}`),
        resources: right === 'read' ? [tableArn, ...indexArns] : [tableArn],
        ...(partitions && { conditions: inPartitions(partitions) }),
      });
    }
    this.grantKey(user, rights.every((right) => right === 'read') ? [] : KEY_ACTIONS.write);
  }

  /**
   * The table as the source of a function at its stream. Lambda reads a stream in the function's name, so the function needs the key;
   * CDK would give it for every purpose, since it sees the key: of this view it does not.
   */
  streamFor(user: AppFunction): ITableV2 {
    this.grantKey(user, []);
    const { tableArn, tableStreamArn } = this.table;
    if (!tableStreamArn) throw new Error(`the table ${this.name} has no stream`);
    return TableV2.fromTableAttributes(user, `${this.name}-stream`, { tableArn, tableStreamArn });
  }

  /** Only through DynamoDB: the key opens nothing else. */
  private grantKey(user: AppFunction, more: readonly string[]): void {
    const { region, urlSuffix } = Stack.of(this);
    user.allow({
      actions: [...KEY_ACTIONS.read, ...more],
      resources: [this.key.keyArn],
      conditions: { StringEquals: { 'kms:ViaService': `dynamodb.${region}.${urlSuffix}` } },
    });
  }
}
