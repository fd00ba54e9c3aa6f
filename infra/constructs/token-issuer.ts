/** Who vouches for people: any OIDC issuer by the settings, else a Cognito user pool of our own. */
import { Aws, Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import {
  CfnManagedLoginBranding,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  UserPool,
  type UserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import type { Settings } from '../settings.ts';

export interface TokenIssuerProps {
  /** Name of the stage, part of the sign-in page's domain. */
  readonly stage: string;
  readonly settings: Settings;
}

export class TokenIssuer extends Construct {
  /** Checks signature, issuer, audience and expiry of every token. */
  readonly authorizer: HttpJwtAuthorizer;

  constructor(scope: Construct, id: string, props: TokenIssuerProps) {
    super(scope, id);
    const { issuer, audience } = props.settings;
    this.authorizer =
      issuer !== undefined && audience !== undefined
        ? new HttpJwtAuthorizer('Jwt', issuer, { jwtAudience: [audience] })
        : this.authorizeByUserPool(props);
  }

  private authorizeByUserPool(props: TokenIssuerProps): HttpJwtAuthorizer {
    const pool = this.makeUserPool(props.settings);
    const client = this.makeClient(pool, props);
    return new HttpJwtAuthorizer('Jwt', pool.userPoolProviderUrl, { jwtAudience: [client.userPoolClientId] });
  }

  private makeUserPool({ keepsRecords }: Settings): UserPool {
    const pool = new UserPool(this, 'UserPool', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
      },
      featurePlan: FeaturePlan.ESSENTIALS,
      deletionProtection: keepsRecords,
      removalPolicy: keepsRecords ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    Validations.of(pool).acknowledge({
      id: 'AwsSolutions-COG8',
      reason:
        'The plus plan costs by the user a month. Accounts are made by officers only, a second factor is required, and each request reads the member record.',
    });
    return pool;
  }

  private makeClient(pool: UserPool, { stage, settings: { publicUrl } }: TokenIssuerProps): UserPoolClient {
    pool.addDomain('Domain', {
      cognitoDomain: { domainPrefix: `changban-${stage}-${Aws.ACCOUNT_ID}` },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    const client = pool.addClient('Console', {
      generateSecret: false,
      preventUserExistenceErrors: true,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        callbackUrls: [`${publicUrl}/console/callback`],
        logoutUrls: [`${publicUrl}/console`],
      },
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
