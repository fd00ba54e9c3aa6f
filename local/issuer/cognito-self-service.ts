/** The calls to a Cognito user pool that people make about themselves, by an access token with the scope for it. No policy is asked: so it is in Cognito. */
import { randomUUID } from 'node:crypto';
import { jwtVerify } from 'jose';
import * as z from 'zod';
import { SELF_SERVICE_SCOPE } from '../../shared/office/accounts/second-factor.ts';
import { isFault, type ServiceFault } from '../policy/service-api.ts';
import type { AccountStore, IssuerUser } from './account-store.ts';
import { attributesOf, factorsOf } from './cognito-user.ts';
import type { IssuerKeys } from './keys.ts';
import { isOneTimePassword, newSecret } from './one-time-password.ts';

const callSchema = z.object({
  AccessToken: z.string(),
  UserCode: z.string().optional(),
  SoftwareTokenMfaSettings: z.object({ Enabled: z.boolean(), PreferredMfa: z.boolean() }).optional(),
});
type Call = z.infer<typeof callSchema>;
type Answer = object | ServiceFault;

const fault = (type: string, message: string): ServiceFault => ({ type, message });
const refused = (message: string) => fault('NotAuthorizedException', message);

export interface SelfServiceOptions {
  readonly issuer: string;
  readonly keys: IssuerKeys;
  readonly accounts: AccountStore;
}

/** Who asks; a token from before a sign-out everywhere is nobody’s. */
async function userOf({ issuer, keys, accounts }: SelfServiceOptions, token: string) {
  const verified = await jwtVerify(token, keys.publicKey, { issuer }).catch(() => undefined);
  if (!verified) return refused('Invalid Access Token');
  const { sub = '', scope, iat = 0 } = verified.payload;
  if (!String(scope).split(' ').includes(SELF_SERVICE_SCOPE))
    return refused('Access Token does not have required scopes');
  const user = accounts.byId(sub);
  if (!user?.enabled) return refused('User is disabled.');
  return iat * 1000 < user.endedAtMs - 999 ? refused('Access Token has been revoked') : user;
}

const unverified = fault('InvalidParameterException', 'User has not verified software token mfa');

function setPreference(
  user: IssuerUser,
  { SoftwareTokenMfaSettings: wanted }: Call,
): IssuerUser | ServiceFault {
  if (!wanted?.Enabled || !wanted.PreferredMfa) return { ...user, otps: [] };
  const { softwareToken, ...rest } = user;
  if (!softwareToken?.isVerified) return unverified;
  return { ...rest, otps: [{ id: randomUUID(), secret: softwareToken.secret }] };
}

export function createSelfService(options: SelfServiceOptions) {
  const { put } = options.accounts;
  const save = (user: IssuerUser | ServiceFault, answer: object): Answer => {
    if (isFault(user)) return user;
    put(user);
    return answer;
  };

  const verify = (user: IssuerUser, { UserCode = '' }: Call): Answer => {
    const { softwareToken } = user;
    if (!softwareToken || !isOneTimePassword(softwareToken.secret, UserCode, Date.now()))
      return fault('EnableSoftwareTokenMFAException', 'Code mismatch');
    return save({ ...user, softwareToken: { ...softwareToken, isVerified: true } }, { Status: 'SUCCESS' });
  };

  const OPERATIONS: Readonly<Record<string, (user: IssuerUser, call: Call) => Answer>> = {
    GetUser: (user) => ({
      Username: user.username,
      UserAttributes: attributesOf(user),
      ...factorsOf(user),
    }),
    AssociateSoftwareToken: (user) => {
      const secret = newSecret();
      return save({ ...user, softwareToken: { secret, isVerified: false } }, { SecretCode: secret });
    },
    VerifySoftwareToken: verify,
    SetUserMFAPreference: (user, call) => save(setPreference(user, call), {}),
    GlobalSignOut: (user) => save({ ...user, endedAtMs: Date.now() }, {}),
  };

  return async (operation: string, given: unknown): Promise<Answer> => {
    const answer = OPERATIONS[operation];
    const call = callSchema.safeParse(given);
    if (!answer) return fault('UnknownOperationException', `The local user pool has no ${operation}.`);
    if (!call.success) return fault('InvalidParameterException', call.error.message);
    const user = await userOf(options, call.data.AccessToken);
    return isFault(user) ? user : answer(user, call.data);
  };
}
