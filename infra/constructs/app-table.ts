/** One of the three tables: keys, indexes and stream as shared/tables.ts has them. Permission and environment go together. */
import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AttributeType, StreamViewType, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { indexKeys, TABLES, type TableName, TTL_ATTRIBUTE } from '../../shared/tables.ts';
import type { AppFunction } from './app-function.ts';

/** No right holds Scan: a function never reads a whole table. */
const ACTIONS = {
  read: ['GetItem', 'BatchGetItem', 'Query'],
  write: ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem', 'BatchWriteItem'],
  /** New entries of the audit log only; nothing that stands can be changed, since each put is conditional and there is no other action. */
  append: ['PutItem'],
  /** New seals over it, and no entry. */
  seal: ['PutItem'],
} as const;

/** Partitions that a right is limited to: whoever adds entries makes no seal over them, and the sealer adds none. */
const PARTITIONS: Partial<Record<keyof typeof ACTIONS, readonly string[]>> = {
  append: ['AUDIT#*'],
  seal: ['SEAL#*', 'MARK#*'],
};

/** A call without the key is not allowed either: over no values `ForAllValues` holds. */
const inPartitions = (leadingKeys: readonly string[]) => ({
  'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': leadingKeys },
  Null: { 'dynamodb:LeadingKeys': 'false' },
});

export type TableRight = keyof typeof ACTIONS;

/** What a caller needs of a customer's key so that DynamoDB can open the table for it. */
const KEY_ACTIONS = {
  read: ['kms:Decrypt', 'kms:DescribeKey'],
  write: ['kms:Encrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'],
};

export interface AppTableProps {
  readonly name: TableName;
  /** The table cannot be deleted, and stays when its stack goes. */
  readonly isKept: boolean;
  /** Encrypts with a key of its own instead of one that AWS owns. */
  readonly hasOwnKey?: boolean;
}

const text = (name: string) => ({ name, type: AttributeType.STRING });

export class AppTable extends Construct {
  readonly table: TableV2;
  private readonly name: TableName;
  private readonly key: Key | undefined;

  constructor(scope: Construct, id: string, { name, isKept, hasOwnKey = false }: AppTableProps) {
    super(scope, id);
    const removalPolicy = isKept ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    const { indexes, hasStream } = TABLES[name];
    this.name = name;
    this.key = hasOwnKey
      ? new Key(this, 'Key', { description: `Changban ${name}`, enableKeyRotation: true, removalPolicy })
      : undefined;
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
      encryption: this.key
        ? TableEncryptionV2.customerManagedKey(this.key)
        : TableEncryptionV2.dynamoOwnedKey(),
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
    if (this.key) this.grantKey(this.key, user, rights);
  }

  /** Only through DynamoDB: the key opens nothing else. */
  private grantKey(key: Key, user: AppFunction, rights: readonly TableRight[]): void {
    const { region, urlSuffix } = Stack.of(this);
    const isReader = rights.every((right) => right === 'read');
    user.allow({
      actions: [...KEY_ACTIONS.read, ...(isReader ? [] : KEY_ACTIONS.write)],
      resources: [key.keyArn],
      conditions: { StringEquals: { 'kms:ViaService': `dynamodb.${region}.${urlSuffix}` } },
    });
  }
}
