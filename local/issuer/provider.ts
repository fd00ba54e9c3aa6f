/** `oidc-provider` set up for the local cloud. */
import type Provider from 'oidc-provider';
import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import { SELF_SERVICE_SCOPE } from '../../shared/office/accounts/second-factor.ts';
import { type ClaimsOptions, claimsOf, nameOf } from './access-claims.ts';
import { createGrants } from './grants.ts';
import { ISSUER_WAYS, type IssuerKind } from './issuer-kinds.ts';
import type { IssuerKeys } from './keys.ts';
import { escapeHtml, languageOf, page } from './sign-in-page.ts';
import { audienceOf, CLIENT_ID } from './tokens.ts';

/** Names the API towards the provider, which wants a URI; tokens carry what {@link audienceOf} says. */
const RESOURCE = 'urn:changban:api';
const SCOPES = ['openid', 'profile', 'offline_access'];

/** What an access token may name: both issuers let it name what the sign-in asked for. */
const apiScopeOf = (kind: IssuerKind) =>
  ['openid', 'profile', ...(kind === 'cognito' ? [SELF_SERVICE_SCOPE] : [])].join(' ');
const HOURS = 3600;

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
      scope: apiScopeOf(kind),
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

interface ProviderOptions extends ClaimsOptions {
  readonly issuer: string;
  readonly keys: IssuerKeys;
}

type Grants = ReturnType<typeof createGrants>;

/** Cognito gives a refresh token to every sign-in, and it outlives the browser’s session; others to who asks for one. */
const refreshTokensOf = (kind: IssuerKind): Configuration =>
  kind === 'cognito' ? { issueRefreshToken: () => true, expiresWithSession: () => false } : {};

function configurationOf(options: ProviderOptions, grants: Grants): Configuration {
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
    loadExistingGrant: grants.give,
    ...refreshTokensOf(kind),
    findAccount: (_ctx, sub, token) =>
      token && grants.hasTokenEnded(sub, token)
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
  const grants = createGrants({
    accounts: options.accounts,
    scopes: SCOPES.join(' '),
    resource: RESOURCE,
    resourceScopes: apiScopeOf(options.kind),
  });
  const { Check, base } = interactionPolicy;
  const policy = base();
  policy
    .get('login')
    ?.checks.add(
      new Check('session_ended', 'The session has ended', ({ oidc: { session, result } }) =>
        Boolean(
          session?.accountId && !result?.login && grants.hasSessionEnded(session.accountId, session.loginTs),
        ),
      ),
    );
  const configuration = configurationOf(options, grants);
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
