/** The calls of Keycloak’s Admin REST API that the accounts function makes, as Keycloak answers them. */
import type { AccountStore, IssuerUser } from './account-store.ts';
import { REALM } from './issuer-kinds.ts';
import {
  changed,
  credentialSchema,
  fits,
  MIN_PASSWORD_CHARACTERS,
  newUser,
  represent,
  representationSchema,
  withPassword,
} from './keycloak-user.ts';

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

const NOT_FOUND: AdminAnswer = { status: 404, body: { error: 'User not found' } };
const NOTHING: AdminAnswer = { status: 204 };
const TOO_SHORT: AdminAnswer = {
  status: 400,
  body: {
    error: 'invalidPasswordMinLengthMessage',
    error_description: `Invalid password: minimum length ${MIN_PASSWORD_CHARACTERS}.`,
  },
};

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

  const find = ({ searchParams }: URL): AdminAnswer => ({
    status: 200,
    body: store.all().filter(fits(searchParams)).map(represent),
  });

  const create = ({ url, body }: AdminRequest): AdminAnswer => {
    const given = representationSchema.parse(JSON.parse(body));
    if (!given.username) return { status: 400, body: { errorMessage: 'User name is missing' } };
    const [credential] = given.credentials ?? [];
    if (credential && credential.value.length < MIN_PASSWORD_CHARACTERS) return TOO_SHORT;
    const user = changed(newUser(), given);
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
