/** `oidc-provider` set up for the local cloud. */
import type Provider from 'oidc-provider';
import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import { parsePersona } from '../personas.ts';
import type { AccountStore } from './account-store.ts';
import { ISSUER_WAYS, type IssuerKind } from './issuer-kinds.ts';
import type { IssuerKeys } from './keys.ts';
import { escapeHtml, languageOf, page } from './sign-in-page.ts';
import type { TriggeredClaims } from './token-trigger.ts';
import { audienceOf, CLIENT_ID } from './tokens.ts';

/** Names the API towards the provider, which wants a URI; tokens carry what {@link audienceOf} says. */
const RESOURCE = 'urn:changban:api';
const SCOPES = ['openid', 'profile', 'offline_access'];
const HOURS = 3600;

const nameOf = (sub: string) => parsePersona(sub.replace(/^local\|/, ''))?.name ?? sub;

/** Everyone has agreed to everything: these people are made up. */
async function grantEverything(ctx: KoaContextWithOIDC) {
  const { client, session, provider } = ctx.oidc;
  const grant = new provider.Grant({ clientId: client?.clientId ?? '', accountId: session?.accountId ?? '' });
  grant.addOIDCScope(SCOPES.join(' '));
  await grant.save();
  return grant;
}

const showHtml = (ctx: KoaContextWithOIDC, title: string, body: string) => {
  ctx.type = 'html';
  ctx.body = page(languageOf(ctx.get('accept-language')), title, body);
};

const featuresOf = (kind: IssuerKind): Configuration['features'] => ({
  devInteractions: { enabled: false },
  resourceIndicators: {
    enabled: true,
    defaultResource: () => RESOURCE,
    useGrantedResource: () => true,
    getResourceServerInfo: () => ({
      scope: '',
      audience: audienceOf(kind),
      accessTokenTTL: 12 * HOURS,
      accessTokenFormat: 'jwt',
      jwt: { sign: { alg: 'RS256' } },
    }),
  },
  rpInitiatedLogout: {
    enabled: ISSUER_WAYS[kind].endsSessions,
    logoutSource: (ctx, form) => {
      const hidden = form.replace('</form>', '<input type="hidden" name="logout" value="yes"></form>');
      showHtml(ctx, '退出 · Sign out', `${hidden}<script>document.forms[0].submit()</script>`);
    },
    postLogoutSuccessSource: (ctx) =>
      showHtml(ctx, '已退出 · Signed out', '<p><a href="/">首页 · Home</a></p>'),
  },
});

interface ProviderOptions {
  readonly issuer: string;
  readonly kind: IssuerKind;
  readonly keys: IssuerKeys;
  readonly accounts: AccountStore;
  readonly triggeredClaims?: TriggeredClaims;
}

/** By which means somebody signed in: in the code for the token, and in each that renews it. */
const signInOf = ({ oidc: { entities } }: KoaContextWithOIDC) =>
  (entities.AuthorizationCode ?? entities.RefreshToken) as
    | { readonly amr?: readonly string[]; readonly authTime?: number; readonly scopes: Iterable<string> }
    | undefined;

/** What each issuer’s access token says besides. */
async function claimsOf(ctx: KoaContextWithOIDC, sub: string, options: ProviderOptions) {
  const { amr, authTime, scopes = [] } = signInOf(ctx) ?? {};
  const username = options.accounts.byId(sub)?.username ?? sub;
  const common = { name: nameOf(sub), ...(authTime !== undefined && { auth_time: authTime }) };
  if (options.kind !== 'cognito')
    return { ...common, azp: CLIENT_ID, preferred_username: username, ...(amr && { amr }) };
  const isRenewal = ctx.oidc.entities.RotatedRefreshToken !== undefined;
  const request = { username, sub, clientId: CLIENT_ID, scopes: [...scopes], isRenewal };
  return { ...common, token_use: 'access', username, ...(await options.triggeredClaims?.(request)) };
}

