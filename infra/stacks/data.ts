/** What must never be lost: the three tables, each under its own key, the key of receipt codes and the anchors of the audit log. */
import { CfnOutput, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { TableName } from '../../shared/tables.ts';
import { AnchorBucket } from '../constructs/anchor-bucket.ts';
import { AppTable } from '../constructs/app-table.ts';
import type { Settings } from '../settings.ts';

export interface DataStackProps extends StackProps {
  readonly settings: Settings;
}

export class DataStack extends Stack {
  readonly tables: Readonly<Record<TableName, AppTable>>;
  readonly receiptCodes: Secret;
  readonly anchors: AnchorBucket;

  constructor(scope: Construct, id: string, { settings, ...props }: DataStackProps) {
    super(scope, id, props);
    const isKept = settings.keepsRecords;
    this.tables = {
      identity: new AppTable(this, 'Identity', { name: 'identity', isKept }),
      program: new AppTable(this, 'Program', { name: 'program', isKept }),
      audit: new AppTable(this, 'Audit', { name: 'audit', isKept }),
    };
    this.receiptCodes = this.makeReceiptCodes(isKept);
    const retentionDays = settings.anchorRetentionDays;
    const accepted = settings.dataAbroadAccepted;
    if (accepted !== undefined)
      new CfnOutput(this, 'DataAbroadAccepted', {
        value: accepted,
        description: 'Who accepted that data of districts in China leave the country (R-OF-30)',
      });
    this.anchors = new AnchorBucket(this, 'Anchors', { isKept, retentionDays });
  }

  /** 43 letters and digits: 256 bits. */
  private makeReceiptCodes(isKept: boolean): Secret {
    const secret = new Secret(this, 'ReceiptCodes', {
      description: 'Changban: the key from which receipt codes are derived',
      generateSecretString: { passwordLength: 43, excludePunctuation: true, requireEachIncludedType: false },
      removalPolicy: isKept ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'Codes that people hold are derived from it: another key would make them invalid.',
    });
    return secret;
  }
}
