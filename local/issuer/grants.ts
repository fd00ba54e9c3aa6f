/** What somebody lets the console have: everything, since these people are made up. */
import type { KoaContextWithOIDC } from 'oidc-provider';
import type { AccountStore } from './account-store.ts';

interface GrantOptions {
  readonly accounts: AccountStore;
  readonly scopes: string;
  /** Of the API. */
  readonly resource: string;
  readonly resourceScopes: string;
}

/** Seconds are too coarse: a sign-in may follow a sign-out at once. */
const LENIENCE_MS = 999;

export function createGrants({ accounts, scopes, resource, resourceScopes }: GrantOptions) {
  /** When each was given, by its id: all that stands on it ends with the sign-outs that come after. */
  const givenAtMs = new Map<string, number>();

  const give = async (ctx: KoaContextWithOIDC) => {
    const { client, session, provider } = ctx.oidc;
    const grant = new provider.Grant({
      clientId: client?.clientId ?? '',
      accountId: session?.accountId ?? '',
    });
    grant.addOIDCScope(scopes);
    grant.addResourceScope(resource, resourceScopes);
    givenAtMs.set(await grant.save(), Date.now());
    return grant;
  };

  /** A session or a token from before the account was disabled, or signed out everywhere, is nobody’s any longer. */
  const hasEnded = (sub: string, sinceMs: number): boolean => {
    const user = accounts.byId(sub);
    if (!user) return !sub.startsWith('local|');
    return !user.enabled || sinceMs < user.endedAtMs;
  };

  return {
    give,
    hasSessionEnded: (sub: string, loginSeconds = 0) => hasEnded(sub, loginSeconds * 1000 + LENIENCE_MS),
    hasTokenEnded: (sub: string, { grantId = '' }: { readonly grantId?: string | undefined }) =>
      hasEnded(sub, givenAtMs.get(grantId) ?? 0),
  };
}
