/** Accounts in small: asked for one by one and for many, made at the local Keycloak, printed. */
import { serveKeycloak } from '../../keycloak.ts';
import { workEvent } from '../../work.ts';
import type { Ask } from './asking.ts';
import type { Cost, Measure } from './count.ts';

interface Stage {
  readonly ask: Ask;
  readonly measure: Measure;
  readonly costs: Map<string, Cost>;
}

/** What has to be in Secrets Manager. */
export const ACCOUNT_SECRETS = { accounts: 'client-secret', receiptCodes: 'k'.repeat(43) };

const asDistrict = { sub: 'district' };

export async function manageAccounts({ ask, measure, costs }: Stage): Promise<void> {
  const keycloak = await serveKeycloak(() => ACCOUNT_SECRETS.accounts);
  Object.assign(process.env, { ACCOUNTS: 'keycloak', ISSUER: keycloak.issuer });
  const { handler } = await import('../../../functions/office/accounts/accounts.ts');
  const follow = (id: string, waitedSeconds = 0) =>
    handler(workEvent({ pk: `MEMBER#${id}`, sk: 'MEMBER', since: Date.now() / 1000 - waitedSeconds }));

  const body = { roles: ['street'], streets: ['320404001'], email: 'account@changban.example' };
  const { id } = await ask('inviteMember', { ...asDistrict, body }, 'with an account');
  keycloak.setAway(true);
  await follow(id, 3600);
  keycloak.setAway(false);
  const { version } = await ask('getMember', { ...asDistrict, path: { id } });
  await ask('retryAccount', { ...asDistrict, path: { id }, headers: { 'if-match': `"${version}"` } });
  costs.set('accounts', (await measure(() => follow(id))).cost);
  await ask('printSignInLetters', { ...asDistrict, body: { memberIds: [id] } });
  await ask('getAccountSummary', asDistrict);
  const request = await ask('requestAccounts', { ...asDistrict, body: { of: 'active' } });
  await ask('getAccountRequest', { ...asDistrict, path: { id: request.id } });
  await ask('listAccountRequests', asDistrict);

  for (const name of ['ACCOUNTS', 'ISSUER']) delete process.env[name];
  await keycloak.stop();
}
