/** What Cognito answers besides OpenID Connect: signing out by parameters of its own, and calls of people about themselves. */
import { isFault } from '../policy/service-api.ts';
import { createSelfService, type SelfServiceOptions } from './cognito-self-service.ts';
import { type Exchange, showJson, showPage, textOf } from './exchange.ts';
import { COGNITO_SIGN_OUT, COGNITO_USER_POOL } from './issuer-kinds.ts';
import { CLIENT_ID } from './tokens.ts';

const SESSION_COOKIES = ['_session', '_session.sig'];

/** Cognito’s `/logout`: the browser’s session ends, and it goes back to an address that the client has registered. */
function signOut({ incoming, response }: Exchange): void {
  const { searchParams } = new URL(incoming.url ?? '/', 'http://localhost');
  const back = searchParams.get('logout_uri') ?? '';
  const isOurs = searchParams.get('client_id') === CLIENT_ID && isRegistered(back);
  if (!isOurs) {
    showPage(response, 400, 'Required parameters missing: client_id, logout_uri');
    return;
  }
  const cookies = SESSION_COOKIES.map(
    (name) => `${name}=; path=/; expires=Thu, 01 Jan 1970 00:00:00 GMT; httponly`,
  );
  response.writeHead(302, { location: back, 'set-cookie': cookies }).end();
}

const isRegistered = (url: string) =>
  URL.canParse(url) &&
  ['localhost', '127.0.0.1'].includes(new URL(url).hostname) &&
  new URL(url).pathname === '/console';

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @returns whether the path was one of Cognito’s own */
export function createCognitoWays(options: SelfServiceOptions) {
  const { pathname: prefix } = new URL(options.issuer);
  const serve = createSelfService(options);

  const answerCall = async ({ incoming, response }: Exchange) => {
    const operation = String(incoming.headers['x-amz-target']).split('.')[1] ?? '';
    const answer = await serve(operation, parsed(await textOf(incoming)));
    if (!isFault(answer)) return showJson(response, 200, answer);
    return showJson(response, 400, { __type: answer.type, message: answer.message });
  };

  return async (exchange: Exchange, path: string): Promise<boolean> => {
    if (path === `${prefix}${COGNITO_SIGN_OUT}`) signOut(exchange);
    else if (path === `${prefix}${COGNITO_USER_POOL}`) await answerCall(exchange);
    else return false;
    return true;
  };
}
