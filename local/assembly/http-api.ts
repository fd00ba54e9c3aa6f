/** The HTTP API of an assembly: routes with their functions, authorizers, CORS and throttling. */
import * as z from 'zod';
import { type Assembly, resourcesOf } from './resources.ts';

const throttleSchema = z.object({
  ThrottlingBurstLimit: z.coerce.number().optional(),
  ThrottlingRateLimit: z.coerce.number().optional(),
});

const corsSchema = z.object({
  AllowOrigins: z.array(z.string()).default([]),
  AllowMethods: z.array(z.string()).default([]),
  AllowHeaders: z.array(z.string()).default([]),
  ExposeHeaders: z.array(z.string()).default([]),
  AllowCredentials: z.coerce.boolean().default(false),
  MaxAge: z.coerce.number().optional(),
});

const routeSchema = z.object({
  ApiId: z.string(),
  RouteKey: z.string(),
  Target: z.string().default(''),
  AuthorizationType: z.string().default('NONE'),
  AuthorizerId: z.string().optional(),
  AuthorizationScopes: z.array(z.string()).default([]),
});

const integrationSchema = z.object({
  IntegrationUri: z.string().default(''),
  TimeoutInMillis: z.coerce.number().default(30_000),
});

const stageSchema = z.object({
  ApiId: z.string(),
  StageName: z.string(),
  DefaultRouteSettings: throttleSchema.optional(),
  RouteSettings: z.record(z.string(), throttleSchema).optional(),
});

const permissionSchema = z.object({
  Action: z.string(),
  FunctionName: z.string(),
  Principal: z.string(),
  SourceArn: z.string().optional(),
});

export type Cors = z.infer<typeof corsSchema>;

export interface Throttle {
  readonly burst: number;
  readonly perSecond: number;
}

export interface HttpRoute {
  /** `GET /v1/children/{id}` or `$default` */
  readonly key: string;
  readonly functionArn: string;
  readonly timeoutMs: number;
  readonly needsToken: boolean;
  readonly scopes: readonly string[];
  readonly throttle: Throttle | undefined;
  /** Whether the function lets the API invoke it. */
  readonly mayInvoke: boolean;
}

export interface HttpApi {
  readonly id: string;
  readonly account: string;
  readonly stage: string;
  readonly cors: Cors | undefined;
  readonly routes: readonly HttpRoute[];
}

/** The function's own ARN, also where the whole invocation path is given. */
const functionArnIn = (uri: string) => /functions\/(.+)\/invocations$/.exec(uri)?.[1] ?? uri;

function throttleOf(settings: z.infer<typeof throttleSchema> | undefined): Throttle | undefined {
  const { ThrottlingBurstLimit: burst, ThrottlingRateLimit: perSecond } = settings ?? {};
  return burst === undefined || perSecond === undefined ? undefined : { burst, perSecond };
}

/** `arn:…:api/*​/*​/v1/forms/*` against the route, as `SourceArn` of the permission. */
function sourceMatches(source: string | undefined, executeArn: string): boolean {
  if (source === undefined) return true;
  const pattern = source.replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${pattern}$`).test(executeArn);
}

export function httpApisOf(assembly: Assembly): HttpApi[] {
  const routes = resourcesOf(assembly, ['AWS::ApiGatewayV2::Route'], routeSchema);
  const integrations = resourcesOf(assembly, ['AWS::ApiGatewayV2::Integration'], integrationSchema);
  const stages = resourcesOf(assembly, ['AWS::ApiGatewayV2::Stage'], stageSchema);
  const permissions = resourcesOf(assembly, ['AWS::Lambda::Permission'], permissionSchema);
  const apiSchema = z.object({ CorsConfiguration: corsSchema.optional() });

  return resourcesOf(assembly, ['AWS::ApiGatewayV2::Api'], apiSchema).map(
    ({ ref: id, stack, properties }) => {
      const stage = stages.find(({ properties: { ApiId } }) => ApiId === id)?.properties;
      const mayInvoke = (functionArn: string, key: string) => {
        const [method = '', path = ''] = key.split(' ');
        const verb = method === 'ANY' || key === '$default' ? '*' : method;
        const executeArn = `${stack.region}:${stack.account}:${id}/${stage?.StageName ?? ''}/${verb}${path}`;
        return permissions.some(
          ({ properties: { Principal, FunctionName, SourceArn } }) =>
            Principal.startsWith('apigateway') &&
            (functionArn === FunctionName || functionArn.endsWith(`:${FunctionName}`)) &&
            sourceMatches(SourceArn?.split(':execute-api:')[1], executeArn),
        );
      };
      const routeOf = ({ properties: route }: (typeof routes)[number]): HttpRoute => {
        const integration = integrations.find(({ ref }) => route.Target === `integrations/${ref}`);
        const functionArn = functionArnIn(integration?.properties.IntegrationUri ?? '');
        return {
          key: route.RouteKey,
          functionArn,
          timeoutMs: Math.min(integration?.properties.TimeoutInMillis ?? 30_000, 30_000),
          needsToken: route.AuthorizationType === 'JWT',
          scopes: route.AuthorizationScopes,
          throttle: throttleOf({ ...stage?.DefaultRouteSettings, ...stage?.RouteSettings?.[route.RouteKey] }),
          mayInvoke: mayInvoke(functionArn, route.RouteKey),
        };
      };
      return {
        id,
        account: stack.account,
        stage: stage?.StageName ?? '$default',
        cors: properties.CorsConfiguration,
        routes: routes.filter(({ properties: { ApiId } }) => ApiId === id).map(routeOf),
      };
    },
  );
}
