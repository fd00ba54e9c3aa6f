/** Who vouches for people: any OIDC issuer by the settings, else a Cognito user pool of our own. */
import { Aws } from 'aws-cdk-lib';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import {
  LambdaVersion,
  ManagedLoginVersion,
  type UserPool,
  UserPoolOperation,
} from 'aws-cdk-lib/aws-cognito';
import { Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { TriggerFunctionName } from '../function-names.ts';
import type { Settings } from '../settings.ts';
import type { AppFunction } from './app-function.ts';
import { type IssuerVariables, secondFactorIn, variablesOfSettings } from './issuer-variables.ts';
import { makeClient, makeUserPool } from './user-pool.ts';

export interface TokenIssuerProps {
  /** Name of the stage, part of the sign-in page's domain. */
  readonly stage: string;
  readonly settings: Settings;
}

/** What making accounts needs of Cognito, on this pool alone. */
const ACCOUNT_ACTIONS = [
  'AdminCreateUser',
  'AdminDeleteUser',
  'AdminDisableUser',
  'AdminEnableUser',
  'AdminGetUser',
  'AdminSetUserMFAPreference',
  'AdminSetUserPassword',
  'AdminUpdateUserAttributes',
  'AdminUserGlobalSignOut',
];

export class TokenIssuer extends Construct {
  /** Checks signature, issuer, audience and expiry of every token. */
  readonly authorizer: HttpJwtAuthorizer;
  readonly variables: IssuerVariables;
  /** Where there is no other issuer. */
  private pool: UserPool | undefined;

  constructor(scope: Construct, id: string, props: TokenIssuerProps) {
    super(scope, id);
    this.variables = variablesOfSettings(props.settings) ?? this.variablesOfUserPool(props);
    const { ISSUER, AUDIENCE } = this.variables;
    this.authorizer = new HttpJwtAuthorizer('Jwt', ISSUER, { jwtAudience: [AUDIENCE] });
  }

  private variablesOfUserPool(props: TokenIssuerProps): IssuerVariables {
    const pool = makeUserPool(this, props.settings);
    this.pool = pool;
    const domain = pool.addDomain('Domain', {
      cognitoDomain: { domainPrefix: `changban-${props.stage}-${Aws.ACCOUNT_ID}` },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    const { userPoolClientId } = makeClient(this, pool, props.settings);
    const issuerOrigin = `https://cognito-idp.${Aws.REGION}.${Aws.URL_SUFFIX}`;
    return {
      ISSUER: pool.userPoolProviderUrl,
      CLIENT_ID: userPoolClientId,
      AUDIENCE: userPoolClientId,
      SIGN_IN_ORIGINS: `${issuerOrigin} ${domain.baseUrl()}`,
      SIGN_OUT_URL: `${domain.baseUrl()}/logout`,
      ACCOUNTS: 'cognito',
      USER_POOL_ID: pool.userPoolId,
      USER_POOL_URL: `${issuerOrigin}/`,
      ...secondFactorIn(props.settings),
    };
  }

  /** The right to make accounts, where they are made in the user pool. */
  grantAccounts(user: AppFunction): void {
    if (!this.pool) return;
    user.allow({
      actions: ACCOUNT_ACTIONS.map((action) => `cognito-idp:${action}`),
      resources: [this.pool.userPoolArn],
    });
  }

  /** The functions that the user pool calls. */
  get triggers(): readonly TriggerFunctionName[] {
    return this.pool ? ['claims'] : [];
  }

  /** Access tokens have claims of the function’s; the second version of the event needs the plan Essentials. */
  callBeforeTokens({ claims }: Partial<Record<TriggerFunctionName, AppFunction>>): void {
    if (!this.pool || !claims) return;
    this.pool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, claims.lambda, LambdaVersion.V2_0);
    const reads = new PolicyStatement({
      actions: ['cognito-idp:AdminGetUser'],
      resources: [this.pool.userPoolArn],
    });
    // Not a part of the role: the function waits for that, and the pool for the function.
    claims.lambda.role?.attachInlinePolicy(new Policy(this, 'ReadUsers', { statements: [reads] }));
  }
}
