/** The realm that docs/keycloak.md gives, against what the code asks of a Keycloak. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { STAGES } from '../../infra/settings.ts';
import { ROOT } from './pages.ts';

const realm = JSON.parse(readFileSync(join(ROOT, 'docs/keycloak/realm.json'), 'utf8'));
const clientNamed = (id: string) =>
  realm.clients.find(({ clientId }: { clientId: string }) => clientId === id);
const mapperOf = (id: string, kind: string) =>
  clientNamed(id).protocolMappers.find(
    ({ protocolMapper }: { protocolMapper: string }) => protocolMapper === kind,
  );

interface Execution {
  readonly authenticator?: string;
  readonly authenticatorConfig?: string;
  readonly flowAlias?: string;
}

describe('docs/keycloak/realm.json', () => {
  it('has the realm at the end of the issuer', () => {
    expect(STAGES.china.issuer.endsWith(`/realms/${realm.realm}`)).toBe(true);
  });

  it('gives the console tokens for the API, which say by which means somebody signed in', () => {
    const { config: audience } = mapperOf('changban-console', 'oidc-audience-mapper');
    expect(audience).toMatchObject({
      'included.custom.audience': STAGES.china.audience,
      'access.token.claim': 'true',
    });
    expect(mapperOf('changban-console', 'oidc-amr-mapper').config['access.token.claim']).toBe('true');
    expect(clientNamed('changban-console')).toMatchObject({
      publicClient: true,
      directAccessGrantsEnabled: false,
    });
  });

  it('R-KE-40: names the one-time password in the flow that browsers go through', () => {
    const flows = new Map(realm.authenticationFlows.map((flow: { alias: string }) => [flow.alias, flow]));
    const executions = (alias: string): Execution[] => {
      const flow = flows.get(alias) as { authenticationExecutions: Execution[] } | undefined;
      return (flow?.authenticationExecutions ?? []).flatMap((one) =>
        one.flowAlias ? executions(one.flowAlias) : [one],
      );
    };
    const otp = executions(realm.browserFlow).find(({ authenticator }) => authenticator === 'auth-otp-form');
    const { config } = realm.authenticatorConfig.find(
      ({ alias }: { alias: string }) => alias === otp?.authenticatorConfig,
    );
    expect(config['default.reference.value']).toBe('otp');
    expect(Number(config['default.reference.maxAge'])).toBe(realm.ssoSessionMaxLifespan);
  });

  it('lets the accounts client manage users, and nothing else', () => {
    expect(clientNamed('changban-accounts')).toMatchObject({
      serviceAccountsEnabled: true,
      standardFlowEnabled: false,
    });
    expect(realm.users).toEqual([
      expect.objectContaining({
        serviceAccountClientId: 'changban-accounts',
        clientRoles: { 'realm-management': ['manage-users', 'view-users', 'query-users'] },
      }),
    ]);
  });

  it('keeps the member’s id, which users neither see nor change, and asks for no name', () => {
    const [{ config }] = realm.components['org.keycloak.userprofile.UserProfileProvider'];
    const { attributes } = JSON.parse(config['kc.user.profile.config'][0]);
    expect(attributes.map(({ name }: { name: string }) => name)).toEqual(['username', 'email', 'memberId']);
    expect(attributes.find(({ name }: { name: string }) => name === 'memberId').permissions).toEqual({
      view: ['admin'],
      edit: ['admin'],
    });
    expect(attributes.filter(({ required }: { required?: unknown }) => required)).toEqual([]);
  });

  it('takes a first sign-in code as a password', () => {
    expect(realm.passwordPolicy).toContain('length(10)');
  });
});
