/** The web pages’ paths, to the function that serves them. */
import { Validations } from 'aws-cdk-lib';
import { type HttpApi, HttpMethod, HttpNoneAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { pagePaths } from '../../shared/contract/pages.ts';

export interface PageRoutesProps {
  readonly api: HttpApi;
  readonly server: IFunction;
}

export class PageRoutes extends Construct {
  constructor(scope: Construct, id: string, { api, server }: PageRoutesProps) {
    super(scope, id);
    const integration = new HttpLambdaIntegration('pages', server, { scopePermissionToRoute: false });
    const routes = pagePaths.flatMap((path) =>
      api.addRoutes({ path, methods: [HttpMethod.GET], integration, authorizer: new HttpNoneAuthorizer() }),
    );
    for (const route of routes)
      Validations.of(route).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason: 'The pages themselves are public; what they show comes from the API.',
      });
  }
}
