import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { allRoutes } from '../../shared/all-routes.ts';
import {
  actionOf,
  type Context,
  isBinary,
  pathNames,
  type Route,
  routeKey,
} from '../../shared/contract/route.ts';
import { intakeRoutes } from '../../shared/intake/routes.ts';
import { rolesFor } from '../../shared/kernel/access.ts';
import { roleSchema } from '../../shared/kernel/roles.ts';
import { matchingRoutes } from '../../shared/matching/routes.ts';
import { officeRoutes } from '../../shared/office/routes.ts';
import { reportingRoutes } from '../../shared/reporting/routes.ts';
import { supportRoutes } from '../../shared/support/routes.ts';
import { asker, loadHandlers, type RouteName } from '../handlers.ts';

const byContext = {
  office: officeRoutes,
  intake: intakeRoutes,
  matching: matchingRoutes,
  support: supportRoutes,
  reporting: reportingRoutes,
} as const satisfies Record<Context, Record<string, Route>>;

const routes: [string, Route][] = Object.entries(allRoutes);
const contexts = Object.entries(byContext) as [Context, Record<string, Route>][];
const isUnderAnId = ({ path }: Route) => /\{(id|year)\}/.test(path);
const bodies = ({ replies }: Route) =>
  Object.values(replies).filter((reply): reply is z.ZodType => reply !== undefined && !isBinary(reply));

describe('the list of all routes', () => {
  it('holds every context’s routes; no name stands for two', () => {
    const names = contexts.flatMap(([, own]) => Object.keys(own));

    expect(names.sort()).toEqual(Object.keys(allRoutes).sort());
    expect(new Set(names).size).toBe(names.length);
  });

  it('has no method and path twice, whatever the names in the path', () => {
    const keys = routes.map(([, route]) => routeKey(route).replace(/\{\w+\}/g, '{}'));

    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it.each(contexts)('names %s as the context of its own', (context, own) => {
    expect(Object.values(own).filter((route) => route.context !== context)).toEqual([]);
  });
});

describe.each(routes)('%s', (name, route) => {
  it('has a path under /v1 of plain words', () => {
    expect(route.path).toMatch(/^\/v1(\/(\{[a-z]\w*\}|[a-z][a-z0-9-]*(\.[a-z]+)?))+$/);
    expect(new Set(pathNames(route.path)).size).toBe(pathNames(route.path).length);
  });

  it('has a limit of its own when anybody may write with it', () => {
    if (route.access === 'public' && route.method !== 'GET') expect(route.throttle).toBeDefined();
  });

  it('says who may use it and what it is for', () => {
    expect(route.summary.length).toBeGreaterThan(5);
    const action = actionOf(route);
    if (action) expect(z.array(roleSchema).min(1).safeParse(rolesFor(action)).success).toBe(true);
  });

  it('has an answer, and a body only where one is read', () => {
    expect(Object.keys(route.replies).length).toBeGreaterThan(0);
    if (route.method === 'GET' || route.method === 'DELETE') expect(route.body).toBeUndefined();
  });

  it('asks for If-Match when it changes one record, and only then', () => {
    const isPost = route.method === 'POST';
    // Something new is made under the record, which stays as it is.
    const makes = route.keyIsId || ['issueReceiptCode', 'recordDataRequest'].includes(name);
    const changes = route.method !== 'GET' && (!isPost || isUnderAnId(route)) && !route.readsOnly && !makes;

    expect(route.changesRecord ?? false).toBe(changes);
  });

  it('asks for an Idempotency-Key on public forms, and where it is the id of what is made', () => {
    const isAsked = route.path.startsWith('/v1/forms/') || route.keyIsId === true;
    expect(route.needsIdempotencyKey ?? false).toBe(isAsked);
    if (route.readsOnly || route.needsIdempotencyKey) expect(route.method).toBe('POST');
  });

  it('gives one record with its version', () => {
    const givesOne = route.changesRecord || (route.method === 'GET' && route.path.endsWith('/{id}'));
    const schemas = givesOne ? bodies(route) : [];

    // Where two roles are shown the same record differently, both see its version; what waits for a second person is none yet.
    const shapes = schemas
      .flatMap((one) => (one instanceof z.ZodUnion ? one.options : [one]))
      .map((schema) => (schema as z.ZodObject).shape)
      .filter((shape) => !('changeId' in shape));
    for (const shape of shapes) expect(shape).toHaveProperty('version');
  });

  it('gives a list as pages', () => {
    const isList = bodies(route).some((body) => 'items' in ((body as z.ZodObject).shape ?? {}));
    if (!isList) return;

    expect(Object.keys(route.query?.shape ?? {})).toEqual(expect.arrayContaining(['limit', 'cursor']));
    expect(route.query?.parse({})).toMatchObject({ limit: 50 });
    for (const [limit, isTaken] of [
      ['0', false],
      ['1', true],
      ['200', true],
      ['201', false],
      ['x', false],
    ])
      expect(route.query?.safeParse({ limit }).success).toBe(isTaken);
  });

  it('is wired to its function: who has no token is told so, not that there is no such route', async () => {
    vi.stubEnv('VERSION', '0.0.0');
    vi.stubEnv('CALLER_REQUESTS', '300');
    vi.stubEnv('CALLER_MINUTES', '10');
    const ask = asker(await loadHandlers());

    const { status, body } = await ask(name as RouteName, { path: { id: 'none' } });

    // A notice is for one of a few readers; any other word is none.
    if (name === 'getNotice') expect(body.code).toBe('notFound');
    else if (route.access === 'public') expect(body.code).not.toBe('notFound');
    else expect([status, body.code]).toEqual([401, 'unauthenticated']);
  });
});
