import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type Config, configSchema } from '../../shared/contract/config.ts';
import { readEnvironment } from '../../shared/environment.ts';
import { API_HEADERS } from '../http/security-headers.ts';

function configOfDeployment(): Config {
  const { ISSUER, CLIENT_ID, AUDIENCE, VERSION } = readEnvironment(process.env, [
    'ISSUER',
    'CLIENT_ID',
    'AUDIENCE',
    'VERSION',
  ]);
  return configSchema.parse({
    issuer: ISSUER,
    clientId: CLIENT_ID,
    audience: AUDIENCE,
    signOutUrl: process.env.SIGN_OUT_URL,
    userPoolUrl: process.env.USER_POOL_URL,
    version: VERSION,
  });
}

/** Who signs people in here. */
export const configAnswer = (): APIGatewayProxyStructuredResultV2 => ({
  statusCode: 200,
  headers: { ...API_HEADERS, 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(configOfDeployment()),
});
