/** Files in the wrong room, operations under another name than their route’s, rooms that are too full. */
import { contexts } from '../../shared/contract/route.ts';
import type { RouteName } from './routes.ts';

/** A room past this many files is two rooms. */
const MAX_FILES_PER_ROOM = 30;

/** Files of a context that are no room’s. */
const OF_CONTEXT: Readonly<Record<string, readonly string[]>> = {
  shared: ['routes', 'problems', 'messages', 'settings', 'actions', 'field-rules'],
  functions: ['api', 'operation-types'],
  'web/src': ['routes'],
  test: [],
};

/** Besides the first words of the routes. */
const MORE_VERBS = (
  'add apply ask build call check clear compute count decide delete describe fill find finish fix follow give handle ' +
  'keep make mark move note notify parse post prepare process put save send set show stop store tell update validate wake ' +
  'watch write'
).split(' ');

/** First words of routes that are nouns as well. */
const NOUNS = ['transfer'];

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const fileName = (path: string) => (path.split('/').at(-1) as string).replace(/\.(test\.)?tsx?$/, '');
const folderOf = (path: string) => path.split('/').slice(0, -1).join('/');

interface InContext {
  readonly tree: string;
  readonly context: string;
  /** `undefined` for a file that stands in the context itself. */
  readonly room: string | undefined;
}

function inContext(path: string): InContext | undefined {
  const match = path.match(/^(shared|functions|web\/src|test)\/([a-z]+)\/(?:([^/]+)\/)?/);
  const [, tree, context, room] = match ?? [];
  if (!tree || !context || !contexts.some((one) => one === context)) return undefined;
  return { tree, context, room };
}

/** `shared` names the rooms; the other trees have no others. */
function unknownRooms(paths: readonly string[]): string[] {
  const rooms = new Set(paths.filter((path) => path.startsWith('shared/')).map(folderOf));
  return paths.flatMap((path) => {
    const place = inContext(path);
    if (!place) return [];
    const { tree, context, room } = place;
    if (room === undefined)
      return OF_CONTEXT[tree]?.includes(fileName(path)) ? [] : [`${path}: belongs into a room of ${context}`];
    return rooms.has(`shared/${context}/${room}`) ? [] : [`${path}: shared/${context} has no room “${room}”`];
  });
}

/** Words of the pages are named for a folder of `web/src`, or for a room of a context: `intake-children`. */
function misnamedWords(paths: readonly string[]): string[] {
  const folders = new Set(paths.map((path) => path.match(/^web\/src\/(\w+)\//)?.[1]));
  const rooms = new Set(paths.map((path) => path.match(/^shared\/(\w+\/[\w-]+)\//)?.[1]));
  return paths.flatMap((path) => {
    const name = path.match(/^web\/src\/words\/\w+\/(.+)\.ts$/)?.[1];
    const isNamed = name === undefined || folders.has(name) || rooms.has(name.replace('-', '/'));
    return isNamed ? [] : [`${path}: named neither for a folder of web/src nor for a room of a context`];
  });
}

/** A test of a room is named for a file of the room, or for the room. */
function testsWithoutSubject(paths: readonly string[]): string[] {
  const names = new Set(
    paths.flatMap((path) => {
      const place = inContext(path);
      return place && place.tree !== 'test' ? [`${place.context}/${place.room}/${fileName(path)}`] : [];
    }),
  );
  return paths.flatMap((path) => {
    const place = inContext(path);
    if (place?.tree !== 'test' || !path.includes('.test.')) return [];
    const { context, room } = place;
    const name = fileName(path);
    const isNamed = name === room || names.has(`${context}/${room}/${name}`);
    return isNamed ? [] : [`${path}: no file of ${context}/${room} has this name`];
  });
}

/** An operation is in the room that declares its route, under the route’s name; nothing else begins with a verb. */
function operationFaults(paths: readonly string[], routes: readonly RouteName[], entries: readonly string[]) {
  const expected = new Set(
    routes.map(({ name, context, room }) => `functions/${context}/${room}/${kebab(name)}.ts`),
  );
  const verbs = new Set([...MORE_VERBS, ...routes.map(({ name }) => kebab(name).split('-')[0])]);
  const missing = [...expected].filter((path) => !paths.includes(path));
  const misnamed = paths.filter((path) => {
    if (!path.startsWith('functions/') || entries.includes(path) || expected.has(path)) return false;
    const [first = '', ...rest] = fileName(path).split('-');
    return rest.length > 0 && verbs.has(first) && !NOUNS.includes(first);
  });
  return [
    ...missing.map((path) => `${path}: a route has no operation here`),
    ...misnamed.map((path) => `${path}: begins with a verb and is no route’s operation`),
  ];
}

function fullRooms(paths: readonly string[]): string[] {
  const counts = Map.groupBy(paths, folderOf);
  return [...counts].flatMap(([room, files]) =>
    files.length > MAX_FILES_PER_ROOM
      ? [`${room}: ${files.length} files, more than ${MAX_FILES_PER_ROOM}: make two rooms of it`]
      : [],
  );
}

/**
 * One line a fault.
 * @param entries the functions’ entries (infra/functions.ts), which may bear any name.
 */
export const roomFaults = (
  paths: readonly string[],
  routes: readonly RouteName[],
  entries: readonly string[],
): string[] => [
  ...unknownRooms(paths),
  ...misnamedWords(paths),
  ...testsWithoutSubject(paths),
  ...operationFaults(paths, routes, entries),
  ...fullRooms(paths),
];
