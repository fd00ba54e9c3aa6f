/** One HTTP API route for every route of the contract, to the function of its context. */
import { Validations } from 'aws-cdk-lib';
import {
  type CfnStage,
  type HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
  type HttpStage,
  type IHttpRouteAuthorizer,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import {
  functionOf,
  type Route,
  routeKey,
  type ServingFunction,
  servingFunctions,
  type Throttle,
} from '../../shared/contract/route.ts';

/** Each sign-in to the console asks for it, so its access tokens have it; ID tokens, which may have the same audience, have no scope at all. */
const SIGN_IN_SCOPE = 'openid';

export interface ContractRoutesProps {
  readonly api: HttpApi;
  /** Where the routes' own limits stand. */
  readonly stage: HttpStage;
  /** All routes by their operation's name, which becomes the construct's id. */
  readonly routes: Readonly<Record<string, Route>>;
  readonly functions: Readonly<Record<ServingFunction, IFunction>>;
  /** Of every route that is not public. */
  readonly authorizer: IHttpRouteAuthorizer;
}

/** As CloudFormation writes it: the property is free JSON. */
const limitOf = ({ perSecond, burst }: Throttle) => ({
  ThrottlingRateLimit: perSecond,
  ThrottlingBurstLimit: burst,
});

export class ContractRoutes extends Construct {
  constructor(scope: Construct, id: string, props: ContractRoutesProps) {
    super(scope, id);
    const { api, stage, routes, functions, authorizer } = props;
    const limits: Record<string, ReturnType<typeof limitOf>> = {};
    // One permission a function instead of one a route: 60 of them would exceed Lambda's 20 KB of policy.
    const integrationOf = (server: ServingFunction) =>
      new HttpLambdaIntegration(server, functions[server], { scopePermissionToRoute: false });
    const integrations = new Map(servingFunctions.map((server) => [server, integrationOf(server)]));
    for (const [name, { method, path, access, throttle, ...rest }] of Object.entries(routes)) {
      const route = new HttpRoute(this, name, {
        httpApi: api,
        routeKey: HttpRouteKey.with(path, HttpMethod[method]),
        integration: integrations.get(functionOf(rest)) as HttpLambdaIntegration,
        ...(access === 'public'
          ? { authorizer: new HttpNoneAuthorizer() }
          : { authorizer, authorizationScopes: [SIGN_IN_SCOPE] }),
      });
      if (access === 'public')
        Validations.of(route).acknowledge({
          id: 'AwsSolutions-APIG4',
          reason:
            'Public by contract: families have no account. It shows nobody’s data without a receipt code.',
        });
      if (!throttle) continue;
      limits[routeKey({ method, path })] = limitOf(throttle);
      // A limit of a route that is not there yet cannot be deployed.
      stage.node.addDependency(route);
    }
    // The L2 stage has no setting for it; its default child is the resource itself.
    (stage.node.defaultChild as CfnStage).routeSettings = limits;
  }
}
