/** A member’s account at the deployment’s issuer, as far as the system makes it. The member’s record says what is wanted; the issuer follows. */
import * as z from 'zod';
import { instantSchema } from '../../kernel/instants.ts';
import { listed, only } from '../../kernel/reader.ts';

const accountStatuses = ['wanted', 'made', 'failed', 'disabled'] as const;

/** Why an account could not be made; each is for somebody to put right. */
export const accountProblems = ['nameTaken', 'noName', 'phoneInvalid', 'refused', 'unreachable'] as const;
export type AccountProblem = (typeof accountProblems)[number];

/** What the member types to sign in: a mobile number, an e-mail address, or a name made for them. */
export const signInNameKinds = ['phone', 'email', 'name'] as const;

/** A sign-in code that was issued and not used yet. */
const pendingCodeSchema = z.object({ issuedAt: instantSchema, expiresAt: instantSchema });

export const accountSchema = z.object({
  /** `wanted` while the issuer has yet to follow. */
  status: z.enum(accountStatuses),
  since: instantSchema,
  /** Number of the latest sign-in code; each voids the ones before. */
  issue: z.int().min(1),
  /** The code that the issuer knows; 0 before the account is made. */
  issueAtIssuer: z.int().min(0),
  code: pendingCodeSchema.optional(),
  problem: z.enum(accountProblems).optional(),
  signInWith: z.enum(signInNameKinds).optional(),
});
export type Account = z.infer<typeof accountSchema>;

const ACCOUNT_FIELDS = ['status', 'since', 'code', 'problem', 'signInWith'] as const;

/** Without the numbers of the codes. */
export const accountView = accountSchema.pick(listed(ACCOUNT_FIELDS)).meta({ id: 'Account' });

export const viewAccount = (account: Account) => only(account, ACCOUNT_FIELDS);

/** How the deployment’s issuer comes by accounts: the system makes them there, or somebody else does. */
export const accountMakers = ['keycloak', 'cognito', 'none'] as const;

/** What there is to sign in with, as a list shows it: the account’s status, or that there is none. */
export const accountStates = ['none', ...accountStatuses] as const;
export type AccountState = (typeof accountStates)[number];
