/** How an access token says that its holder signed in with a second factor (R-KE-40). */

/**
 * Names one method, as `amr` would (RFC 8176). Cognito reserves `amr` and writes none: the function `claims` adds this one instead
 * (ADR 0027).
 */
export const SECOND_FACTOR_CLAIM = 'second_factor';

/** What Cognito’s access tokens are asked for with, to set up an authenticator by calls to the user pool. */
export const SELF_SERVICE_SCOPE = 'aws.cognito.signin.user.admin';

/** Methods that mean more than something known by heart. */
const FACTORS = ['otp', 'hwk', 'swk', 'mfa'];

/** API Gateway writes a list as `[pwd otp]`; an issuer may write JSON. */
const methodsIn = (claim: unknown): string[] => String(claim ?? '').match(/\w+/g) ?? [];

/** @param claims of a token that was verified */
export const namesSecondFactor = (claims: Readonly<Record<string, unknown>>): boolean =>
  [claims.amr, claims[SECOND_FACTOR_CLAIM]].flatMap(methodsIn).some((method) => FACTORS.includes(method));