/** A session or a token from before the account was disabled, or given a new code, is nobody’s any longer. */
function hasEnded({ accounts }: ProviderOptions, sub: string, sinceSeconds: number | undefined): boolean {
  const user = accounts.byId(sub);
  if (!user) return !sub.startsWith('local|');
  return !user.enabled || (sinceSeconds ?? 0) * 1000 < user.endedAtMs - 999;
}

function configurationOf(options: ProviderOptions): Configuration {
  const { issuer, keys, kind } = options;
  const { origin, pathname } = new URL(issuer);
  const ways = ISSUER_WAYS[kind];
  return {
    clients: [
      {
        client_id: CLIENT_ID,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: [`${origin}/console/callback`],
        post_logout_redirect_uris: [`${origin}/console`],
      },
    ],
    jwks: { keys: [keys.privateJwk] } as NonNullable<Configuration['jwks']>, // jose's type for the same JSON
    cookies: { keys: [keys.cookieSecret] },
    responseTypes: ['code'],
    scopes: SCOPES,
    claims: { openid: ['sub'], profile: ['name'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: featuresOf(kind),
    ...(ways.routes && { routes: ways.routes }),
    interactions: { url: (_ctx, interaction) => `${pathname}/interaction/${interaction.uid}` },
    loadExistingGrant: grantEverything,
    findAccount: (_ctx, sub, token) =>
      token && hasEnded(options, sub, token.iat)
        ? undefined
        : { accountId: sub, claims: () => ({ sub, name: nameOf(sub) }) },
    extraTokenClaims: (ctx, token) =>
      claimsOf(ctx, 'accountId' in token ? (token.accountId ?? '') : '', options),
    clientBasedCORS: () => true,
    renderError: (ctx, { error, error_description }) =>
      showHtml(
        ctx,
        '无法登录 · Cannot sign in',
        `<p>${escapeHtml(`${error}: ${error_description ?? ''}`)}</p>`,
      ),
    ttl: {
      Session: 12 * HOURS,
      Interaction: HOURS,
      Grant: 12 * HOURS,
      IdToken: 12 * HOURS,
      AccessToken: 12 * HOURS,
      AuthorizationCode: 60,
      RefreshToken: 12 * HOURS,
    },
  };
}

/** The pages also run from Vite's own server and under paths the client need not register: any loopback address will do. */
function allowLoopback(provider: Provider): void {
  const isLoopback = (uri: string) =>
    URL.canParse(uri) && ['localhost', '127.0.0.1'].includes(new URL(uri).hostname);
  Object.assign(provider.Client.prototype, {
    redirectUriAllowed: isLoopback,
    postLogoutRedirectUriAllowed: isLoopback,
  });
}

export async function createProvider(options: ProviderOptions): Promise<Provider> {
  const { default: OidcProvider, interactionPolicy } = await withoutNotices(() => import('oidc-provider'));
  const { Check, base } = interactionPolicy;
  const policy = base();
  policy
    .get('login')
    ?.checks.add(
      new Check('session_ended', 'The session has ended', ({ oidc: { session, result } }) =>
        Boolean(
          Boolean(
            session?.accountId && !result?.login && hasEnded(options, session.accountId, session.loginTs),
          ),
        ),
      ),
    );
  const configuration = configurationOf(options);
  const interactions = { ...configuration.interactions, policy };
  const provider = await withoutNotices(
    async () => new OidcProvider(options.issuer, { ...configuration, interactions }),
  );
  allowLoopback(provider);
  return provider;
}

/** The library warns on the terminal about defaults that are meant for production. */
async function withoutNotices<T>(work: () => Promise<T>): Promise<T> {
  const { warn, info } = console;
  console.warn = () => undefined;
  console.info = () => undefined;
  try {
    return await work();
  } finally {
    Object.assign(console, { warn, info });
  }
}
