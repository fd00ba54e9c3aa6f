/** Access tokens for tests, scripts and the seeder, without a browser: what `/_local/token` gives. */
import { SignJWT } from 'jose';
import { SECOND_FACTOR_CLAIM } from '../../shared/office/accounts/second-factor.ts';
import type { Persona } from '../personas.ts';
import { ISSUER_WAYS, type IssuerKind } from './issuer-kinds.ts';
import type { IssuerKeys } from './keys.ts';

/** The API's audience in the local cloud, whatever the template asks of a deployment. */
const AUDIENCE = 'changban';
export const CLIENT_ID = 'changban-console';

/** What a token must carry: of an issuer whose access tokens have no audience, the client that they were given to. */
export const audienceOf = (kind: IssuerKind) => (ISSUER_WAYS[kind].hasAudience ? AUDIENCE : CLIENT_ID);

interface Signing {
  readonly issuer: string;
  readonly keys: IssuerKeys;
  readonly kind: IssuerKind;
}

/** By both factors, as each issuer has it said. */
const meansOf = (kind: IssuerKind) =>
  kind === 'cognito' ? { [SECOND_FACTOR_CLAIM]: 'otp' } : { amr: ['pwd', 'otp'] };

export const signToken = ({ issuer, keys, kind }: Signing, persona: Persona) =>
  new SignJWT({ name: persona.name, scope: 'openid', ...meansOf(kind) })
    .setProtectedHeader({ alg: 'RS256', kid: String(keys.privateJwk.kid), typ: 'at+jwt' })
    .setIssuer(issuer)
    .setSubject(persona.sub)
    .setAudience(audienceOf(kind))
    .setIssuedAt()
    .setExpirationTime('12h')
    .sign(keys.privateKey);
