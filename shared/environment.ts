/** Every environment variable a function may have, with its schema. Set by the CDK constructs, read by the functions. */
import * as z from 'zod';
import { accountMakers } from './office/accounts/account.ts';

const tableName = z.string().min(1);

export const environmentSchemas = {
  IDENTITY_TABLE: tableName,
  PROGRAM_TABLE: tableName,
  AUDIT_TABLE: tableName,
  /** The From of every mail. */
  MAIL_FROM: z.string().min(3),
  /** Where the pages are, for links in mails. */
  PUBLIC_URL: z.url(),
  /** Origins that webhooks may go to, with spaces between; the local cloud puts its own sink here. */
  WEBHOOK_ORIGINS: z.string().min(1),
  /** Where the SMS gateway takes requests; the local cloud puts its stand-in here. */
  SMS_GATEWAY_URL: z.url(),
  /** The OIDC issuer that signs people in. */
  ISSUER: z.url(),
  /** The console’s client there. */
  CLIENT_ID: z.string().min(1),
  /** What the issuer’s tokens carry as `aud`, or as `client_id`. */
  AUDIENCE: z.string().min(1),
  /** Origins that the console calls to sign somebody in, with spaces between. */
  SIGN_IN_ORIGINS: z.string().min(1),
  /** Cognito’s own way out, where the issuer is one. */
  SIGN_OUT_URL: z.url(),
  /** Where Cognito takes what people ask about their own accounts, where the issuer is one. */
  USER_POOL_URL: z.url(),
  /** District and `sub` of the first member: `320404 <sub>`. */
  FIRST_MEMBER: z.string().regex(/^\d{6} \S+$/),
  /** Who makes the members’ accounts: `none` where they come from elsewhere. */
  ACCOUNTS: z.enum(accountMakers),
  /** Officers are refused without a second factor in their token (R-KE-40). */
  SECOND_FACTOR: z.literal('required'),
  /** The user pool that accounts are made in, where it is Cognito. */
  USER_POOL_ID: z.string().min(1),
  /** The function that clears texts of names; invoked by its name. */
  REDACTOR: z.string().min(1),
  /** How many requests from one address are taken without an account, and in how many minutes (R-KE-90). */
  CALLER_REQUESTS: z.string().regex(/^[1-9]\d*$/),
  CALLER_MINUTES: z.string().regex(/^[1-9]\d*$/),
  /** The queues that the function may send to: their addresses by name, as JSON. */
  QUEUE_URLS: z.string().startsWith('{'),
  /** The secrets that the function may read: where they are by name, as JSON (shared/secrets.ts). */
  SECRET_IDS: z.string().startsWith('{'),
  /** Where the heads of the audit log are anchored; nowhere where there is none. */
  ANCHOR_BUCKET: z.string().min(1),
  STAGE: z.string().min(1),
  VERSION: z.string().min(1),
} as const satisfies Record<string, z.ZodType>;

export type EnvironmentName = keyof typeof environmentSchemas;

/** Made once for each set of names: a table’s name is read with every call. */
const schemas = new Map<string, z.ZodType>();

function schemaOf(names: readonly EnvironmentName[]): z.ZodType {
  const key = names.join();
  const schema =
    schemas.get(key) ?? z.object(Object.fromEntries(names.map((name) => [name, environmentSchemas[name]])));
  schemas.set(key, schema);
  return schema;
}

/** Reads the named variables, all or an error that names every one that is missing or wrong. */
export function readEnvironment<const N extends EnvironmentName>(
  source: Readonly<Record<string, string | undefined>>,
  names: readonly N[],
): Record<N, string> {
  return schemaOf(names).parse(source) as Record<N, string>;
}
