/** What people ask the local user pool about themselves, as Cognito would answer. */
import { SignJWT } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import { type AccountStore, newPassword, openAccountStore } from '../../../local/issuer/account-store.ts';
import { createSelfService } from '../../../local/issuer/cognito-self-service.ts';
import { issuerKeys } from '../../../local/issuer/keys.ts';
import { oneTimePassword } from '../../../local/issuer/one-time-password.ts';
import { SELF_SERVICE_SCOPE } from '../../../shared/office/accounts/second-factor.ts';

const ISSUER = 'http://localhost/oidc';
const USER = {
  ...{ id: 'sub-1', username: 'member-1', email: 'o@changban.example', enabled: true, attributes: {} },
  ...{
    requiredActions: [],
    otps: [],
    password: newPassword('a good password'),
    createdAtMs: 0,
    endedAtMs: 0,
  },
};
const keys = await issuerKeys(undefined);
let accounts: AccountStore;
let serve: ReturnType<typeof createSelfService>;

beforeEach(() => {
  accounts = openAccountStore(undefined);
  accounts.put(USER);
  serve = createSelfService({ issuer: ISSUER, keys, accounts });
});

const token = (scope: string, issuer = ISSUER) =>
  new SignJWT({ scope })
    .setProtectedHeader({ alg: 'RS256' })
    .setIssuer(issuer)
    .setSubject(USER.id)
    .setIssuedAt()
    .sign(keys.privateKey);
const call = async (operation: string, body: object = {}, scope = `openid ${SELF_SERVICE_SCOPE}`) =>
  serve(operation, { AccessToken: await token(scope), ...body });

const PREFERRED = { SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true } };
const begin = async () => (await call('AssociateSoftwareToken')) as { SecretCode: string };
const digitsOf = (secret: string) => oneTimePassword(secret, Date.now());

describe('R-KE-40: an authenticator', () => {
  it('counts once its digits were right and it is preferred, and not before', async () => {
    const { SecretCode } = await begin();
    const UserCode = digitsOf(SecretCode);
    expect(await call('VerifySoftwareToken', { UserCode })).toEqual({ Status: 'SUCCESS' });
    expect(await call('GetUser')).not.toHaveProperty('PreferredMfaSetting');
    await call('SetUserMFAPreference', PREFERRED);
    expect(await call('GetUser')).toMatchObject({ PreferredMfaSetting: 'SOFTWARE_TOKEN_MFA' });
    expect(accounts.byId(USER.id)?.otps).toMatchObject([{ secret: SecretCode }]);
  });

  it('does not count with wrong digits, or with those of a key that was replaced', async () => {
    const first = await begin();
    await begin();
    for (const UserCode of ['000000x', digitsOf(first.SecretCode)])
      expect(await call('VerifySoftwareToken', { UserCode })).toMatchObject({
        type: 'EnableSoftwareTokenMFAException',
      });
    expect(await call('SetUserMFAPreference', PREFERRED)).toMatchObject({
      type: 'InvalidParameterException',
    });
    expect(accounts.byId(USER.id)?.otps).toEqual([]);
  });
});

describe('a token', () => {
  it.each([
    ['without the scope for it', () => token('openid profile')],
    ['of another issuer', () => token(SELF_SERVICE_SCOPE, 'http://localhost/other')],
    ['that is none', async () => 'x.y.z'],
  ])('%s is refused', async (_, make) => {
    expect(await serve('GetUser', { AccessToken: await make() })).toMatchObject({
      type: 'NotAuthorizedException',
    });
  });

  it('from before a sign-out everywhere is refused', async () => {
    accounts.put({ ...USER, endedAtMs: Date.now() + 10_000 });
    expect(await call('GetUser')).toMatchObject({ message: 'Access Token has been revoked' });
  });

  it('of somebody whose account is disabled is refused', async () => {
    accounts.put({ ...USER, enabled: false });
    expect(await call('GetUser')).toMatchObject({ type: 'NotAuthorizedException' });
  });
});
