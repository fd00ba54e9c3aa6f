/** Signing in by OpenID Connect: authorization code with PKCE. The tokens stay in the tab’s session storage. */
import { type User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { Config } from '../../../shared/contract/config.ts';
import { SELF_SERVICE_SCOPE } from '../../../shared/office/accounts/second-factor.ts';
import { createUserPool, type UserPool } from './user-pool.ts';

const HOME = '/console';
const CALLBACK = '/console/callback';
const SCOPE = 'openid profile';

export interface Session {
  /** The access token, renewed when it can be; undefined asks to sign in again. */
  readonly token: () => Promise<string | undefined>;
  readonly signIn: () => Promise<void>;
  readonly signOut: () => Promise<void>;
  /** True on the way back from the issuer. */
  readonly isReturning: () => boolean;
  /** Completes the sign-in and tells where to go on. */
  readonly complete: () => Promise<string>;
  /** Where setting up a second factor is left to the console: with Cognito. */
  readonly ownFactor?: OwnFactor;
}

/** A person’s own second factor. */
export interface OwnFactor extends UserPool {
  /** Whether the token is for setting one up. Those of every day are not: whoever stole one could replace the factor. */
  readonly maySetUp: () => Promise<boolean>;
  /** Comes back with a token that is. */
  readonly askToSetUp: () => Promise<void>;
}

/** Cognito’s way out: the session at the issuer ends, and the browser comes back. */
const cognitoSignOut = (url: string, clientId: string) =>
  `${url}?${new URLSearchParams({ client_id: clientId, logout_uri: `${location.origin}${HOME}` })}`;

export function createSession({ issuer, clientId, audience, signOutUrl, userPoolUrl }: Config): Session {
  const manager = new UserManager({
    authority: issuer,
    client_id: clientId,
    redirect_uri: `${location.origin}${CALLBACK}`,
    post_logout_redirect_uri: `${location.origin}${HOME}`,
    response_type: 'code',
    scope: SCOPE,
    extraQueryParams: { audience },
    automaticSilentRenew: false,
    userStore: new WebStorageStateStore({ store: sessionStorage }),
  });

  const renewed = async (user: User) => (user.refresh_token ? manager.signinSilent() : null);

  const token = async () => {
    const user = await manager.getUser();
    const valid = user?.expired ? await renewed(user) : user;
    return valid?.access_token;
  };

  const signIn = (scope: string) =>
    manager.signinRedirect({ scope, state: `${location.pathname}${location.search}` });

  const ownFactor = (url: string): OwnFactor => ({
    ...createUserPool(url, token),
    maySetUp: async () => (await manager.getUser())?.scopes.includes(SELF_SERVICE_SCOPE) ?? false,
    askToSetUp: () => signIn(`${SCOPE} ${SELF_SERVICE_SCOPE}`),
  });

  return {
    token,
    signIn: () => signIn(SCOPE),
    ...(userPoolUrl && { ownFactor: ownFactor(userPoolUrl) }),
    signOut: async () => {
      if (signOutUrl === undefined) return manager.signoutRedirect();
      await manager.removeUser();
      location.assign(cognitoSignOut(signOutUrl, clientId));
    },
    isReturning: () => location.pathname === CALLBACK,
    complete: async () => {
      const { state } = await manager.signinRedirectCallback();
      return typeof state === 'string' && state.startsWith(HOME) ? state : HOME;
    },
  };
}
