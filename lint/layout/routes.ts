/** Every route with the context and the room that declare it, from the rooms’ own `<room>-routes.ts`. */
import { globSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Route } from '../../shared/contract/route.ts';

export interface RouteName {
  readonly name: string;
  readonly context: string;
  readonly room: string;
}

export async function readRoutes(root: string): Promise<RouteName[]> {
  const files = globSync('shared/*/*/*-routes.ts', { cwd: root }).toSorted();
  const found = files.map(async (file) => {
    const [, context = '', room = ''] = file.replaceAll('\\', '/').split('/');
    const module: Record<string, unknown> = await import(pathToFileURL(`${root}/${file}`).href);
    return Object.values(module)
      .filter(isRoutes)
      .flatMap((routes) => Object.keys(routes))
      .map((name) => ({ name, context, room }));
  });
  return (await Promise.all(found)).flat();
}

const isRoutes = (value: unknown): value is Readonly<Record<string, Route>> =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every(
    (one) => typeof one === 'object' && one !== null && 'path' in one && 'method' in one,
  );
