/** The environment of one function: the template's own, Lambda's, and the stand-ins for what lies outside. */
import type { FunctionSpec } from '../assembly/functions.ts';
import { accessKeyIdOf } from '../policy/credentials.ts';

/** What replaces the outside world, by name of the environment variable. A function gets only those that its template names. */
export interface OutsideStandIns {
  readonly PUBLIC_URL: string;
  readonly WEBHOOK_ORIGINS: string;
  readonly SMS_GATEWAY_URL: string;
  readonly ISSUER: string;
  readonly CLIENT_ID: string;
  readonly AUDIENCE: string;
  readonly SIGN_IN_ORIGINS: string;
  readonly SIGN_OUT_URL: string;
  readonly USER_POOL_URL: string;
}

export interface EnvironmentOptions {
  readonly proxyPort: number;
  readonly standIns: OutsideStandIns;
}

function standInsFor(spec: FunctionSpec, standIns: OutsideStandIns): Record<string, string> {
  return Object.fromEntries(Object.entries(standIns).filter(([name]) => name in spec.environment));
}

export function environmentOf(spec: FunctionSpec, { proxyPort, standIns }: EnvironmentOptions) {
  const endpoint = `http://127.0.0.1:${proxyPort}`;
  return {
    TZ: ':UTC',
    LANG: 'en_US.UTF-8',
    ...spec.environment,
    ...standInsFor(spec, standIns),
    AWS_REGION: spec.region,
    AWS_DEFAULT_REGION: spec.region,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_FUNCTION_NAME: spec.name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(spec.memoryMb),
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${spec.name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'local',
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_ACCESS_KEY_ID: accessKeyIdOf(spec.name),
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL: endpoint,
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
  };
}
