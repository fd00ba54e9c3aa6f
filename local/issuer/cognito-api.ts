/** The calls to a Cognito user pool that the accounts function makes, as Cognito answers them. */
import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { FunctionSpec } from '../assembly/functions.ts';
import { partitionOf } from '../assembly/identity.ts';
import { parsePersona } from '../personas.ts';
import type { ServiceApi, ServiceFault } from '../policy/service-api.ts';
import { type AccountStore, type IssuerUser, newPassword } from './account-store.ts';
import { attributesOf, factorsOf, WITH_TOTP } from './cognito-user.ts';

const attributesSchema = z.array(z.object({ Name: z.string(), Value: z.string().default('') }));
const callSchema = z.object({
  UserPoolId: z.string(),
  Username: z.string(),
  TemporaryPassword: z.string().optional(),
  Password: z.string().optional(),
  Permanent: z.boolean().optional(),
  MessageAction: z.string().optional(),
  UserAttributes: attributesSchema.default([]),
  SoftwareTokenMfaSettings: z.object({ Enabled: z.boolean().optional() }).optional(),
});
type Call = z.infer<typeof callSchema>;
type Answer = object | ServiceFault;

const fault = (type: string, message: string): ServiceFault => ({ type, message });
const NOT_FOUND = fault('UserNotFoundException', 'User does not exist.');
const MIN_PASSWORD_CHARACTERS = 10;
const TOO_SHORT = fault(
  'InvalidPasswordException',
  'Password did not conform with policy: Password not long enough',
);
/** As the pool has it (infra/constructs/token-issuer.ts). */
const TEMPORARY_DAYS = 30;
const DAY_MS = 86_400_000;

const attributeIn = (attributes: Call['UserAttributes'], name: string) =>
  attributes.find(({ Name }) => Name === name)?.Value;

const isVerified = (attributes: Call['UserAttributes'], name: string) =>
  attributeIn(attributes, `${name}_verified`) === 'true';

/** An absent attribute stays; an empty one goes. */
function withAttributes(user: IssuerUser, attributes: Call['UserAttributes']): IssuerUser {
  const { email = user.email, phone_number: phone = user.phone } = Object.fromEntries(
    attributes.map(({ Name, Value }) => [Name, Value]),
  );
  return { ...user, email: email?.toLowerCase() || undefined, phone: phone || undefined };
}

const statusOf = ({ requiredActions }: IssuerUser) =>
  requiredActions.includes('UPDATE_PASSWORD') ? 'FORCE_CHANGE_PASSWORD' : 'CONFIRMED';

const describe = (user: IssuerUser) => ({
  Username: user.username,
  Enabled: user.enabled,
  UserStatus: statusOf(user),
  UserCreateDate: user.createdAtMs / 1000,
  UserLastModifiedDate: user.createdAtMs / 1000,
});

/** The made-up people have no account, and whatever an account needs. */
const madeUp = (Username: string) =>
  parsePersona(Username.replace(/^local\|/, '')) && {
    ...{ Username, Enabled: true, UserStatus: 'CONFIRMED' },
    ...WITH_TOTP,
  };

const temporary = (user: IssuerUser, text: string): IssuerUser => ({
  ...user,
  password: newPassword(text, Date.now() + TEMPORARY_DAYS * DAY_MS),
  requiredActions: ['UPDATE_PASSWORD'],
});

