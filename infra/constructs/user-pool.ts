/** The Cognito user pool of a deployment without an issuer of its own. */
import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  ClientAttributes,
  FeaturePlan,
  Mfa,
  OAuthScope,
  UserPool,
  type UserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import type { Settings } from '../settings.ts';

/** People in it are those whom officers invite. */
export function makeUserPool(scope: Construct, { keepsRecords }: Settings): UserPool {
  const pool = new UserPool(scope, 'Users', {
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

/** The console as a client of the pool. */
export function makeClient(scope: Construct, pool: UserPool, { publicUrl }: Settings): UserPoolClient {
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
  new CfnManagedLoginBranding(scope, 'SignInStyle', {
    userPoolId: pool.userPoolId,
    clientId: client.userPoolClientId,
    useCognitoProvidedValues: true,
  });
  return client;
}
