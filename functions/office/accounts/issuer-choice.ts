/** Which issuer this deployment makes accounts at. */
import { readEnvironment } from '../../../shared/environment.ts';
import type { AccountIssuer } from './account-issuer.ts';
import { cognito } from './cognito.ts';
import { keycloak } from './keycloak.ts';

const ISSUERS: Readonly<Record<string, AccountIssuer>> = { keycloak, cognito };

export function issuerOfDeployment(): AccountIssuer {
  const { ACCOUNTS } = readEnvironment(process.env, ['ACCOUNTS']);
  const issuer = ISSUERS[ACCOUNTS];
  if (!issuer) throw new Error('accounts are not made in this deployment');
  return issuer;
}
