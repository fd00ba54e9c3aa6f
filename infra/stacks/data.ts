/** What must never be lost: the three tables and the key of identities. */
import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { TableName } from '../../shared/tables.ts';
import { AppTable } from '../constructs/app-table.ts';
import type { Settings } from '../settings.ts';

export interface DataStackProps extends StackProps {
  readonly settings: Settings;
}

export class DataStack extends Stack {
  readonly tables: Readonly<Record<TableName, AppTable>>;

  constructor(scope: Construct, id: string, { settings, ...props }: DataStackProps) {
    super(scope, id, props);
    const isKept = settings.keepsRecords;
    this.tables = {
      identity: new AppTable(this, 'Identity', { name: 'identity', isKept, hasOwnKey: true }),
      program: new AppTable(this, 'Program', { name: 'program', isKept }),
      audit: new AppTable(this, 'Audit', { name: 'audit', isKept }),
    };
  }
}
