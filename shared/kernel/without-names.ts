/** Texts after an erasure: what named a person is gone, the rest stays. */

const SPACING = String.raw`[\s·-]*`;
const escaped = (letter: string) => letter.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** The name however it is spaced. */
function patternOf(name: string, shortest: number): string | undefined {
  const letters = [...name.replace(/[\s·-]/g, '')];
  return letters.length >= shortest ? letters.map(escaped).join(SPACING) : undefined;
}

function replaceIn(value: unknown, pattern: RegExp): unknown {
  if (typeof value === 'string') return value.replace(pattern, '*');
  if (Array.isArray(value)) return value.map((one) => replaceIn(one, pattern));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replaceIn(one, pattern)]));
}

/** One character alone is no name, unless somebody is called by it. */
const SHORTEST_NAME = 2;

/** R-KE-22: Names, phones and addresses of a person are replaced by asterisks wherever a text contains them. */
export function withoutNames<T>(value: T, names: readonly string[], shortest = SHORTEST_NAME): T {
  const patterns = names
    .toSorted((a, b) => b.length - a.length)
    .map((name) => patternOf(name, shortest))
    .filter((one) => one !== undefined);
  if (patterns.length === 0) return value;
  return replaceIn(value, new RegExp(patterns.join('|'), 'giu')) as T; // only texts within it have changed
}
