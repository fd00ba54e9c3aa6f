/** What each issuer’s access token says besides. */
import type { KoaContextWithOIDC } from 'oidc-provider';
import { parsePersona } from '../personas.ts';
import type { AccountStore } from './account-store.ts';
import type { IssuerKind } from './issuer-kinds.ts';
import type { TriggeredClaims } from './token-trigger.ts';
import { CLIENT_ID } from './tokens.ts';

export interface ClaimsOptions {
  readonly kind: IssuerKind;
  readonly accounts: AccountStore;
  readonly triggeredClaims?: TriggeredClaims;
}

export const nameOf = (sub: string) => parsePersona(sub.replace(/^local\|/, ''))?.name ?? sub;

/** By which means somebody signed in: in the code for the token, and in each that renews it. */
const signInOf = ({ oidc: { entities } }: KoaContextWithOIDC) =>
  (entities.AuthorizationCode ?? entities.RefreshToken) as
    | { readonly amr?: readonly string[]; readonly authTime?: number; readonly scopes: Iterable<string> }
    | undefined;

export async function claimsOf(ctx: KoaContextWithOIDC, sub: string, options: ClaimsOptions) {
  const { amr, authTime, scopes = [] } = signInOf(ctx) ?? {};
  const username = options.accounts.byId(sub)?.username ?? sub;
  const common = { name: nameOf(sub), ...(authTime !== undefined && { auth_time: authTime }) };
  if (options.kind !== 'cognito')
    return { ...common, azp: CLIENT_ID, preferred_username: username, ...(amr && { amr }) };
  const isRenewal = ctx.oidc.entities.RotatedRefreshToken !== undefined;
  const request = { username, sub, clientId: CLIENT_ID, scopes: [...scopes], isRenewal };
  return { ...common, token_use: 'access', username, ...(await options.triggeredClaims?.(request)) };
}
