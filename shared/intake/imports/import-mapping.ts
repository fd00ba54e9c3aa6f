/** R-IN-93: An import accepts headings of the district’s own, which an officer maps once and later imports reuse. */
import * as z from 'zod';
import type { Columns } from './import-column.ts';

/** From a column’s name in the format to the file’s heading. It is whole: a column that is not in it is not in the file. */
export const mappingSchema = z.record(z.string().max(40), z.string().trim().min(1).max(200));
export type Mapping = Readonly<z.infer<typeof mappingSchema>>;

/** A mapping as a district remembers it: headings as hashes, for whoever has no headings may have mapped somebody’s name. */
export const rememberedSchema = z.object({ columns: z.record(z.string(), z.string()) });
export type Remembered = z.infer<typeof rememberedSchema>;

/** The names in a mapping that are no column’s. */
export const strangersIn = (mapping: Mapping, columns: Columns): string[] =>
  Object.keys(mapping).filter((key) => !Object.hasOwn(columns, key));

/** The latest mapping all of whose headings stand in the file, by hash. */
export function recallMapping(
  remembered: readonly Remembered[],
  headings: ReadonlyMap<string, string>,
): Mapping | undefined {
  const fitting = remembered.find(({ columns }) =>
    Object.values(columns).every((hash) => headings.has(hash)),
  );
  if (!fitting) return undefined;
  return Object.fromEntries(
    Object.entries(fitting.columns).map(([key, hash]) => [key, headings.get(hash) ?? '']),
  );
}

/** Files of more kinds than a district has. */
const MAX_REMEMBERED = 20;

/** The newest first, each once. */
export function rememberMapping(
  remembered: readonly Remembered[],
  columns: Remembered['columns'],
): Remembered[] {
  const text = (one: Remembered['columns']) => JSON.stringify(Object.entries(one).toSorted());
  const others = remembered.filter((one) => text(one.columns) !== text(columns));
  return [{ columns }, ...others].slice(0, MAX_REMEMBERED);
}
