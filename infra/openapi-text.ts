/** The OpenAPI document as text: one line an operation and one a schema, so that a change of the contract reads as such in a diff. */

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param depth how many levels of objects are laid out, a line for each of their entries. */
function laidOut(value: unknown, depth: number, indent = ''): string {
  if (depth === 0 || !isObject(value)) return JSON.stringify(value);
  const inner = `${indent}  `;
  const lines = Object.entries(value).map(
    ([key, one]) => `${inner}${JSON.stringify(key)}: ${laidOut(one, depth - 1, inner)}`,
  );
  return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n${indent}}`;
}

/** Top level, paths, operations; components, their kinds, one each. */
export const openapiText = (document: object): string => `${laidOut(document, 3)}\n`;
