/** `oidc-provider` set up for the local cloud. */
import type Provider from 'oidc-provider';
import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import { parsePersona } from '../personas.ts';
import type { IssuerKeys } from './keys.ts';
import { escapeHtml, languageOf, page } from './sign-in-page.ts';
import { AUDIENCE, CLIENT_ID } from './tokens.ts';

/** Names the API towards the provider, which wants a URI; tokens carry {@link AUDIENCE}. */
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

const features: Configuration['features'] = {
  devInteractions: { enabled: false },
  resourceIndicators: {
    enabled: true,
    defaultResource: () => RESOURCE,
    useGrantedResource: () => true,
    getResourceServerInfo: () => ({
      scope: '',
      audience: AUDIENCE,
      accessTokenTTL: 12 * HOURS,
      accessTokenFormat: 'jwt',
      jwt: { sign: { alg: 'RS256' } },
    }),
  },
  rpInitiatedLogout: {
    enabled: true,
    logoutSource: (ctx, form) => {
      const hidden = form.replace('</form>', '<input type="hidden" name="logout" value="yes"></form>');
      showHtml(ctx, '退出 · Sign out', `${hidden}<script>document.forms[0].submit()</script>`);
    },
    postLogoutSuccessSource: (ctx) =>
      showHtml(ctx, '已退出 · Signed out', '<p><a href="/">首页 · Home</a></p>'),
  },
};

function configurationOf(origin: string, keys: IssuerKeys): Configuration {
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
    features,
    interactions: { url: (_ctx, interaction) => `/oidc/interaction/${interaction.uid}` },
    loadExistingGrant: grantEverything,
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: () => ({ sub, name: nameOf(sub) }) }),
    extraTokenClaims: (_ctx, token) => ({
      name: nameOf('accountId' in token ? (token.accountId ?? '') : ''),
    }),
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

export async function createProvider(issuer: string, keys: IssuerKeys): Promise<Provider> {
  const { default: OidcProvider } = await withoutNotices(() => import('oidc-provider'));
  const provider = await withoutNotices(
    async () => new OidcProvider(issuer, configurationOf(new URL(issuer).origin, keys)),
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
