/** Lambda's event filter patterns: `{"eventName": ["INSERT"], "dynamodb": {"NewImage": {"pk": {"S": [{"prefix": "OUTBOX#"}]}}}}`. */
type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Rule = (wanted: unknown, found: unknown) => boolean;

const startsWith: Rule = (wanted, found) =>
  typeof found === 'string' &&
  (isObject(wanted)
    ? found.toLowerCase().startsWith(String(wanted['equals-ignore-case']).toLowerCase())
    : found.startsWith(String(wanted)));

const COMPARISONS: Readonly<Record<string, (found: number, wanted: number) => boolean>> = {
  '=': (found, wanted) => found === wanted,
  '<': (found, wanted) => found < wanted,
  '<=': (found, wanted) => found <= wanted,
  '>': (found, wanted) => found > wanted,
  '>=': (found, wanted) => found >= wanted,
};

/** `["<", 10]` or `[">", 0, "<=", 5]`. DynamoDB's own numbers are texts and never match. */
const numeric: Rule = (wanted, found) => {
  if (typeof found !== 'number' || !Array.isArray(wanted)) return false;
  for (let index = 0; index < wanted.length; index += 2)
    if (!COMPARISONS[wanted[index]]?.(found, Number(wanted[index + 1]))) return false;
  return true;
};

const anythingBut: Rule = (wanted, found) => {
  if (found === undefined) return false;
  const unwanted = Array.isArray(wanted) ? wanted : [wanted];
  return !unwanted.some((one) => matchesRule(one, found));
};

const RULES: Readonly<Record<string, Rule>> = {
  prefix: startsWith,
  suffix: (wanted, found) => typeof found === 'string' && found.endsWith(String(wanted)),
  'equals-ignore-case': (wanted, found) =>
    typeof found === 'string' && found.toLowerCase() === String(wanted).toLowerCase(),
  'anything-but': anythingBut,
  numeric,
  exists: (wanted, found) => (found !== undefined) === wanted,
};

function matchesRule(rule: unknown, found: unknown): boolean {
  if (!isObject(rule)) return rule === found;
  return Object.entries(rule).every(([name, wanted]) => RULES[name]?.(wanted, found) ?? false);
}

/** A list in the event matches when any of its parts does. */
function matchesAnyRule(rules: readonly unknown[], found: unknown): boolean {
  const values = Array.isArray(found) && found.length > 0 ? found : [found];
  return rules.some((rule) => values.some((value) => matchesRule(rule, value)));
}

export function matchesPattern(pattern: unknown, event: unknown): boolean {
  if (!isObject(pattern)) return false;
  return Object.entries(pattern).every(([key, wanted]) => {
    if (key === '$or' && Array.isArray(wanted)) return wanted.some((one) => matchesPattern(one, event));
    const found = isObject(event) ? event[key] : undefined;
    return Array.isArray(wanted) ? matchesAnyRule(wanted, found) : matchesPattern(wanted, found);
  });
}
