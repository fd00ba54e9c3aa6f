/** Access tokens for tests, scripts and the seeder, without a browser: what `/_local/token` gives. */
import { SignJWT } from 'jose';
import type { Persona } from '../personas.ts';
import type { IssuerKeys } from './keys.ts';

/** The API's audience in the local cloud, whatever the template asks of a deployment. */
export const AUDIENCE = 'changban';
export const CLIENT_ID = 'changban-console';

export const signToken = (keys: IssuerKeys, issuer: string, persona: Persona) =>
  new SignJWT({ name: persona.name, scope: 'openid' })
    .setProtectedHeader({ alg: 'RS256', kid: String(keys.privateJwk.kid), typ: 'at+jwt' })
    .setIssuer(issuer)
    .setSubject(persona.sub)
    .setAudience(AUDIENCE)
    .setIssuedAt()
    .setExpirationTime('12h')
    .sign(keys.privateKey);
