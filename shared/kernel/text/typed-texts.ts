/** Which fields of a record somebody types freely, by its schema: a field that comes later is among them by itself. */
import * as z from 'zod';

/**
 * A schema that is made of one of these is one as well:
 * - `text`: typed freely, and stored as it was written;
 * - `written`: written about people, and cleared before it is stored (R-KE-23);
 * - `name`: of people and things;
 * - `address`: where the person of the form lives, for the identity table only.
 */
export type TextKind = 'text' | 'written' | 'name' | 'address';
export const typedTexts = z.registry<{ readonly kind: TextKind }>();

/** Whether an erasure clears it: a name or an address stands where the person themselves does. */
export const isTyped = (schema: z.ZodType) =>
  ['text', 'written'].includes(typedTexts.get(schema)?.kind ?? '');

interface Definition {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly out?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly shape?: Readonly<Record<string, z.ZodType>>;
}
const definitionOf = (schema: z.ZodType) => schema._zod.def as Definition;

/** What becomes of a text; the path leads to it from the record. */
export type TextChange = (text: string, path: readonly (string | number)[]) => string;

interface Walk {
  readonly change: TextChange;
  readonly path: readonly (string | number)[];
}
const into = ({ change, path }: Walk, key: string | number): Walk => ({ change, path: [...path, key] });

function walkObject(shape: Readonly<Record<string, z.ZodType>>, value: object, walk: Walk): object {
  const changed = Object.entries(value).map(([key, one]): [string, unknown] => {
    const schema = shape[key];
    return [key, schema ? walkValue(schema, one, into(walk, key)) : one];
  });
  return Object.fromEntries(changed);
}

const fitting = (options: readonly z.ZodType[], value: unknown) =>
  options.find((option) => option.safeParse(value).success);

/** What stands within a wrapper: optional, with a default, before or after a transformation. */
function unwrapped(schema: z.ZodType, value: unknown): z.ZodType | undefined {
  const { innerType, in: input, out, options } = definitionOf(schema);
  if (innerType) return innerType;
  if (input && out) return definitionOf(input).type === 'transform' ? out : input;
  return options && fitting(options, value);
}

function walkParts(schema: z.ZodType, value: object, walk: Walk): unknown {
  const { element, valueType, shape } = definitionOf(schema);
  if (element && Array.isArray(value)) return value.map((one, at) => walkValue(element, one, into(walk, at)));
  if (shape) return walkObject(shape, value, walk);
  if (!valueType) return value;
  const every = Object.fromEntries(Object.keys(value).map((key) => [key, valueType]));
  return walkObject(every, value, walk);
}

function walkValue(schema: z.ZodType, value: unknown, walk: Walk): unknown {
  if (typeof value === 'string' && isTyped(schema)) return walk.change(value, walk.path);
  const inner = unwrapped(schema, value);
  if (inner) return walkValue(inner, value, walk);
  return typeof value === 'object' && value !== null ? walkParts(schema, value, walk) : value;
}

/** The value with each text changed that somebody typed freely; names are left alone. */
export const changeTypedTexts = <T>(schema: z.ZodType, value: T, change: TextChange): T =>
  walkValue(schema, value, { change, path: [] }) as T; // only texts within it have changed
