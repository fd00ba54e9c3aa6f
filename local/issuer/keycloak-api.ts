/** The calls of Keycloak’s Admin REST API that the accounts function makes, as Keycloak answers them. */
import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { type AccountStore, type IssuerUser, newPassword } from './account-store.ts';
import { REALM } from './issuer-kinds.ts';

export interface AdminRequest {
  readonly method: string;
  /** With the query. */
  readonly url: URL;
  readonly body: string;
}

export interface AdminAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly location?: string;
}

/** As the realm’s policy has it (docs/keycloak/realm.json). */
const MIN_PASSWORD_CHARACTERS = 10;

const credentialSchema = z.looseObject({
  type: z.literal('password'),
  value: z.string(),
  temporary: z.boolean().default(false),
});

/** What of a representation means anything here; Keycloak, too, takes no notice of what it computes itself. */
const representationSchema = z.looseObject({
  username: z.string().optional(),
  email: z.string().optional(),
  emailVerified: z.boolean().optional(),
  enabled: z.boolean().optional(),
  attributes: z.record(z.string(), z.array(z.string())).optional(),
  requiredActions: z.array(z.string()).optional(),
  credentials: z.array(credentialSchema).optional(),
});
type Representation = z.infer<typeof representationSchema>;

const represent = ({
  id,
  username,
  email,
  enabled,
  attributes,
  requiredActions,
  createdAtMs,
  otps,
}: IssuerUser) => ({
  id,
  username,
  ...(email && { email }),
  emailVerified: email !== undefined,
  enabled,
  attributes,
  requiredActions,
  createdTimestamp: createdAtMs,
  totp: otps.length > 0,
  disableableCredentialTypes: [],
  notBefore: 0,
});

const NOT_FOUND: AdminAnswer = { status: 404, body: { error: 'User not found' } };
const NOTHING: AdminAnswer = { status: 204 };
const TOO_SHORT: AdminAnswer = {
  status: 400,
  body: {
    error: 'invalidPasswordMinLengthMessage',
    error_description: `Invalid password: minimum length ${MIN_PASSWORD_CHARACTERS}.`,
  },
};

const UPDATE_PASSWORD = 'UPDATE_PASSWORD';

/** A temporary password is one that has to be changed. */
function withPassword(user: IssuerUser, { value, temporary }: z.infer<typeof credentialSchema>): IssuerUser {
  return {
    ...user,
    password: newPassword(value),
    requiredActions: temporary
      ? [...new Set([UPDATE_PASSWORD, ...user.requiredActions])]
      : user.requiredActions,
  };
}

function changed(user: IssuerUser, given: Representation): IssuerUser {
  const { username = user.username, email, enabled = user.enabled } = given;
  return {
    ...user,
    username: username.toLowerCase(),
    email: email === undefined ? user.email : email.toLowerCase() || undefined,
    enabled,
    attributes: given.attributes ?? user.attributes,
    requiredActions: given.requiredActions ?? user.requiredActions,
  };
}

export function createKeycloakApi(store: AccountStore) {
  const conflict = (user: IssuerUser): AdminAnswer | undefined => {
    const others = store.all().filter(({ id }) => id !== user.id);
    if (others.some(({ username }) => username === user.username))
      return { status: 409, body: { errorMessage: 'User exists with same username' } };
    if (user.email && others.some(({ email }) => email === user.email))
      return { status: 409, body: { errorMessage: 'User exists with same email' } };
    return undefined;
  };

  const save = (user: IssuerUser): AdminAnswer => {
    const refused = conflict(user);
    if (!refused) store.put(user);
    return refused ?? NOTHING;
  };

  /** By custom attributes `q=key:value`, user name or address; all of them must fit. */
  const find = ({ searchParams }: URL): AdminAnswer => {
    const exact = (name: string, value: string | undefined) =>
      searchParams.get(name) === null || searchParams.get(name)?.toLowerCase() === value;
    const wanted = (searchParams.get('q') ?? '').split(' ').filter(Boolean);
    const found = store.all().filter(
      ({ username, email, attributes }) =>
        exact('username', username) &&
        exact('email', email) &&
        wanted.every((pair) => {
          const [key = '', ...value] = pair.split(':');
          return attributes[key]?.includes(value.join(':').replace(/^"(.*)"$/, '$1'));
        }),
    );
    return { status: 200, body: found.map(represent) };
  };

  const create = ({ url, body }: AdminRequest): AdminAnswer => {
    const given = representationSchema.parse(JSON.parse(body));
    const bare: IssuerUser = {
      id: randomUUID(),
      username: '',
      enabled: false,
      attributes: {},
      requiredActions: [],
      otps: [],
      createdAtMs: Date.now(),
      endedAtMs: 0,
    };
    if (!given.username) return { status: 400, body: { errorMessage: 'User name is missing' } };
    const [credential] = given.credentials ?? [];
    if (credential && credential.value.length < MIN_PASSWORD_CHARACTERS) return TOO_SHORT;
    const user = changed(bare, given);
    const answer = save(credential ? withPassword(user, credential) : user);
    if (answer !== NOTHING) return answer;
    return { status: 201, location: `${url.origin}${url.pathname}/${user.id}` };
  };

  const reset = (user: IssuerUser, body: string): AdminAnswer => {
    const credential = credentialSchema.parse(JSON.parse(body));
    return credential.value.length < MIN_PASSWORD_CHARACTERS
      ? TOO_SHORT
      : save(withPassword(user, credential));
  };

  const withoutCredential = (user: IssuerUser, credential: string): AdminAnswer => {
    if (!user.otps.some(({ id }) => id === credential))
      return { status: 404, body: { error: 'Credential not found' } };
    return save({ ...user, otps: user.otps.filter(({ id }) => id !== credential) });
  };

  const ofUser = (user: IssuerUser, rest: string, { method, body }: AdminRequest): AdminAnswer => {
    const [part, id = ''] = rest.split('/').filter(Boolean);
    switch (`${method} ${part ?? ''}`) {
      case 'GET ':
        return { status: 200, body: represent(user) };
      case 'PUT ':
        return save(changed(user, representationSchema.parse(JSON.parse(body))));
      case 'DELETE ':
        store.remove(user.id);
        return NOTHING;
      case 'PUT reset-password':
        return reset(user, body);
      case 'POST logout':
        store.put({ ...user, endedAtMs: Date.now() });
        return NOTHING;
      case 'GET credentials':
        return { status: 200, body: user.otps.map((otp) => ({ id: otp.id, type: 'otp' })) };
      case 'DELETE credentials':
        return withoutCredential(user, id);
      default:
        return { status: 405 };
    }
  };

  /** @param request whose caller may manage users */
  return (request: AdminRequest): AdminAnswer => {
    const { method, url } = request;
    const [, id, rest = ''] = new RegExp(`^/admin/realms/${REALM}/users(?:/([^/]+)(/.*)?)?$`).exec(
      url.pathname,
    ) ?? [undefined];
    if (!url.pathname.startsWith(`/admin/realms/${REALM}/users`))
      return { status: 404, body: { error: 'The local issuer has users and nothing else.' } };
    if (id === undefined) return method === 'POST' ? create(request) : find(url);
    const user = store.byId(id);
    return user ? ofUser(user, rest, request) : NOT_FOUND;
  };
}
