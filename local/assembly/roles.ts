/** What each IAM role of an assembly may do: inline policies, attached policies and managed policies, as one list. */
import * as z from 'zod';
import { type Assembly, resourcesOf } from './resources.ts';

const oneOrMore = z
  .union([z.array(z.coerce.string()), z.coerce.string()])
  .transform((value) => (Array.isArray(value) ? value : [value]));

const principalSchema = z.union([z.literal('*'), z.record(z.string(), oneOrMore)]);

const statementSchema = z.object({
  Effect: z.enum(['Allow', 'Deny']),
  Action: oneOrMore.optional(),
  NotAction: oneOrMore.optional(),
  Resource: oneOrMore.optional(),
  NotResource: oneOrMore.optional(),
  Principal: principalSchema.optional(),
  Condition: z.record(z.string(), z.record(z.string(), oneOrMore)).optional(),
});
export type Statement = z.infer<typeof statementSchema>;

export const documentSchema = z
  .object({
    Statement: z.union([statementSchema, z.array(statementSchema)]),
  })
  .transform(({ Statement }) => (Array.isArray(Statement) ? Statement : [Statement]));

const roleSchema = z.object({
  Policies: z.array(z.object({ PolicyDocument: documentSchema })).default([]),
  ManagedPolicyArns: z.array(z.string()).default([]),
  PermissionsBoundary: z.string().optional(),
});

const policySchema = z.object({
  PolicyDocument: documentSchema,
  Roles: z.array(z.string()).default([]),
  RoleName: z.string().optional(),
});

/** AWS's own managed policies that say anything about what the local cloud checks. */
const AWS_MANAGED: Readonly<Record<string, readonly string[]>> = {
  AWSLambdaDynamoDBExecutionRole: [
    'dynamodb:DescribeStream',
    'dynamodb:GetRecords',
    'dynamodb:GetShardIterator',
    'dynamodb:ListStreams',
  ],
  AmazonDynamoDBFullAccess: ['dynamodb:*'],
  AdministratorAccess: ['*'],
};

function awsManaged(arn: string): Statement[] {
  const actions = AWS_MANAGED[arn.split('/').at(-1) ?? ''];
  return actions ? [{ Effect: 'Allow', Action: [...actions], Resource: ['*'] }] : [];
}

export interface Role {
  readonly name: string;
  readonly arn: string;
  readonly statements: readonly Statement[];
  /** What a permissions boundary limits the role to; undefined without one. */
  readonly boundary: readonly Statement[] | undefined;
}

export function rolesOf(assembly: Assembly): Role[] {
  const managed = resourcesOf(assembly, ['AWS::IAM::ManagedPolicy'], policySchema);
  const attached = [
    ...managed,
    ...resourcesOf(assembly, ['AWS::IAM::Policy', 'AWS::IAM::RolePolicy'], policySchema),
  ];
  const managedStatements = (arn: string) =>
    managed.find((policy) => policy.arn === arn)?.properties.PolicyDocument ?? awsManaged(arn);
  return resourcesOf(assembly, ['AWS::IAM::Role'], roleSchema).map(({ name, arn, properties }) => ({
    name,
    arn,
    statements: [
      ...properties.Policies.flatMap(({ PolicyDocument }) => PolicyDocument),
      ...properties.ManagedPolicyArns.flatMap(managedStatements),
      ...attached
        .filter(({ properties: { Roles, RoleName } }) => Roles.includes(name) || RoleName === name)
        .flatMap(({ properties: { PolicyDocument } }) => PolicyDocument),
    ],
    boundary: properties.PermissionsBoundary ? managedStatements(properties.PermissionsBoundary) : undefined,
  }));
}
