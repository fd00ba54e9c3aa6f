/** What Cognito’s trigger adds to an access token: the function of the assembly is called as the user pool would call it. */
import * as z from 'zod';
import type { TokenTrigger } from '../assembly/token-trigger.ts';
import type { Functions } from '../functions/functions.ts';

/** About whom, and on which occasion. */
export interface TokenRequest {
  readonly username: string;
  readonly sub: string;
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly isRenewal: boolean;
}

export type TriggeredClaims = (request: TokenRequest) => Promise<Readonly<Record<string, unknown>>>;

/** Which of a token’s claims Cognito lets no trigger write. */
const RESERVED = (
  'acr amr at_hash auth_time azp client_id device_key event_id exp iat identities iss jti nbf nonce origin_jti sub ' +
  'token_use username version'
).split(' ');

const answerSchema = z.object({
  response: z.object({
    claimsAndScopeOverrideDetails: z
      .object({
        accessTokenGeneration: z
          .object({ claimsToAddOrOverride: z.record(z.string(), z.unknown()).default({}) })
          .optional(),
      })
      .nullish(),
  }),
});

const eventOf = ({ region, userPoolId }: TokenTrigger, request: TokenRequest) => ({
  version: '2',
  triggerSource: request.isRenewal ? 'TokenGeneration_RefreshTokens' : 'TokenGeneration_HostedAuth',
  region,
  userPoolId,
  userName: request.username,
  callerContext: { awsSdkVersion: 'local', clientId: request.clientId },
  request: {
    userAttributes: { sub: request.sub },
    groupConfiguration: { groupsToOverride: [], iamRolesToOverride: [], preferredRole: null },
    scopes: request.scopes,
  },
  response: { claimsAndScopeOverrideDetails: null },
});

/** Where the trigger fails, nobody gets a token: so it is in Cognito. */
export function createTriggeredClaims(trigger: TokenTrigger, functions: Functions): TriggeredClaims {
  const pool = functions.find(trigger.functionArn);
  return async (request) => {
    if (!pool || !trigger.mayInvoke || trigger.version !== 'V2_0')
      throw new Error(`the user pool may not call ${trigger.functionArn} with the event V2_0`);
    const outcome = await pool.invoke(eventOf(trigger, request));
    if (!outcome.ok) throw new Error(`PreTokenGeneration failed with error ${outcome.failure.errorMessage}`);
    const { response } = answerSchema.parse(JSON.parse(outcome.payload));
    const added = response.claimsAndScopeOverrideDetails?.accessTokenGeneration?.claimsToAddOrOverride ?? {};
    return Object.fromEntries(Object.entries(added).filter(([name]) => !RESERVED.includes(name)));
  };
}
