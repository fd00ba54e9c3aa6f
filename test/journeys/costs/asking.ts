/** How the routes are asked while their cost is measured. */
import type { allRoutes } from '../../../shared/all-routes.ts';
import type { Answered, Sent } from '../../call.ts';

export type RouteName = keyof typeof allRoutes;

/** Asks once, measures, and keeps the cost under the route and its variant; the last success counts. */
export type Ask = (name: RouteName, sent: Sent, variant?: string) => Promise<Answered['body']>;

export const change = (
  sub: string,
  { id, version }: { id: string; version: number },
  body?: unknown,
): Sent => ({
  sub,
  path: { id },
  headers: { 'if-match': `"${version}"` },
  ...(body !== undefined && { body }),
});
