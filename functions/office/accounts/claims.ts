/** The claims function: the user pool calls it before each access token, to have it say whether its holder signs in with a second factor (R-KE-40, ADR 0027). */
import {
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda';
import { SECOND_FACTOR_CLAIM } from '../../../shared/office/accounts/second-factor.ts';
import { log } from '../../http/log.ts';

const client = new CognitoIdentityProviderClient({});

/** Cognito waits five seconds for the claims, and lets nobody in without them. */
const PATIENCE_MS = 3000;

/** Whom Cognito asks for a one-time password at every sign-in. */
async function hasAuthenticator({
  userPoolId,
  userName,
}: PreTokenGenerationV2TriggerEvent): Promise<boolean> {
  const command = new AdminGetUserCommand({ UserPoolId: userPoolId, Username: userName });
  const user = await client.send(command, { abortSignal: AbortSignal.timeout(PATIENCE_MS) });
  return user.PreferredMfaSetting === 'SOFTWARE_TOKEN_MFA';
}

/** Without the claim an officer is refused and everybody else is not: an answer that does not come keeps no volunteer out. */
const isNamed = (event: PreTokenGenerationV2TriggerEvent): Promise<boolean> =>
  hasAuthenticator(event).catch((error: unknown) => {
    log.error('the user pool does not say who has a second factor', error as Error);
    return false;
  });

export async function handler(
  event: PreTokenGenerationV2TriggerEvent,
): Promise<PreTokenGenerationV2TriggerEvent> {
  if (!(await isNamed(event))) return event;
  const accessTokenGeneration = { claimsToAddOrOverride: { [SECOND_FACTOR_CLAIM]: 'otp' } };
  return { ...event, response: { claimsAndScopeOverrideDetails: { accessTokenGeneration } } };
}
