/** A user of the local issuer as Keycloak’s Admin REST API represents one. */
import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { type IssuerUser, newPassword } from './account-store.ts';

/** As the realm’s policy has it (docs/keycloak/realm.json). */
export const MIN_PASSWORD_CHARACTERS = 10;

export const credentialSchema = z.looseObject({
  type: z.literal('password'),
  value: z.string(),
  temporary: z.boolean().default(false),
});

/** What of a representation means anything here; Keycloak, too, takes no notice of what it computes itself. */
export const representationSchema = z.looseObject({
  username: z.string().optional(),
  email: z.string().optional(),
  emailVerified: z.boolean().optional(),
  enabled: z.boolean().optional(),
  attributes: z.record(z.string(), z.array(z.string())).optional(),
  requiredActions: z.array(z.string()).optional(),
  credentials: z.array(credentialSchema).optional(),
});
type Representation = z.infer<typeof representationSchema>;

/** As Keycloak shows a user. */
export const represent = ({
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

const UPDATE_PASSWORD = 'UPDATE_PASSWORD';

/** A temporary password is one that has to be changed. */
export function withPassword(
  user: IssuerUser,
  { value, temporary }: z.infer<typeof credentialSchema>,
): IssuerUser {
  return {
    ...user,
    password: newPassword(value),
    requiredActions: temporary
      ? [...new Set([UPDATE_PASSWORD, ...user.requiredActions])]
      : user.requiredActions,
  };
}

/** With what a representation has of it. */
export function changed(user: IssuerUser, given: Representation): IssuerUser {
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

export const newUser = (): IssuerUser => ({
  id: randomUUID(),
  username: '',
  enabled: false,
  attributes: {},
  requiredActions: [],
  otps: [],
  createdAtMs: Date.now(),
  endedAtMs: 0,
});

/** By custom attributes `q=key:value`, user name or address; all of them must fit. */
export function fits(query: URLSearchParams) {
  const exact = (name: string, value: string | undefined) =>
    query.get(name) === null || query.get(name)?.toLowerCase() === value;
  const wanted = (query.get('q') ?? '').split(' ').filter(Boolean);
  return ({ username, email, attributes }: IssuerUser) =>
    exact('username', username) &&
    exact('email', email) &&
    wanted.every((pair) => {
      const [key = '', ...value] = pair.split(':');
      return attributes[key]?.includes(value.join(':').replace(/^"(.*)"$/, '$1'));
    });
}
