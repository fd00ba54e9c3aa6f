/** One HTTP API route for every route of the contract, to the function of its context. */
import { Validations } from 'aws-cdk-lib';
import {
  type HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
  type IHttpRouteAuthorizer,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { Context, Route } from '../../shared/contract/route.ts';

export interface ContractRoutesProps {
  readonly api: HttpApi;
  /** All routes by their operation's name, which becomes the construct's id. */
  readonly routes: Readonly<Record<string, Route>>;
  readonly functions: Readonly<Record<Context, IFunction>>;
  /** Of every route that is not public. */
  readonly authorizer: IHttpRouteAuthorizer;
}

export class ContractRoutes extends Construct {
  constructor(scope: Construct, id: string, { api, routes, functions, authorizer }: ContractRoutesProps) {
    super(scope, id);
    // One permission a function instead of one a route: 60 of them would exceed Lambda's 20 KB of policy.
    const integrationOf = (context: Context) =>
      new HttpLambdaIntegration(context, functions[context], { scopePermissionToRoute: false });
    const integrations = {
      intake: integrationOf('intake'),
      matching: integrationOf('matching'),
      support: integrationOf('support'),
      reporting: integrationOf('reporting'),
    } satisfies Record<Context, HttpLambdaIntegration>;
    for (const [name, { method, path, context, access }] of Object.entries(routes)) {
      const route = new HttpRoute(this, name, {
        httpApi: api,
        routeKey: HttpRouteKey.with(path, HttpMethod[method]),
        integration: integrations[context],
        authorizer: access === 'public' ? new HttpNoneAuthorizer() : authorizer,
      });
      if (access === 'public')
        Validations.of(route).acknowledge({
          id: 'AwsSolutions-APIG4',
          reason:
            'Public by contract: families have no account. It shows nobody’s data without a receipt code.',
        });
    }
  }
}
