/** Keycloak’s own client finds in the local issuer what it finds in Keycloak. */
import KcAdminClient from '@keycloak/keycloak-admin-client';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type KeycloakServer, serveKeycloak } from '../../keycloak.ts';

const SECRET = 'right-secret+/=';
let server: KeycloakServer;
let client: KcAdminClient;

beforeAll(async () => {
  server = await serveKeycloak(() => SECRET);
});
afterAll(() => server.stop());
beforeEach(async () => {
  client = new KcAdminClient({ baseUrl: server.url, realmName: 'changban' });
  await client.auth({ grantType: 'client_credentials', clientId: 'changban-accounts', clientSecret: SECRET });
  for (const { id } of server.accounts.all()) server.accounts.remove(id);
});

const someone = {
  username: '13800005678',
  email: 'Someone@Changban.example',
  enabled: true,
  attributes: { memberId: ['m-1'] },
  requiredActions: ['UPDATE_PASSWORD', 'CONFIGURE_TOTP'],
  credentials: [{ type: 'password', value: 'abcdefghij', temporary: true }],
};

const refusal = (asked: Promise<unknown>) =>
  asked.then(
    () => undefined,
    (error: { response?: { status: number }; responseData?: unknown }) => ({
      status: error.response?.status,
      data: error.responseData,
    }),
  );

describe('the official client', () => {
  it('is refused with another secret, and without a token', async () => {
    const stranger = new KcAdminClient({ baseUrl: server.url, realmName: 'changban' });
    const auth = {
      grantType: 'client_credentials',
      clientId: 'changban-accounts',
      clientSecret: 'wrong',
    } as const;
    expect(await refusal(stranger.auth(auth))).toMatchObject({ status: 401 });
    stranger.setAccessToken('nothing');
    expect(await refusal(stranger.users.find())).toMatchObject({ status: 401 });
  });

  it('creates a user, and finds it by its attribute', async () => {
    const { id } = await client.users.create(someone);

    expect(await client.users.find({ q: 'memberId:m-1', briefRepresentation: false })).toMatchObject([
      {
        id,
        username: '13800005678',
        email: 'someone@changban.example',
        enabled: true,
        attributes: { memberId: ['m-1'] },
        requiredActions: ['UPDATE_PASSWORD', 'CONFIGURE_TOTP'],
      },
    ]);
    expect(await client.users.find({ q: 'memberId:m-2' })).toEqual([]);
    expect(await client.users.find({ username: '13800005678', exact: true })).toHaveLength(1);
    expect(await client.users.findOne({ id })).toMatchObject({ username: '13800005678' });
  });

  it.each([
    ['user name', { email: 'other@changban.example' }, 'User exists with same username'],
    ['address', { username: '13800005679' }, 'User exists with same email'],
  ])('is told of a second user with the same %s', async (_, change, errorMessage) => {
    await client.users.create(someone);
    expect(await refusal(client.users.create({ ...someone, ...change }))).toEqual({
      status: 409,
      data: { errorMessage },
    });
  });

  it('changes a user, resets the password, ends sessions, deletes the user', async () => {
    const { id } = await client.users.create(someone);
    const user = await client.users.findOne({ id });
    await client.users.update({ id }, { ...user, enabled: false, requiredActions: [] });
    expect(await client.users.findOne({ id })).toMatchObject({ enabled: false, requiredActions: [] });

    await client.users.resetPassword({
      id,
      credential: { type: 'password', temporary: true, value: 'klmnopqrst' },
    });
    expect(await client.users.findOne({ id })).toMatchObject({ requiredActions: ['UPDATE_PASSWORD'] });
    expect(
      await refusal(client.users.resetPassword({ id, credential: { type: 'password', value: 'short' } })),
    ).toMatchObject({ status: 400 });
    await client.users.logout({ id });
    expect(server.accounts.byId(id)?.endedAtMs).toBeGreaterThan(0);

    await client.users.del({ id });
    expect(await client.users.findOne({ id })).toBeNull();
    expect(await refusal(client.users.del({ id }))).toMatchObject({ status: 404 });
  });

  it('sees a second factor, and takes it away', async () => {
    const { id } = await client.users.create(someone);
    server.accounts.put({ ...server.accounts.byId(id)!, otps: [{ id: 'otp-1', secret: 'S' }] });

    expect(await client.users.getCredentials({ id })).toMatchObject([{ id: 'otp-1', type: 'otp' }]);
    await client.users.deleteCredential({ id, credentialId: 'otp-1' });
    expect(await client.users.getCredentials({ id })).toEqual([]);
  });
});