export function createCognitoApi(store: AccountStore, functions: readonly FunctionSpec[]): ServiceApi {
  const named = (name: string) => store.all().find(({ username }) => username === name);

  /** A verified address or number names one user. */
  const conflict = (user: IssuerUser): ServiceFault | undefined => {
    const others = store.all().filter(({ id }) => id !== user.id);
    if (user.phone !== undefined && !/^\+\d{7,15}$/.test(user.phone))
      return fault('InvalidParameterException', 'Invalid phone number format.');
    const isTaken = others.some(
      ({ email, phone }) => (email && email === user.email) || (phone && phone === user.phone),
    );
    return isTaken
      ? fault('AliasExistsException', 'An account with the given email or phone_number already exists.')
      : undefined;
  };

  const save = (user: IssuerUser): Answer => {
    const refused = conflict(user);
    if (!refused) store.put(user);
    return refused ?? {};
  };

  const create = ({ Username, TemporaryPassword = '', UserAttributes, MessageAction }: Call): Answer => {
    if (named(Username)) return fault('UsernameExistsException', 'User account already exists');
    if (MessageAction !== 'SUPPRESS')
      return fault('InvalidParameterException', 'The local user pool sends no messages.');
    if (TemporaryPassword.length < MIN_PASSWORD_CHARACTERS) return TOO_SHORT;
    for (const name of ['email', 'phone_number'])
      if (attributeIn(UserAttributes, name) && !isVerified(UserAttributes, name))
        return fault('InvalidParameterException', `${name} is no alias before it is verified.`);
    const bare = { id: randomUUID(), username: Username, enabled: true, attributes: {}, requiredActions: [] };
    const blank: IssuerUser = { ...bare, otps: [], createdAtMs: Date.now(), endedAtMs: 0 };
    const user = temporary(withAttributes(blank, UserAttributes), TemporaryPassword);
    const refused = conflict(user);
    if (refused) return refused;
    store.put(user);
    return { User: { ...describe(user), Attributes: attributesOf(user) } };
  };

  const setPassword = (user: IssuerUser, { Password = '', Permanent = false }: Call): Answer => {
    if (Password.length < MIN_PASSWORD_CHARACTERS) return TOO_SHORT;
    return save(Permanent ? { ...user, password: newPassword(Password) } : temporary(user, Password));
  };

  const setFactors = (user: IssuerUser, { SoftwareTokenMfaSettings: wanted }: Call): Answer => {
    if (wanted?.Enabled && user.otps.length === 0)
      return fault(
        'InvalidParameterException',
        'User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA',
      );
    return save(wanted?.Enabled === false ? { ...user, otps: [] } : user);
  };

  const OF_USER: Readonly<Record<string, (user: IssuerUser, call: Call) => Answer>> = {
    AdminGetUser: (user) => ({
      ...describe(user),
      UserAttributes: attributesOf(user),
      ...factorsOf(user),
    }),
    AdminUpdateUserAttributes: (user, { UserAttributes }) => save(withAttributes(user, UserAttributes)),
    AdminSetUserPassword: setPassword,
    AdminSetUserMFAPreference: setFactors,
    AdminUserGlobalSignOut: (user) => save({ ...user, endedAtMs: Date.now() }),
    AdminEnableUser: (user) => save({ ...user, enabled: true }),
    AdminDisableUser: (user) => save({ ...user, enabled: false }),
    AdminDeleteUser: (user) => {
      store.remove(user.id);
      return {};
    },
  };

  const poolArn = (pool: string) => {
    const [spec] = functions;
    const account = spec?.arn.split(':')[4] ?? '000000000000';
    const region = spec?.region ?? 'local';
    return `arn:${partitionOf(region)}:cognito-idp:${region}:${account}:userpool/${pool}`;
  };

  return {
    operations: ['AdminCreateUser', ...Object.keys(OF_USER)],
    demandsOf: (operation, call) => {
      const { data } = callSchema.safeParse(call);
      return [
        { action: `cognito-idp:${operation}`, resource: poolArn(data?.UserPoolId ?? 'unknown'), context: {} },
      ];
    },
    answer: (operation, given) => {
      const parsed = callSchema.safeParse(given);
      if (!parsed.success) return fault('InvalidParameterException', parsed.error.message);
      if (operation === 'AdminCreateUser') return create(parsed.data);
      const user = named(parsed.data.Username);
      if (user) return OF_USER[operation]?.(user, parsed.data) ?? {};
      return (operation === 'AdminGetUser' && madeUp(parsed.data.Username)) || NOT_FOUND;
    },
  };
}
