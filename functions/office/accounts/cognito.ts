/** Accounts in a Cognito user pool: the user name is the member’s id, phone and address are aliases (ADR 0017). */
import {
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminSetUserMFAPreferenceCommand,
  AdminSetUserPasswordCommand,
  AdminUpdateUserAttributesCommand,
  AdminUserGlobalSignOutCommand,
  type AttributeType,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { readEnvironment } from '../../../shared/environment.ts';
import type { AccountProblem } from '../../../shared/office/accounts/account.ts';
import { type AccountIssuer, AccountRefused, type Followed, type WantedAccount } from './account-issuer.ts';

const client = new CognitoIdentityProviderClient({});

/** What a name of an exception is to somebody; all others may pass. */
const PROBLEMS: Readonly<Record<string, AccountProblem>> = {
  AliasExistsException: 'nameTaken',
  InvalidParameterException: 'refused',
  InvalidPasswordException: 'refused',
};

const nameOfError = (error: unknown) => (error instanceof Error ? error.name : '');

function refused(error: unknown): never {
  const problem = PROBLEMS[nameOfError(error)];
  throw problem ? new AccountRefused(problem, error) : error;
}

const userOf = ({ memberId: Username }: WantedAccount) => ({
  UserPoolId: readEnvironment(process.env, ['USER_POOL_ID']).USER_POOL_ID,
  Username,
});

/** Verified: an officer entered the address, and the volunteer applied with the number. An absent one is taken away. */
const attributesOf = ({ email, phone }: WantedAccount): AttributeType[] => [
  { Name: 'email', Value: email ?? '' },
  { Name: 'email_verified', Value: String(email !== undefined) },
  { Name: 'phone_number', Value: phone ? `+86${phone}` : '' },
  { Name: 'phone_number_verified', Value: String(phone !== undefined) },
];

const subIn = (attributes: readonly AttributeType[] = []) =>
  attributes.find(({ Name }) => Name === 'sub')?.Value;

/** @returns the `sub`, `undefined` where there is no such user. */
async function findSub(wanted: WantedAccount): Promise<string | undefined> {
  try {
    return subIn((await client.send(new AdminGetUserCommand(userOf(wanted)))).UserAttributes);
  } catch (error) {
    if (nameOfError(error) === 'UserNotFoundException') return undefined;
    throw error;
  }
}

async function createUser(wanted: WantedAccount): Promise<string | undefined> {
  const command = new AdminCreateUserCommand({
    ...userOf(wanted),
    TemporaryPassword: wanted.code,
    MessageAction: 'SUPPRESS',
    UserAttributes: attributesOf(wanted).filter(({ Value }) => Value !== ''),
  });
  return subIn((await client.send(command).catch(refused)).User?.Attributes);
}

/** The former password and second factor no longer open anything. */
async function beginAnew(wanted: WantedAccount): Promise<void> {
  const user = userOf(wanted);
  const password = { ...user, Password: wanted.code, Permanent: false };
  await client.send(new AdminSetUserPasswordCommand(password)).catch(refused);
  const without = { Enabled: false, PreferredMfa: false };
  await client.send(new AdminSetUserMFAPreferenceCommand({ ...user, SoftwareTokenMfaSettings: without }));
  await client.send(new AdminUserGlobalSignOutCommand(user));
}

async function makeEnabled(sub: string | undefined, wanted: WantedAccount): Promise<Followed> {
  if (!wanted.phone && !wanted.email) return { problem: 'noName' };
  const signInWith = wanted.phone ? 'phone' : 'email';
  if (sub === undefined) return { sub: await createUser(wanted), signInWith };
  const user = userOf(wanted);
  const update = { ...user, UserAttributes: attributesOf(wanted) };
  await client.send(new AdminUpdateUserAttributesCommand(update)).catch(refused);
  await client.send(new AdminEnableUserCommand(user));
  if (wanted.isNewCode) await beginAnew(wanted);
  return { sub, signInWith };
}

async function follow(wanted: WantedAccount): Promise<Followed> {
  const sub = await findSub(wanted);
  if (wanted.state === 'enabled') return makeEnabled(sub, wanted);
  if (sub === undefined) return {};
  const user = userOf(wanted);
  await client.send(new AdminUserGlobalSignOutCommand(user));
  await client.send(new AdminDisableUserCommand(user));
  if (wanted.state === 'disabled') return { sub };
  await client.send(new AdminDeleteUserCommand(user));
  return {};
}

export const cognito: AccountIssuer = {
  follow: (wanted) =>
    follow(wanted).catch((error: unknown) => {
      if (error instanceof AccountRefused) return { problem: error.problem };
      throw error;
    }),
};
