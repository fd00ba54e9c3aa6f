import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { allRoutes } from '../../shared/all-routes.ts';
import { openapiDocument } from '../../shared/contract/openapi.ts';
import { pathNames, type Route } from '../../shared/contract/route.ts';

// biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects
const document: any = openapiDocument(allRoutes, packageJson.version);
const contract: [string, Route][] = Object.entries(allRoutes);
const operationOf = ({ path, method }: Route) => document.paths[path]?.[method.toLowerCase()];
const statusesOf = (route: Route) => Object.keys(operationOf(route).responses).map(Number);

/** Parameters of an operation, references followed. */
const parametersOf = (route: Route): { in: string; name: string; required?: boolean }[] =>
  operationOf(route).parameters.map((one: { $ref?: string }) =>
    one.$ref ? document.components.parameters[one.$ref.split('/').at(-1) ?? ''] : one,
  );

describe('OpenAPI document', () => {
  it('is written down in docs/openapi.json', () => {
    expect(JSON.parse(readFileSync('docs/openapi.json', 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(document)),
    );
  });

  it('has every route of the contract once, and no other', () => {
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path as object));
    expect(operations.map(({ operationId }) => operationId).sort()).toEqual(Object.keys(allRoutes).sort());
  });

  it.each(contract)('%s has its statuses, and asks for a token unless it is public', (_, route) => {
    expect(statusesOf(route)).toEqual(expect.arrayContaining(Object.keys(route.replies).map(Number)));
    expect(operationOf(route).security).toEqual(route.access === 'public' ? [] : undefined);
    expect(statusesOf(route).includes(401)).toBe(route.access !== 'public');
  });

  it.each(contract)('%s names the parts of its path and its query', (_, route) => {
    const named = (place: string) =>
      parametersOf(route)
        .filter((one) => one.in === place)
        .map(({ name }) => name);
    expect(named('path')).toEqual(pathNames(route.path));
    expect(named('query')).toEqual(Object.keys(route.query?.shape ?? {}));
  });

  it.each(contract.filter(([, route]) => route.changesRecord))('%s asks for If-Match', (_, route) => {
    expect(parametersOf(route)).toContainEqual(expect.objectContaining({ name: 'If-Match', required: true }));
    expect(statusesOf(route)).toEqual(expect.arrayContaining([412, 428]));
  });

  it.each(contract.filter(([, route]) => route.needsIdempotencyKey))(
    '%s cannot be sent without an Idempotency-Key',
    (_, route) => {
      expect(parametersOf(route)).toContainEqual(
        expect.objectContaining({ name: 'Idempotency-Key', required: true }),
      );
    },
  );

  it('every refusal is a problem document, but what API Gateway answers itself', () => {
    const { Unauthenticated, ...responses } = document.components.responses;
    expect(Object.keys(Unauthenticated.content)).toEqual(['application/json']);
    for (const { content } of Object.values(responses) as { content: object }[])
      expect(Object.keys(content)).toEqual(['application/problem+json']);
  });
});
