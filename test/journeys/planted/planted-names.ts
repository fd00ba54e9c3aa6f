/** Puts names into every text that a request may have, by the schema of its route: a field that comes later is planted by itself. */
import type * as z from 'zod';
import { isTyped } from '../../../shared/kernel/text/typed-texts.ts';

interface Definition {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly in?: z.ZodType;
  readonly out?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly shape?: Readonly<Record<string, z.ZodType>>;
}
const definitionOf = (schema: z.ZodType) => schema._zod.def as Definition;

/** Optional, with a default, refined or not: what it is of. */
function bareOf(schema: z.ZodType): z.ZodType {
  const { innerType, in: input, out } = definitionOf(schema);
  if (innerType) return bareOf(innerType);
  if (input && out) return bareOf(definitionOf(input).type === 'transform' ? out : input);
  return schema;
}

export interface Planted {
  readonly body: unknown;
  /** JSON pointers of the fields that were planted. */
  readonly pointers: readonly string[];
}

/** What to put into the field; nothing leaves it as it is. */
export type Wish = (pointer: string, typed: string) => string | undefined;

interface Visit {
  readonly wish: Wish;
  readonly pointers: string[];
  readonly pointer: string;
}
const into = (visit: Visit, key: string | number): Visit => ({
  ...visit,
  pointer: `${visit.pointer}/${key}`,
});

function plantText(value: unknown, { wish, pointers, pointer }: Visit): unknown {
  const text = wish(pointer, typeof value === 'string' ? value : '');
  if (text === undefined) return value;
  pointers.push(pointer);
  return text;
}

/** Of several: that which the value fits, or one that may be typed freely. */
const optionFor = (options: readonly z.ZodType[], value: unknown) =>
  options.find((one) => isTyped(bareOf(one))) ?? options.find((one) => one.safeParse(value).success);

/** Fields that are absent are planted as well. */
function plantFields(shape: Readonly<Record<string, z.ZodType>>, value: object, visit: Visit): object {
  const given = value as Readonly<Record<string, unknown>>;
  const keys = [...new Set([...Object.keys(given), ...Object.keys(shape)])];
  return Object.fromEntries(
    keys.flatMap((key) => {
      const field = shape[key];
      const planted = field ? plantInto(field, given[key], into(visit, key)) : given[key];
      return planted === undefined ? [] : [[key, planted] as const];
    }),
  );
}

function plantInto(schema: z.ZodType, value: unknown, visit: Visit): unknown {
  const bare = bareOf(schema);
  if (isTyped(bare)) return plantText(value, visit);
  const { options, element, shape } = definitionOf(bare);
  const option = options && optionFor(options, value);
  if (option) return plantInto(option, value, visit);
  if (element && Array.isArray(value))
    return value.map((one, at) => plantInto(element, one, into(visit, at)));
  return shape && typeof value === 'object' && value !== null ? plantFields(shape, value, visit) : value;
}

export function plant(schema: z.ZodType, body: unknown, wish: Wish): Planted {
  const pointers: string[] = [];
  return { body: plantInto(schema, body, { wish, pointers, pointer: '' }), pointers };
}
