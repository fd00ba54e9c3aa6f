/** The S3 buckets of an assembly, with the time for which a new version is locked. */
import * as z from 'zod';
import { type Assembly, resourcesOf } from './resources.ts';

const propertiesSchema = z.object({
  VersioningConfiguration: z.object({ Status: z.string() }).optional(),
  ObjectLockConfiguration: z
    .object({ Rule: z.object({ DefaultRetention: z.object({ Mode: z.string(), Days: z.coerce.number() }) }) })
    .optional(),
});

export interface BucketSpec {
  readonly name: string;
  readonly arn: string;
  readonly isVersioned: boolean;
  /** 0: not at all. */
  readonly lockedDays: number;
}

export const bucketsOf = (assembly: Assembly): BucketSpec[] =>
  resourcesOf(assembly, ['AWS::S3::Bucket'], propertiesSchema).map(({ name, arn, properties }) => ({
    name,
    arn,
    isVersioned: properties.VersioningConfiguration?.Status === 'Enabled',
    lockedDays: properties.ObjectLockConfiguration?.Rule.DefaultRetention.Days ?? 0,
  }));
