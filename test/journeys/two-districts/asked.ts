/** What there is to ask: every route for members, and who may. */
import * as z from 'zod';
import { allRoutes } from '../../../shared/all-routes.ts';
import type { Route } from '../../../shared/contract/route.ts';
import { ACCESS, type Action } from '../../../shared/kernel/access.ts';
import type { Role } from '../../../shared/kernel/roles.ts';
import { type MemberRouteName, ROWS } from '../../access/rows.ts';

export const names = Object.keys(ROWS) as MemberRouteName[];
const routeOf = (name: MemberRouteName): Route => allRoutes[name];
export const isRead = (name: MemberRouteName) => routeOf(name).method === 'GET';

function shapeOf(name: MemberRouteName): object {
  const { query } = routeOf(name) as { query?: { shape?: object } };
  return query?.shape ?? {};
}

export const reads = names.filter(isRead);
/** Searches, and openings of identities. */
export const looks = names.filter((name) => !isRead(name) && routeOf(name).readsOnly);
export const lists = reads.filter((name) => 'limit' in shapeOf(name));

/** The route’s query with each choice of each of its filters, and without any. */
export function filtersOf(name: MemberRouteName): Record<string, string>[] {
  const { query } = routeOf(name);
  const schema = z.toJSONSchema(query ?? z.object({}), { io: 'input', unrepresentable: 'any' });
  const chosen = Object.entries(schema.properties ?? {}).flatMap(([field, values]) =>
    (typeof values === 'object' ? (values.enum ?? []) : []).map((value) => ({ [field]: String(value) })),
  );
  return [{}, ...chosen];
}

export const reachOf = (name: MemberRouteName, role: Role) =>
  (ACCESS[routeOf(name).access as Action] as Partial<Record<Role, string>>)[role];
