import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { functionsOf } from '../../local/assembly/functions.ts';
import { httpApisOf } from '../../local/assembly/http-api.ts';
import { tokenTriggerOf } from '../../local/assembly/token-trigger.ts';
import { allRoutes } from '../../shared/all-routes.ts';
import { pagePaths } from '../../shared/contract/pages.ts';
import { functionOf, type Route, routeKey } from '../../shared/contract/route.ts';
import { assemblyOf, grantsOf, resourcesOfType, stages } from './assembly.ts';

const contract: Route[] = Object.values(allRoutes);

describe.each(stages)('HTTP API of stage %s', (stage) => {
  const [api] = httpApisOf(assemblyOf(stage));
  const nameByArn = new Map(functionsOf(assemblyOf(stage)).map(({ arn, name }) => [arn, name]));

  it('has exactly the routes of the contract and the paths of the pages', () => {
    const keys = [...contract.map(routeKey), ...pagePaths.map((path) => `GET ${path}`)];
    expect(api?.routes.map(({ key }) => key).sort()).toEqual(keys.sort());
  });

  it.each(pagePaths)('%s goes to the pages’ function, without a token', (path) => {
    const route = api?.routes.find(({ key }) => key === `GET ${path}`);
    expect(nameByArn.get(route?.functionArn ?? '')).toBe(`changban-${stage}-pages`);
    expect([route?.needsToken, route?.mayInvoke]).toEqual([false, true]);
  });

  it.each(contract.map((route) => [routeKey(route), route] as const))(
    '%s goes to its context’s function or its own, with a token unless it is public',
    (key, { access, ...server }) => {
      const route = api?.routes.find((one) => one.key === key);
      expect(nameByArn.get(route?.functionArn ?? '')).toBe(`changban-${stage}-${functionOf(server)}`);
      expect(route?.needsToken).toBe(access !== 'public');
      expect(route?.mayInvoke).toBe(true);
    },
  );

  it('limits each route that the contract limits, and no other by itself', () => {
    const [properties] = resourcesOfType(stage, 'AWS::ApiGatewayV2::Stage').map((one) => one.properties);
    const limits = contract.flatMap((route) =>
      route.throttle
        ? [
            [
              routeKey(route),
              { ThrottlingRateLimit: route.throttle.perSecond, ThrottlingBurstLimit: route.throttle.burst },
            ],
          ]
        : [],
    );
    expect(limits.length).toBeGreaterThan(3);
    expect(properties?.RouteSettings).toEqual(Object.fromEntries(limits));
    for (const { key, throttle } of api?.routes ?? []) {
      const own = contract.find((route) => routeKey(route) === key)?.throttle;
      expect([key, throttle]).toEqual([key, own ?? { perSecond: 200, burst: 400 }]);
    }
  });

  it('Rule 5: the access log has the route, not the path or the query, which may contain a name', () => {
    const [properties] = resourcesOfType(stage, 'AWS::ApiGatewayV2::Stage').map((one) => one.properties);
    const { Format } = z.object({ Format: z.string() }).parse(properties?.AccessLogSettings);
    expect(JSON.parse(Format).route).toBe('$context.routeKey');
    expect(Format).not.toMatch(/path|query|header|claims|authorizer/i);
  });

  it('is throttled, logged, and open to the public pages’ origin only', () => {
    const [properties] = resourcesOfType(stage, 'AWS::ApiGatewayV2::Stage').map((one) => one.properties);
    expect(properties).toMatchObject({
      DefaultRouteSettings: { ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 },
      AccessLogSettings: { DestinationArn: expect.stringContaining(':logs:') },
    });
    expect(api?.cors?.AllowOrigins).toEqual(['https://changban.example']);
  });
});

