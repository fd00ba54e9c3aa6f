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
import type { EnvironmentName } from '../../shared/environment.ts';
import type { Settings } from '../settings.ts';

export interface TokenIssuerProps {
  /** Name of the stage, part of the sign-in page's domain. */
  readonly stage: string;
  readonly settings: Settings;
}

/** What the pages are told of the issuer. */
type SignIn = Readonly<
  Record<Extract<EnvironmentName, 'ISSUER' | 'CLIENT_ID' | 'AUDIENCE' | 'SIGN_IN_ORIGINS'>, string>
>;

export class TokenIssuer extends Construct {
  /** Checks signature, issuer, audience and expiry of every token. */
  readonly authorizer: HttpJwtAuthorizer;
  readonly signIn: SignIn;

  constructor(scope: Construct, id: string, props: TokenIssuerProps) {
    super(scope, id);
    this.signIn = signInOfSettings(props.settings) ?? this.signInOfUserPool(props);
    const { ISSUER, AUDIENCE } = this.signIn;
    this.authorizer = new HttpJwtAuthorizer('Jwt', ISSUER, { jwtAudience: [AUDIENCE] });
  }

  private signInOfUserPool(props: TokenIssuerProps): SignIn {
    const pool = this.makeUserPool(props.settings);
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
    };
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

  private makeClient(pool: UserPool, { settings: { publicUrl } }: TokenIssuerProps): UserPoolClient {
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

/** `undefined` without an issuer of one’s own. */
function signInOfSettings({ issuer, audience, clientId, tokenOrigin }: Settings): SignIn | undefined {
  if (issuer === undefined || audience === undefined) return undefined;
  const origins = [issuer, tokenOrigin ?? issuer].map((url) => new URL(url).origin);
  return {
    ISSUER: issuer,
    CLIENT_ID: clientId ?? audience,
    AUDIENCE: audience,
    SIGN_IN_ORIGINS: [...new Set(origins)].join(' '),
  };
}
