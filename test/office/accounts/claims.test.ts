/** What the user pool’s trigger adds to tokens, asked as Cognito asks it; the users are those of the local pool. */
import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type AccountStore, openAccountStore } from '../../../local/issuer/account-store.ts';
import { createCognitoApi } from '../../../local/issuer/cognito-api.ts';
import { type ServiceServer, serveApi } from '../../local/service-server.ts';

const USER = {
  ...{ id: 'sub-1', username: 'member-1', enabled: true, attributes: {}, requiredActions: [], otps: [] },
  ...{ createdAtMs: 0, endedAtMs: 0 },
};
let users: AccountStore;
let pool: ServiceServer;
let handler: typeof import('../../../functions/office/accounts/claims.ts').handler;

beforeAll(async () => {
  users = openAccountStore(undefined);
  pool = await serveApi(createCognitoApi(users, []));
  Object.assign(process.env, {
    ...{ AWS_REGION: 'local', AWS_ACCESS_KEY_ID: 'claims', AWS_SECRET_ACCESS_KEY: 'local' },
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: pool.url,
  });
  ({ handler } = await import('../../../functions/office/accounts/claims.ts'));
});
afterAll(() => pool.stop());
beforeEach(() => users.put(USER));

const event = (
  triggerSource: PreTokenGenerationV2TriggerEvent['triggerSource'],
): PreTokenGenerationV2TriggerEvent => ({
  ...{ version: '2', region: 'local', userPoolId: 'pool', userName: USER.username },
  triggerSource,
  callerContext: { awsSdkVersion: '', clientId: 'console' },
  request: { userAttributes: { sub: USER.id }, groupConfiguration: {} },
  response: { claimsAndScopeOverrideDetails: {} },
});
const claimsIn = ({ response }: PreTokenGenerationV2TriggerEvent) =>
  response.claimsAndScopeOverrideDetails.accessTokenGeneration?.claimsToAddOrOverride;

it.each(['TokenGeneration_HostedAuth', 'TokenGeneration_RefreshTokens'] as const)(
  'R-KE-40: names the factor of who has an authenticator (%s)',
  async (source) => {
    users.put({ ...USER, otps: [{ id: 'one', secret: 'S' }] });
    expect(claimsIn(await handler(event(source)))).toEqual({ second_factor: 'otp' });
  },
);

it('R-KE-40: adds nothing for who has none', async () => {
  const asked = event('TokenGeneration_HostedAuth');
  expect(await handler(asked)).toEqual(asked);
});

it('R-KE-40: adds nothing where the pool does not say, so that who needs no factor signs in', async () => {
  users.remove(USER.id);
  const asked = event('TokenGeneration_HostedAuth');
  expect(await handler(asked)).toEqual(asked);
});
