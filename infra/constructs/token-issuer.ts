/** Who vouches for people: any OIDC issuer by the settings, else a Cognito user pool of our own. */
import { Aws, Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  ClientAttributes,
  FeaturePlan,
  LambdaVersion,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  UserPool,
  type UserPoolClient,
  UserPoolOperation,
} from 'aws-cdk-lib/aws-cognito';
import { Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { EnvironmentName } from '../../shared/environment.ts';
import type { TriggerFunctionName } from '../function-names.ts';
import type { Settings } from '../settings.ts';
import type { AppFunction } from './app-function.ts';

export interface TokenIssuerProps {
  /** Name of the stage, part of the sign-in page's domain. */
  readonly stage: string;
  readonly settings: Settings;
}

/** What functions are told of the issuer. */
type Variables = Readonly<
  Record<
    Extract<EnvironmentName, 'ISSUER' | 'CLIENT_ID' | 'AUDIENCE' | 'SIGN_IN_ORIGINS' | 'ACCOUNTS'>,
    string
  > &
    Partial<
      Record<
        Extract<EnvironmentName, 'USER_POOL_ID' | 'USER_POOL_URL' | 'SIGN_OUT_URL' | 'SECOND_FACTOR'>,
        string
      >
    >
>;

const secondFactorIn = ({ requiresSecondFactor }: Settings) =>
  requiresSecondFactor ? { SECOND_FACTOR: 'required' } : {};

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
  readonly variables: Variables;
  /** Where there is no other issuer. */
  private pool: UserPool | undefined;

  constructor(scope: Construct, id: string, props: TokenIssuerProps) {
    super(scope, id);
    this.variables = variablesOfSettings(props.settings) ?? this.variablesOfUserPool(props);
    const { ISSUER, AUDIENCE } = this.variables;
    this.authorizer = new HttpJwtAuthorizer('Jwt', ISSUER, { jwtAudience: [AUDIENCE] });
  }

  private variablesOfUserPool(props: TokenIssuerProps): Variables {
    const pool = this.makeUserPool(props.settings);
    this.pool = pool;
    const domain = pool.addDomain('Domain', {
      cognitoDomain: { domainPrefix: `changban-${props.stage}-${Aws.ACCOUNT_ID}` },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    const { userPoolClientId } = this.makeClient(pool, props);
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

  private makeUserPool({ keepsRecords }: Settings): UserPool {
    const pool = new UserPool(this, 'Users', {
      selfSignUpEnabled: false,
      // The user name is the member’s id; people type a number or an address.
      signInAliases: { username: true, email: true, phone: true },
      autoVerify: { email: false, phone: false },
      enableSmsRole: false,
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      // Asked of who has one; requests refuse officers without (R-KE-40, ADR 0027).
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 10,
        requireLowercase: false,
        requireUppercase: false,
        requireDigits: false,
        requireSymbols: false,
        // The longest that a district may set (R-KE-30).
        tempPasswordValidity: Duration.days(30),
      },
      featurePlan: FeaturePlan.ESSENTIALS,
      deletionProtection: keepsRecords,
      removalPolicy: keepsRecords ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    Validations.of(pool).acknowledge(
      {
        id: 'AwsSolutions-COG1',
        reason:
          'Ten characters without rules of composition, as NIST SP 800-63B has it; first codes are typed on phones.',
      },
      {
        id: 'AwsSolutions-COG2',
        reason:
          'Volunteers may do without. Requests of officers and auditors are refused unless the token names a second factor (ADR 0027).',
      },
      {
        id: 'AwsSolutions-COG8',
        reason:
          'The plus plan costs by the user a month. Accounts are made by officers only, these need a second factor, and each request reads the member record.',
      },
    );
    return pool;
  }

  private makeClient(pool: UserPool, { settings: { publicUrl } }: TokenIssuerProps): UserPoolClient {
    const client = pool.addClient('Console', {
      generateSecret: false,
      preventUserExistenceErrors: true,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        // The last one is asked for only to set up a second factor.
        scopes: [OAuthScope.OPENID, OAuthScope.PROFILE, OAuthScope.COGNITO_ADMIN],
        callbackUrls: [`${publicUrl}/console/callback`],
        logoutUrls: [`${publicUrl}/console`],
      },
      // With that scope people could change their number or address, by which the office and a lost password reach them.
      writeAttributes: new ClientAttributes().withStandardAttributes({ locale: true }),
      accessTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.days(1),
    });
    // The newer sign-in page does not show for a client without a style.
    new CfnManagedLoginBranding(this, 'SignInStyle', {
      userPoolId: pool.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
    return client;
  }
}

/** `undefined` without an issuer of one’s own. */
function variablesOfSettings(settings: Settings): Variables | undefined {
  const { issuer, audience, clientId, tokenOrigin, accounts = 'none' } = settings;
  if (issuer === undefined || audience === undefined) return undefined;
  const origins = [issuer, tokenOrigin ?? issuer].map((url) => new URL(url).origin);
  return {
    ISSUER: issuer,
    CLIENT_ID: clientId ?? audience,
    AUDIENCE: audience,
    SIGN_IN_ORIGINS: [...new Set(origins)].join(' '),
    ACCOUNTS: accounts,
    ...secondFactorIn(settings),
  };
}
