/** The bucket with the anchors of the audit log: what is written there stays as it is until its time is over, whoever asks. */
import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  ObjectLockRetention,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { ANCHOR_PREFIX } from '../../shared/reporting/audit/anchor.ts';
import type { AppFunction } from './app-function.ts';

/** No right reads an object: its name says all. No right removes one. */
export type AnchorRight = 'put' | 'list';

export interface AnchorBucketProps {
  /** A production stage: nobody, not even who owns the account, shortens the time or removes a version before it. */
  readonly isKept: boolean;
  readonly retentionDays: number;
}

/**
 * R-RE-92: Every day the head of each district’s audit log is written where no function can change or remove it, and verification
 * compares all of them.
 */
export class AnchorBucket extends Construct {
  private readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { isKept, retentionDays }: AnchorBucketProps) {
    super(scope, id);
    const retention = Duration.days(retentionDays);
    this.bucket = new Bucket(this, 'Bucket', {
      versioned: true,
      objectLockEnabled: true,
      objectLockDefaultRetention: isKept
        ? ObjectLockRetention.compliance(retention)
        : ObjectLockRetention.governance(retention),
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      removalPolicy: isKept ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'One function writes a few hashes a day; a log of it would be larger than what it is about.',
    });
  }

  private grantPut(user: AppFunction): void {
    const stack = Stack.of(this);
    user.allow({ actions: ['s3:PutObject'], resources: [`${this.bucket.bucketArn}/${ANCHOR_PREFIX}*`] });
    // The check names the bucket as the other stack imports it.
    const exported = stack.resolve(stack.exportValue(this.bucket.bucketArn))['Fn::ImportValue'];
    Validations.of(user).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${exported}/${ANCHOR_PREFIX}*]`,
      reason: 'Each anchor has a name of its own. Below this prefix nothing that stands can be changed.',
    });
  }

  /** Gives the function these rights, and the variable that tells it the bucket's name. */
  grant(user: AppFunction, rights: readonly AnchorRight[]): void {
    const { bucketArn, bucketName } = this.bucket;
    user.addEnvironment('ANCHOR_BUCKET', bucketName);
    if (rights.includes('put')) this.grantPut(user);
    if (rights.includes('list'))
      user.allow({
        actions: ['s3:ListBucketVersions'],
        resources: [bucketArn],
        conditions: { StringLike: { 's3:prefix': `${ANCHOR_PREFIX}*` } },
      });
  }
}
