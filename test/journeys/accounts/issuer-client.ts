/** A person at the issuer’s pages, as a browser goes through them: cookies, forms, the code exchanged for a token. */
import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { oneTimePassword } from '../../../local/issuer/one-time-password.ts';
import { CLIENT_ID } from '../../../local/issuer/tokens.ts';
import { configSchema } from '../../../shared/contract/config.ts';
import { SELF_SERVICE_SCOPE } from '../../../shared/office/accounts/second-factor.ts';
import { createUserPool } from '../../../web/src/app/user-pool.ts';

const discoverySchema = z.object({
  authorization_endpoint: z.string(),
  token_endpoint: z.string(),
  end_session_endpoint: z.string().optional(),
});
const tokensSchema = z.object({
  access_token: z.string(),
  id_token: z.string(),
  refresh_token: z.string().optional(),
});
export type Tokens = z.infer<typeof tokensSchema>;

interface Shown {
  readonly status: number;
  readonly location: string;
  readonly text: string;
}

/** What somebody knows and has. */
export interface Person {
  readonly name: string;
  readonly password: string;
  /** To choose where the first one has to be changed. */
  readonly newPassword?: string;
  /** Of the authenticator, once there is one. */
  secret?: string;
}

/** What a page asks for next; `undefined` where it asks for nothing. */
const stepIn = ({ text }: Shown) => /name="step" value="(\w+)"/.exec(text)?.[1];
const secretIn = ({ text }: Shown) => /id="secret">([A-Z2-7]+)</.exec(text)?.[1];

function createBrowser() {
  const cookies = new Map<string, string>();
  return async (url: string, init: RequestInit = {}): Promise<Shown> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(init.headers as Record<string, string>), cookie };
    const answer = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const location = answer.headers.get('location');
    return {
      status: answer.status,
      location: location ? new URL(location, url).href : '',
      text: await answer.text(),
    };
  };
}

const post = (fields: Record<string, string>): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams(fields).toString(),
});

/** The fields of one page, filled in. The authenticator is set up where the page shows its key. */
function answerTo(shown: Shown, step: string, person: Person): Record<string, string> {
  person.secret = secretIn(shown) ?? person.secret ?? '';
  const code = person.secret && oneTimePassword(person.secret, Date.now());
  const { name, password, newPassword = '' } = person;
  return { step, ...(step === 'password' ? { name, password } : { code, newPassword }) };
}

/** @param url of the deployment */
export async function createIssuerClient(url: string) {
  const config = configSchema.parse(await (await fetch(`${url}/config.json`)).json());
  const discovered = await fetch(`${config.issuer}/.well-known/openid-configuration`);
  const endpoints = discoverySchema.parse(await discovered.json());
  const go = createBrowser();
  const redirect_uri = `${url}/console/callback`;

  const authorize = (verifier: string, scope: string) => {
    const code_challenge = createHash('sha256').update(verifier).digest('base64url');
    const asked = { client_id: CLIENT_ID, response_type: 'code', scope, redirect_uri };
    const query = new URLSearchParams({ ...asked, code_challenge, code_challenge_method: 'S256' });
    return go(`${endpoints.authorization_endpoint}?${query}`);
  };

  /** Page by page until the issuer sends the browser on. */
  const throughPages = async (interaction: string, person: Person): Promise<Shown> => {
    let shown = await go(interaction);
    for (let page = 0; page < 6; page += 1) {
      if (shown.location) return go(shown.location);
      const step = page === 0 ? 'password' : stepIn(shown);
      if (!step || shown.status >= 400)
        throw new Error(`the issuer refuses ${person.name}: ${shown.status} ${shown.text.slice(-400)}`);
      shown = await go(interaction, post(answerTo(shown, step, person)));
    }
    throw new Error('the issuer asks without end');
  };

  const tokenFor = async (grant: Record<string, string>): Promise<Tokens> => {
    const answer = await go(endpoints.token_endpoint, post({ ...grant, client_id: CLIENT_ID }));
    return tokensSchema.parse(JSON.parse(answer.text));
  };

  return {
    async signIn(person: Person, scope = 'openid profile'): Promise<Tokens> {
      const verifier = randomBytes(32).toString('base64url');
      const first = await authorize(verifier, scope);
      const isKnown = first.location.startsWith(redirect_uri);
      const back = isKnown ? first : await throughPages(first.location, person);
      const code = new URL(back.location).searchParams.get('code') ?? '';
      const grant = { grant_type: 'authorization_code', code, redirect_uri };
      return tokenFor({ ...grant, code_verifier: verifier });
    },

    renew: ({ refresh_token = '' }: Tokens) => tokenFor({ grant_type: 'refresh_token', refresh_token }),

    /** By the console’s own calls, where it is the console that sets up an authenticator. */
    async setUpAuthenticator(person: Person): Promise<void> {
      const { access_token } = await this.signIn(person, `openid profile ${SELF_SERVICE_SCOPE}`);
      const pool = createUserPool(config.userPoolUrl ?? '', async () => access_token);
      const enrolment = await pool.begin();
      if (enrolment.isDone) throw new Error('there is an authenticator already');
      person.secret = enrolment.secret;
      await pool.finish(oneTimePassword(enrolment.secret, Date.now()));
    },

    /** As the console does it, with each issuer’s own parameters. @returns where the browser ends up. */
    async signOut({ id_token }: Tokens): Promise<string> {
      const home = `${url}/console`;
      if (config.signOutUrl) {
        const query = new URLSearchParams({ client_id: config.clientId, logout_uri: home });
        return (await go(`${config.signOutUrl}?${query}`)).location;
      }
      const query = new URLSearchParams({ id_token_hint: id_token, post_logout_redirect_uri: home });
      const asked = await go(`${endpoints.end_session_endpoint}?${query}`);
      const xsrf = /name="xsrf" value="([^"]+)"/.exec(asked.text)?.[1] ?? '';
      const confirm = /action="([^"]+)"/.exec(asked.text)?.[1] ?? '';
      return (await go(confirm, post({ xsrf, logout: 'yes' }))).location;
    },
  };
}
