/** The condition block of a policy statement. */
import type { Statement } from '../assembly/roles.ts';
import { matchesWildcard } from './wildcard.ts';

/** Condition keys of one call, lower-case: `dynamodb:leadingkeys` and the like. */
export type Context = Readonly<Record<string, readonly string[]>>;

type Compare = (wanted: string, found: string) => boolean;

const number =
  (test: (wanted: number, found: number) => boolean): Compare =>
  (wanted, found) =>
    test(Number(wanted), Number(found));

const POSITIVE: Readonly<Record<string, Compare>> = {
  StringEquals: (wanted, found) => wanted === found,
  StringEqualsIgnoreCase: (wanted, found) => wanted.toLowerCase() === found.toLowerCase(),
  StringLike: matchesWildcard,
  ArnEquals: matchesWildcard,
  ArnLike: matchesWildcard,
  Bool: (wanted, found) => wanted.toLowerCase() === found.toLowerCase(),
  NumericEquals: number((wanted, found) => found === wanted),
  NumericLessThan: number((wanted, found) => found < wanted),
  NumericLessThanEquals: number((wanted, found) => found <= wanted),
  NumericGreaterThan: number((wanted, found) => found > wanted),
  NumericGreaterThanEquals: number((wanted, found) => found >= wanted),
};

/** A negated operator holds when none of the wanted values matches. */
const NEGATED: Readonly<Record<string, string>> = {
  StringNotEquals: 'StringEquals',
  StringNotEqualsIgnoreCase: 'StringEqualsIgnoreCase',
  StringNotLike: 'StringLike',
  ArnNotEquals: 'ArnEquals',
  ArnNotLike: 'ArnLike',
  NumericNotEquals: 'NumericEquals',
};

interface Operator {
  readonly quantifier: string | undefined;
  readonly isNegated: boolean;
  readonly isOptional: boolean;
  readonly compare: Compare;
}

function parseOperator(text: string): Operator | undefined {
  const [first = '', second] = text.split(':');
  const [quantifier, name] = second === undefined ? [undefined, first] : [first, second];
  const plain = name.replace(/IfExists$/, '');
  const compare = POSITIVE[NEGATED[plain] ?? plain];
  if (!compare) return undefined;
  return { quantifier, isNegated: plain in NEGATED, isOptional: plain !== name, compare };
}

function holds(operator: Operator, wanted: readonly string[], found: readonly string[] | undefined): boolean {
  const { quantifier, isNegated, isOptional, compare } = operator;
  if (found === undefined || found.length === 0)
    return isOptional || isNegated || quantifier === 'ForAllValues';
  const matches = (value: string) => wanted.some((one) => compare(one, value)) !== isNegated;
  return quantifier === 'ForAnyValue' ? found.some(matches) : found.every(matches);
}

/** `Null: {key: "true"}` asks that the key be absent; without a value it is. */
const isNullAsAsked = (wanted: readonly string[], found: readonly string[] = []) =>
  wanted.every((one) => (one === 'true') === (found.length === 0));

/** undefined: the operator is not known here. */
function holdsOne(name: string, wanted: readonly string[], found: readonly string[] | undefined) {
  if (name === 'Null') return isNullAsAsked(wanted, found);
  const operator = parseOperator(name);
  return operator && holds(operator, wanted, found);
}

/**
 * Whether all conditions of the statement hold.
 * @returns undefined when an operator is not known here: the caller then takes the side that refuses.
 */
export function conditionsHold(condition: Statement['Condition'], context: Context): boolean | undefined {
  const results = Object.entries(condition ?? {}).flatMap(([name, keys]) =>
    Object.entries(keys).map(([key, wanted]) => holdsOne(name, wanted, context[key.toLowerCase()])),
  );
  if (results.includes(false)) return false;
  return results.includes(undefined) ? undefined : true;
}
