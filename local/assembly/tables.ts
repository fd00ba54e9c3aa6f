/** The DynamoDB tables of an assembly. */
import * as z from 'zod';
import { type Assembly, resourcesOf } from './resources.ts';

const keySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));

const indexSchema = z.object({
  IndexName: z.string(),
  KeySchema: keySchema,
  Projection: z.object({
    ProjectionType: z.string().optional(),
    NonKeyAttributes: z.array(z.string()).optional(),
  }),
});

const propertiesSchema = z.object({
  KeySchema: keySchema,
  AttributeDefinitions: z.array(
    z.object({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) }),
  ),
  GlobalSecondaryIndexes: z.array(indexSchema).optional(),
  LocalSecondaryIndexes: z.array(indexSchema).optional(),
  StreamSpecification: z.object({ StreamViewType: z.string() }).optional(),
  TimeToLiveSpecification: z
    .object({ Enabled: z.union([z.boolean(), z.string()]), AttributeName: z.string().optional() })
    .optional(),
  /** AWS::DynamoDB::Table */
  SSESpecification: z.object({ KMSMasterKeyId: z.string().optional() }).optional(),
  /** AWS::DynamoDB::GlobalTable */
  Replicas: z
    .array(
      z.object({
        Region: z.string(),
        SSESpecification: z.object({ KMSMasterKeyId: z.string().optional() }).optional(),
      }),
    )
    .optional(),
});

export type KeySchema = z.infer<typeof keySchema>;
export type Index = z.infer<typeof indexSchema>;

export interface Table {
  readonly name: string;
  readonly arn: string;
  readonly streamArn: string;
  readonly keys: KeySchema;
  readonly attributes: z.infer<typeof propertiesSchema>['AttributeDefinitions'];
  readonly globalIndexes: readonly Index[];
  readonly localIndexes: readonly Index[];
  readonly streamView: string | undefined;
  readonly ttlAttribute: string | undefined;
  /** ARN of the customer's own key, if one encrypts it. */
  readonly keyArn: string | undefined;
}

export const tablesOf = (assembly: Assembly): Table[] =>
  resourcesOf(assembly, ['AWS::DynamoDB::GlobalTable', 'AWS::DynamoDB::Table'], propertiesSchema).map(
    ({ name, arn, stack, properties }) => {
      const replica = properties.Replicas?.find(({ Region }) => Region === stack.region);
      const ttl = properties.TimeToLiveSpecification;
      return {
        name,
        arn,
        streamArn: `${arn}/stream/local`,
        keys: properties.KeySchema,
        attributes: properties.AttributeDefinitions,
        globalIndexes: properties.GlobalSecondaryIndexes ?? [],
        localIndexes: properties.LocalSecondaryIndexes ?? [],
        streamView: properties.StreamSpecification?.StreamViewType,
        ttlAttribute: String(ttl?.Enabled) === 'true' ? ttl?.AttributeName : undefined,
        keyArn: (replica?.SSESpecification ?? properties.SSESpecification)?.KMSMasterKeyId,
      };
    },
  );
