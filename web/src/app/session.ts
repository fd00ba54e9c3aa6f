/** Signing in by OpenID Connect: authorization code with PKCE. The tokens stay in the tab’s session storage. */
import { type User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { Config } from '../../../shared/contract/config.ts';

const HOME = '/console';
const CALLBACK = '/console/callback';

export interface Session {
  /** The access token, renewed when it can be; undefined asks to sign in again. */
  readonly token: () => Promise<string | undefined>;
  readonly signIn: () => Promise<void>;
  readonly signOut: () => Promise<void>;
  /** True on the way back from the issuer. */
  readonly isReturning: () => boolean;
  /** Completes the sign-in and tells where to go on. */
  readonly complete: () => Promise<string>;
}

/** Cognito’s way out: the session at the issuer ends, and the browser comes back. */
const cognitoSignOut = (url: string, clientId: string) =>
  `${url}?${new URLSearchParams({ client_id: clientId, logout_uri: `${location.origin}${HOME}` })}`;

export function createSession({ issuer, clientId, audience, signOutUrl }: Config): Session {
  const manager = new UserManager({
    authority: issuer,
    client_id: clientId,
    redirect_uri: `${location.origin}${CALLBACK}`,
    post_logout_redirect_uri: `${location.origin}${HOME}`,
    response_type: 'code',
    scope: 'openid profile',
    extraQueryParams: { audience },
    automaticSilentRenew: false,
    userStore: new WebStorageStateStore({ store: sessionStorage }),
  });

  const renewed = async (user: User) => (user.refresh_token ? manager.signinSilent() : null);

  return {
    token: async () => {
      const user = await manager.getUser();
      const valid = user?.expired ? await renewed(user) : user;
      return valid?.access_token;
    },
    signIn: () => manager.signinRedirect({ state: `${location.pathname}${location.search}` }),
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