describe('what the pages are told of the issuer', () => {
  const toldBy = (stage: (typeof stages)[number]) =>
    functionsOf(assemblyOf(stage)).find(({ name }) => name.endsWith('-pages'))?.environment;

  it('is the user pool with its client and the origin of its sign-in page', () => {
    const [pool] = resourcesOfType('default', 'AWS::Cognito::UserPool');
    const [client] = resourcesOfType('default', 'AWS::Cognito::UserPoolClient');
    expect(toldBy('default')).toMatchObject({
      ISSUER: `${pool?.name}.ProviderURL`,
      CLIENT_ID: client?.ref,
      AUDIENCE: client?.ref,
      SIGN_OUT_URL: expect.stringMatching(/^https:\/\/\S+\.amazoncognito\.com\/logout$/),
      SIGN_IN_ORIGINS: expect.stringMatching(
        /^https:\/\/cognito-idp\.ap-southeast-1\.amazonaws\.com https:\/\/\S+\.auth\.ap-southeast-1\.amazoncognito\.com$/,
      ),
    });
  });

  it('is the settings’ own issuer in China', () => {
    expect(toldBy('china')).toMatchObject({
      ISSUER: 'https://issuer.changban.example/realms/changban',
      CLIENT_ID: 'changban',
      AUDIENCE: 'changban',
      SIGN_IN_ORIGINS: 'https://issuer.changban.example',
    });
  });
});

describe('token issuer', () => {
  const issuerOf = (stage: (typeof stages)[number]) =>
    resourcesOfType(stage, 'AWS::ApiGatewayV2::Authorizer').map((one) => one.properties.JwtConfiguration);

  it('is a Cognito user pool where the region has them', () => {
    const [pool] = resourcesOfType('default', 'AWS::Cognito::UserPool');
    const [client] = resourcesOfType('default', 'AWS::Cognito::UserPoolClient');
    expect(pool?.properties).toMatchObject({
      MfaConfiguration: 'OPTIONAL',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      AliasAttributes: ['email', 'phone_number'],
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    });
    expect(issuerOf('default')).toEqual([{ Issuer: `${pool?.name}.ProviderURL`, Audience: [client?.ref] }]);
  });

  it('R-KE-40: has a function write into access tokens who has a second factor; it may read users and nothing else', () => {
    const [pool] = resourcesOfType('default', 'AWS::Cognito::UserPool');
    expect(tokenTriggerOf(assemblyOf('default'))).toMatchObject({
      functionArn: expect.stringMatching(/changban-default-claims$/),
      version: 'V2_0',
      mayInvoke: true,
    });
    expect(pool?.properties).toMatchObject({ UserPoolTier: 'ESSENTIALS' });
    const grants = grantsOf('default').filter(({ holder }) => holder === 'claims');
    expect(grants.flatMap(({ actions }) => actions).filter((action) => !action.startsWith('logs:'))).toEqual([
      'cognito-idp:AdminGetUser',
    ]);
    expect(grants.flatMap(({ resources }) => resources)).toContain(pool?.arn);
  });

  it('R-KE-40: lets people set up a second factor by a token, and change by it neither phone nor address', () => {
    const [client] = resourcesOfType('default', 'AWS::Cognito::UserPoolClient');
    expect(client?.properties).toMatchObject({
      AllowedOAuthScopes: ['openid', 'profile', 'aws.cognito.signin.user.admin'],
      WriteAttributes: ['locale'],
    });
  });

  it('has a sign-in page with a style, without which it does not show', () => {
    const [client] = resourcesOfType('default', 'AWS::Cognito::UserPoolClient');
    const [domain] = resourcesOfType('default', 'AWS::Cognito::UserPoolDomain');
    const styles = resourcesOfType('default', 'AWS::Cognito::ManagedLoginBranding');
    expect(domain?.properties.ManagedLoginVersion).toBe(2);
    expect(styles.map(({ properties }) => properties)).toEqual([
      {
        UserPoolId: client?.properties.UserPoolId,
        ClientId: client?.ref,
        UseCognitoProvidedValues: true,
      },
    ]);
  });

  it('is the settings’ own issuer in China, where there are none', () => {
    expect(resourcesOfType('china', 'AWS::Cognito::UserPool')).toEqual([]);
    expect(issuerOf('china')).toEqual([
      { Issuer: 'https://issuer.changban.example/realms/changban', Audience: ['changban'] },
    ]);
  });
});
