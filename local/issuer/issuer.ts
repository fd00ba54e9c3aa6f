/** The OpenID Connect issuer: authorization code with PKCE for the public client of the web pages. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import type { SocketHandler } from '../origin/origin.ts';
import { parsePersona } from '../personas.ts';
import { accountForm, accountPage } from './account-pages.ts';
import { createAccountSignIn, type SignedIn } from './account-sign-in.ts';
import type { AccountStore } from './account-store.ts';
import { adminTokenFor, mayManageUsers } from './admin-token.ts';
import { createCognitoWays } from './cognito-ways.ts';
import { type Exchange, showJson, showPage, textOf } from './exchange.ts';
import { ISSUER_WAYS, type IssuerKind } from './issuer-kinds.ts';
import { createKeycloakApi } from './keycloak-api.ts';
import type { IssuerKeys } from './keys.ts';
import { createProvider } from './provider.ts';
import { type Choice, signInPage } from './sign-in-page.ts';
import type { TriggeredClaims } from './token-trigger.ts';

export interface IssuerOptions {
  /** `http://localhost:8787/oidc` */
  readonly issuer: string;
  readonly kind: IssuerKind;
  readonly keys: IssuerKeys;
  readonly accounts: AccountStore;
  /** Of the client that manages users. */
  readonly clientSecret: () => string;
  /** Makes sure that the member record exists. */
  readonly welcome: (persona: string) => Promise<unknown>;
  readonly volunteers: () => Promise<readonly Choice[]>;
  /** Of Cognito alone: what the stage’s own function adds. */
  readonly triggeredClaims?: TriggeredClaims;
}

/** The page on which somebody says who they are: one of the made-up people, or an account. */
function createInteraction({ accounts, kind, welcome, volunteers }: IssuerOptions) {
  const signIn = createAccountSignIn(accounts);
  const finish = (exchange: Exchange, provider: Provider, login: SignedIn) =>
    provider.interactionFinished(
      exchange.incoming,
      exchange.response,
      { login: { accountId: login.accountId, amr: [...login.amr], remember: true } },
      { mergeWithLastSubmission: false },
    );

  return async (exchange: Exchange, provider: Provider): Promise<void> => {
    const { incoming, response } = exchange;
    const { uid } = await provider.interactionDetails(incoming, response);
    const language = incoming.headers['accept-language'];
    const showChoices = async (status: number) =>
      showPage(
        response,
        status,
        signInPage(
          language,
          await volunteers(),
          kind === 'none' ? '' : accountForm(language, { step: 'password' }),
        ),
      );
    if (incoming.method !== 'POST') return showChoices(200);
    const form = new URLSearchParams(await textOf(incoming));
    if (form.has('step')) {
      const answer = signIn(uid, form);
      return 'step' in answer
        ? showPage(response, answer.wrong ? 400 : 200, accountPage(language, answer))
        : finish(exchange, provider, answer);
    }
    const persona = parsePersona(form.get('persona') ?? '');
    if (!persona) return showChoices(400);
    await welcome(persona.text);
    return finish(exchange, provider, { accountId: persona.sub, amr: ['pwd', 'otp'] });
  };
}

/** Keycloak’s Admin REST API, and the token for it. */
function createAdmin({ accounts, issuer, keys, clientSecret }: IssuerOptions) {
  const api = createKeycloakApi(accounts);
  const token = async ({ incoming, response }: Exchange, body: string) => {
    const asked = { form: new URLSearchParams(body), authorization: incoming.headers.authorization };
    const answer = await adminTokenFor(asked, { issuer, keys, secret: clientSecret() });
    return answer
      ? showJson(response, 200, answer)
      : showJson(response, 401, {
          error: 'unauthorized_client',
          error_description: 'Invalid client credentials',
        });
  };
  const manage = async ({ incoming, response }: Exchange) => {
    if (!(await mayManageUsers(incoming.headers.authorization, { issuer, keys })))
      return showJson(response, 401, { error: 'HTTP 401 Unauthorized' });
    const url = new URL(incoming.url ?? '/', issuer);
    const answer = api({ method: incoming.method ?? 'GET', url, body: await textOf(incoming) });
    return showJson(
      response,
      answer.status,
      answer.body,
      answer.location ? { location: answer.location } : {},
    );
  };
  return { token, manage };
}

/** What each issuer answers besides OpenID Connect. @returns whether it was that */
function createOwnWays(options: IssuerOptions) {
  const { path: prefix, routes } = ISSUER_WAYS[options.kind];
  const admin = createAdmin(options);

  /** The body is read to tell; the provider takes it from here. */
  const isClientToken = async (exchange: Exchange) => {
    const body = await textOf(exchange.incoming);
    Object.assign(exchange.incoming, { body });
    if (new URLSearchParams(body).get('grant_type') !== 'client_credentials') return false;
    await admin.token(exchange, body);
    return true;
  };

  const ofKeycloak = async (exchange: Exchange, path: string) => {
    if (path.startsWith('/admin/')) {
      await admin.manage(exchange);
      return true;
    }
    const isToken = exchange.incoming.method === 'POST' && path === `${prefix}${routes?.token}`;
    return isToken && isClientToken(exchange);
  };

  const ways = { keycloak: ofKeycloak, cognito: createCognitoWays(options), none: () => false };
  return ways[options.kind];
}

/** The provider is loaded with the first request: nobody who only calls the API waits for it. */
export function createIssuer(options: IssuerOptions): SocketHandler {
  const { path: prefix } = ISSUER_WAYS[options.kind];
  const interaction = new RegExp(`^${prefix}/interaction/[\\w-]+$`);
  const interact = createInteraction(options);
  const takeOwnWay = createOwnWays(options);
  let loading: Promise<Provider> | undefined;

  const handle = async (incoming: IncomingMessage, response: ServerResponse) => {
    const url = incoming.url ?? '/';
    const path = url.split('?')[0] ?? '';
    if (await takeOwnWay({ incoming, response }, path)) return;
    loading ??= createProvider(options);
    const provider = await loading;
    if (interaction.test(path)) return interact({ incoming, response }, provider);
    // As a framework that mounts it under a path would do.
    Object.assign(incoming, { originalUrl: url, url: url.slice(prefix.length) || '/' });
    return provider.callback()(incoming, response);
  };
  return (incoming, response) => {
    handle(incoming, response).catch(() => {
      if (!response.headersSent) showPage(response, 400, signInAgain);
    });
  };
}

const signInAgain =
  '<!doctype html><meta charset="utf-8"><title>常伴</title><p>登录已过期，请返回重新登录。 This sign-in has expired: go back and sign in again.</p>';
