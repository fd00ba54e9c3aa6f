/** The OpenID Connect issuer: authorization code with PKCE for the public client of the web pages. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import type { SocketHandler } from '../origin/origin.ts';
import { parsePersona } from '../personas.ts';
import type { IssuerKeys } from './keys.ts';
import { createProvider } from './provider.ts';
import { type Choice, signInPage } from './sign-in-page.ts';

interface IssuerOptions {
  /** `http://localhost:8787/oidc` */
  readonly issuer: string;
  readonly keys: IssuerKeys;
  /** Makes sure that the member record exists. */
  readonly welcome: (persona: string) => Promise<unknown>;
  readonly volunteers: () => Promise<readonly Choice[]>;
}

const INTERACTION = /^\/oidc\/interaction\/[\w-]+$/;

async function formOf(incoming: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of incoming) if (text.length < 10_000) text += chunk;
  return new URLSearchParams(text);
}

function showPage(response: ServerResponse, status: number, html: string): void {
  response
    .writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    .end(html);
}

async function interact(
  { incoming, response }: { incoming: IncomingMessage; response: ServerResponse },
  provider: Provider,
  { welcome, volunteers }: IssuerOptions,
): Promise<void> {
  await provider.interactionDetails(incoming, response);
  const showChoices = async (status: number) =>
    showPage(response, status, signInPage(incoming.headers['accept-language'], await volunteers()));
  if (incoming.method !== 'POST') return showChoices(200);
  const persona = parsePersona((await formOf(incoming)).get('persona') ?? '');
  if (!persona) return showChoices(400);
  await welcome(persona.text);
  const result = { login: { accountId: persona.sub, remember: true } };
  return provider.interactionFinished(incoming, response, result, { mergeWithLastSubmission: false });
}

/** The provider is loaded with the first request: nobody who only calls the API waits for it. */
export function createIssuer(options: IssuerOptions): SocketHandler {
  let loading: Promise<Provider> | undefined;
  const handle = async (incoming: IncomingMessage, response: ServerResponse) => {
    loading ??= createProvider(options.issuer, options.keys);
    const provider = await loading;
    const url = incoming.url ?? '/';
    if (INTERACTION.test(url.split('?')[0] ?? '')) return interact({ incoming, response }, provider, options);
    // As a framework that mounts it under a path would do.
    Object.assign(incoming, { originalUrl: url, url: url.slice('/oidc'.length) || '/' });
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
