/** The contract as an OpenAPI 3.1 document. At build time only: functions serve the written file. */
import * as z from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { rolesFor } from '../kernel/access.ts';
import { headerParameters } from './openapi-headers.ts';
import { problemResponses } from './openapi-problems.ts';
import { actionOf, isBinary, pathNames, type Route } from './route.ts';

type Routes = Readonly<Record<string, Route>>;

/** A string, not a resource: what it holds is opaque. */
const pathParameters = (path: string) =>
  z.object(Object.fromEntries(pathNames(path).map((name) => [name, z.string()])));

function contentOf(reply: Route['replies'][200]) {
  if (!reply) return {};
  if (!isBinary(reply)) return { content: { 'application/json': { schema: reply } } };
  const types = [reply.binary].flat().map((type) => type.split(';')[0] ?? type);
  const content = types.map((type) => [
    type,
    { schema: { type: 'string' as const, contentMediaType: type } },
  ]);
  return { content: Object.fromEntries(content) };
}

/** The body of one record carries its version, and the answer its `ETag`. */
const hasVersion = (reply: Route['replies'][200]) => reply instanceof z.ZodObject && 'version' in reply.shape;

const ETAG = {
  ETag: { description: 'Version of the record, for use in If-Match', schema: { type: 'string' as const } },
};

function successResponses({ replies, summary }: Route) {
  const entries = Object.entries(replies).map(([status, reply]) => [
    status,
    { description: summary, ...(hasVersion(reply) && { headers: ETAG }), ...contentOf(reply) },
  ]);
  return Object.fromEntries(entries) as ZodOpenApiOperationObject['responses'];
}

function requestBodyOf({ body }: Route) {
  if (!body) return {};
  const required = !body.safeParse(undefined).success;
  return { requestBody: { required, content: { 'application/json': { schema: body } } } };
}

function audienceOf(route: Route): string {
  const action = actionOf(route);
  if (action) return `Roles: ${rolesFor(action).join(', ')}.`;
  return route.access === 'public' ? 'Public; no token required.' : 'Anyone with a token.';
}

function operationOf(operationId: string, route: Route): ZodOpenApiOperationObject {
  return {
    operationId,
    tags: [route.context],
    summary: route.summary,
    description: audienceOf(route),
    ...(route.access === 'public' && { security: [] }),
    requestParams: {
      ...(pathNames(route.path).length > 0 && { path: pathParameters(route.path) }),
      ...(route.query && { query: route.query }),
      header: headerParameters(route),
    },
    ...requestBodyOf(route),
    responses: { ...successResponses(route), ...problemResponses(route) },
  };
}

function pathsOf(routes: Routes): ZodOpenApiPathsObject {
  const paths: ZodOpenApiPathsObject = {};
  for (const [name, route] of Object.entries(routes))
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(name, route) };
  return paths;
}

/** @param version of the software, as `GET /v1/health` tells it */
export const openapiDocument = (routes: Routes, version: string) =>
  createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Changban 常伴',
      version,
      description: 'Pairs children in difficulty with volunteers and supports the pairings for years.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [
      { url: '/', description: 'The server that returned this document' },
      { url: 'http://localhost:8787', description: 'The local cloud' },
    ],
    security: [{ bearer: [] }],
    components: {
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'A token from the OIDC issuer of the deployment',
        },
      },
    },
    paths: pathsOf(routes),
  });
