/** Whose ways the local issuer has: those of the issuer that the stage is deployed with. */
import type { accountMakers } from '../../shared/office/accounts/account.ts';
import type { Plan } from '../assembly/plan.ts';

export type IssuerKind = (typeof accountMakers)[number];

interface IssuerWays {
  /** Path of the issuer on the one origin. */
  readonly path: string;
  /** Paths below it, as `oidc-provider` names them; its own where none are said. */
  readonly routes?: Readonly<Record<string, string>>;
  /** Whether access tokens are for the API; Cognito’s are for the client (here in `aud` as well, which `oidc-provider` cannot leave out). */
  readonly hasAudience: boolean;
  /** Signing out by OpenID’s own end-session request. */
  readonly endsSessions: boolean;
}

/** Below the issuer here; in Cognito below the sign-in page’s domain. */
export const COGNITO_SIGN_OUT = '/logout';

/** Below the issuer here; in Cognito the origin itself. */
export const COGNITO_USER_POOL = '/user-pool';

export const REALM = 'changban';

export const ISSUER_WAYS: Readonly<Record<IssuerKind, IssuerWays>> = {
  none: { path: '/oidc', hasAudience: true, endsSessions: true },
  keycloak: {
    path: `/realms/${REALM}`,
    routes: {
      authorization: '/protocol/openid-connect/auth',
      token: '/protocol/openid-connect/token',
      jwks: '/protocol/openid-connect/certs',
      userinfo: '/protocol/openid-connect/userinfo',
      end_session: '/protocol/openid-connect/logout',
    },
    hasAudience: true,
    endsSessions: true,
  },
  cognito: {
    path: '/oidc',
    routes: {
      authorization: '/oauth2/authorize',
      token: '/oauth2/token',
      jwks: '/.well-known/jwks.json',
      userinfo: '/oauth2/userInfo',
    },
    hasAudience: false,
    endsSessions: false,
  },
};

/** As the functions of the stage are told. */
export const issuerKindOf = ({ functions }: Pick<Plan, 'functions'>): IssuerKind => {
  const told = functions.map(({ environment }) => environment.ACCOUNTS).find(Boolean);
  return told === 'keycloak' || told === 'cognito' ? told : 'none';
};
