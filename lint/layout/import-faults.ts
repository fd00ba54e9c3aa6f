/** Imports that run against the drawing, and circles. */
import { PLACES, placeOf } from './places.ts';
import type { SourceFile } from './source.ts';

const isWithin = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);

function directionFaults({ path, files, packages }: SourceFile): string[] {
  const name = placeOf(path);
  const place = name && PLACES[name];
  if (!place) return [`${path}: no place of the layout holds it`];
  const strangers = files.filter(
    (file) => !isWithin(file, name) && !place.imports.some((folder) => isWithin(file, folder)),
  );
  const unknown = packages.filter((one) => place.packages && !place.packages.includes(one));
  return [...strangers, ...unknown].map((to) => `${path}: ${name} may not import ${to}`);
}

/** Files that only some may import, though the place that they lie in is open to others. */
const RESERVED: Readonly<Record<string, readonly string[]>> = {
  // Who receives which message is decided in one place.
  'functions/store/outbox.ts': ['functions/messages', 'test'],
};

const reservedFaults = ({ path, files }: SourceFile): string[] =>
  files
    .filter((file) => RESERVED[file]?.every((folder) => !isWithin(path, folder)))
    .map((file) => `${path}: only ${RESERVED[file]?.join(' and ')} may import ${file}`);

/** Sets of files that reach one another (Tarjan’s strongly connected components), each of two or more. */
function circles(sources: readonly SourceFile[]): string[][] {
  const imports = new Map(sources.map(({ path, files }) => [path, files]));
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];
  const visit = (path: string): number => {
    order.set(path, order.size);
    lowest.set(path, order.get(path) as number);
    open.push(path);
    for (const next of imports.get(path) ?? []) {
      if (!imports.has(next)) continue;
      const reached = order.has(next) ? (open.includes(next) ? order.get(next) : Infinity) : visit(next);
      lowest.set(path, Math.min(lowest.get(path) as number, reached as number));
    }
    if (lowest.get(path) === order.get(path)) found.push(open.splice(open.indexOf(path)));
    return lowest.get(path) as number;
  };
  for (const { path } of sources) if (!order.has(path)) visit(path);
  return found.filter((circle) => circle.length > 1);
}

/** One line a fault; none when imports run only as drawn. */
export const importFaults = (sources: readonly SourceFile[]): string[] => [
  ...sources.flatMap(directionFaults),
  ...sources.flatMap(reservedFaults),
  ...circles(sources).map((circle) => `a circle of imports: ${circle.toSorted().join(', ')}`),
];
