/** What differs between stages. Each value may be given on the command line: `cdk deploy 'china/*' -c china:issuer=https://…`. */
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import * as z from 'zod';
import { acceptanceSchema, EXAMPLE_ACCEPTANCE, residencyFault } from './residency.ts';

const flag = z.union([z.boolean(), z.stringbool()]);

/** As Secrets Manager allows it, without what would be a wildcard in a policy. */
const secretName = z.string().regex(/^[\w/+=.@-]{1,500}$/);

/** Keycloak’s issuers end with the realm; its Admin API is found by that. */
const KEYCLOAK_ISSUER = /\/realms\/[^/]+$/;

const settingsSchema = z
  .object({
    region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/),
    /** An OIDC issuer of one's own; a Cognito user pool is made where there is none. */
    issuer: z.url({ protocol: /^https$/ }).optional(),
    /** The `aud` (or client id) that the issuer's tokens carry. */
    audience: z.string().min(1).optional(),
    /** The console’s client at that issuer; the audience unless said. */
    clientId: z.string().min(1).optional(),
    /** Who makes the members’ accounts at that issuer: the system, where it is a Keycloak (docs/keycloak.md), or nobody here. */
    accounts: z.enum(['keycloak', 'none']).optional(),
    /** Whether officers are refused without a second factor; their tokens have to say so in `amr`. */
    requiresSecondFactor: flag,
    /** Where the console sends the code for a token, when that is not the issuer’s own origin. */
    tokenOrigin: z.url({ protocol: /^https$/ }).optional(),
    /** Where people reach the pages; the only origin that browsers may call the API from. */
    publicUrl: z.url().transform((url) => url.replace(/\/$/, '')),
    /** A certificate of that host, in the same region: the API then answers there. Without it somebody else has to. */
    certificateArn: z.string().startsWith('arn:').optional(),
    /** The secret in Secrets Manager whose whole text is the SMTP URL. */
    smtpSecretName: secretName,
    /** The secret with the access to the SMS gateway, as JSON. */
    smsSecretName: secretName,
    /** The secret whose whole text is the client secret with which accounts are made at the issuer. */
    accountsSecretName: secretName,
    mailFrom: z.string().min(3),
    /** When, and who with their office, accepted that data of districts in China leave the country; refused without it (R-OF-30). */
    dataAbroadAccepted: acceptanceSchema.optional(),
    /** Origins that a district’s webhook may go to, with spaces between; nothing else is ever called (SSRF). */
    webhookOrigins: z.string().regex(/^https:\/\/[\w.-]+(:\d+)?( https:\/\/[\w.-]+(:\d+)?)*$/),
    /** Where the SMS gateway takes requests. */
    smsGatewayUrl: z.url({ protocol: /^https$/ }),
    /** Who begins: a district and the `sub` of its first member, `320404 <sub>`. She invites the others. */
    firstMember: z
      .string()
      .regex(/^\d{6} \S+$/)
      .optional(),
    /** Who is told about alarms; nobody when absent, they still show in CloudWatch. */
    alarmAddress: z.email().optional(),
    logRetentionDays: z.coerce.number().pipe(z.enum(RetentionDays)),
    /** Tables, keys and user pool outlive the stack and cannot be deleted by mistake. */
    keepsRecords: flag,
    /** How long an anchor of the audit log can be neither changed nor removed; in a stage that keeps its records, by nobody at all. */
    anchorRetentionDays: z.coerce.number().int().min(1).max(36_500),
    /** Whether the digests are made on time by themselves. */
    runsSchedules: flag,
    /** For the whole API; API Gateway answers 429 above it. */
    requestsPerSecond: z.coerce.number().int().min(1),
    burstRequests: z.coerce.number().int().min(1),
    /**
     * How many requests from one address the public forms and receipts take, and in how many minutes. Schools and mobile networks share
     * an address; where a proxy stands before the API, everybody does (docs/runbook.md).
     */
    callerRequests: z.coerce.number().int().min(1).max(1_000_000),
    callerMinutes: z.coerce.number().int().min(1).max(60),
    /** Instances set aside for reports of harm. A new account has ten in all and refuses to set any aside: absent unless said. */
    harmReservedConcurrency: z.coerce.number().int().min(1).optional(),
  })
  .refine(({ region, issuer }) => issuer !== undefined || !region.startsWith('cn-'), {
    path: ['issuer'],
    error: 'Cognito user pools do not exist in China: name an OIDC issuer',
  })
  .refine(({ accounts, issuer }) => accounts !== 'keycloak' || KEYCLOAK_ISSUER.test(issuer ?? ''), {
    path: ['issuer'],
    error: 'a Keycloak issuer ends with its realm: https://…/realms/changban',
  })
  .refine(({ issuer, audience }) => (issuer === undefined) === (audience === undefined), {
    path: ['audience'],
    error: 'issuer and audience go together',
  })
  .superRefine((settings, { addIssue }) => {
    const message = residencyFault(settings);
    if (message !== undefined) addIssue({ code: 'custom', path: ['dataAbroadAccepted'], message });
  });

export type Settings = z.output<typeof settingsSchema>;

const everywhere = {
  smtpSecretName: 'changban/smtp-url',
  smsSecretName: 'changban/sms',
  accountsSecretName: 'changban/accounts',
  webhookOrigins: 'https://qyapi.weixin.qq.com',
  smsGatewayUrl: 'https://sms.tencentcloudapi.com/',
  logRetentionDays: RetentionDays.SIX_MONTHS,
  requiresSecondFactor: true,
  keepsRecords: true,
  anchorRetentionDays: 3653,
  runsSchedules: true,
  requestsPerSecond: 200,
  burstRequests: 400,
  callerRequests: 300,
  callerMinutes: 10,
};

/** The stages as they are without any word on the command line. */
export const STAGES = {
  /** Any region with Cognito. As it is here, an example with made-up people: a host of one's own needs an acceptance of one's own. */
  default: {
    ...everywhere,
    region: 'ap-southeast-1',
    dataAbroadAccepted: EXAMPLE_ACCEPTANCE,
    publicUrl: 'https://changban.example',
    mailFrom: '常伴 <no-reply@changban.example>',
  },
  /** Personal data of minors stays in the country. */
  china: {
    ...everywhere,
    region: 'cn-north-1',
    issuer: 'https://issuer.changban.example/realms/changban',
    accounts: 'keycloak',
    audience: 'changban',
    publicUrl: 'https://changban.example',
    mailFrom: '常伴 <no-reply@changban.example>',
  },
} as const satisfies Record<string, z.input<typeof settingsSchema>>;

export type StageName = keyof typeof STAGES;

/**
 * Settings of a stage.
 * @param given the value of a context key such as `china:issuer`, `undefined` without one.
 * @throws ZodError that names every setting that is missing or wrong.
 */
export function readSettings(stage: StageName, given: (key: string) => unknown): Settings {
  const overrides = Object.keys(settingsSchema.shape)
    .map((name) => [name, given(`${stage}:${name}`)] as const)
    .filter(([, value]) => value !== undefined);
  return settingsSchema.parse({ ...STAGES[stage], ...Object.fromEntries(overrides) });
}
