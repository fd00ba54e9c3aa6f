/** The texts of a body that are cleared, and those that name whom it is about, as the schemas of its fields declare them. */
import type * as z from 'zod';
import { type TextKind, typedTexts } from './typed-texts.ts';

interface TextField {
  readonly kind: Exclude<TextKind, 'text'>;
}

type Path = readonly (string | number)[];

export interface FoundText extends TextField {
  readonly path: Path;
  readonly text: string;
}

type Schema = z.core.$ZodType;

interface Part {
  readonly schema: Schema;
  /** Of the value that it is for: the whole of it, one field, every item. */
  readonly of: 'whole' | 'items' | { readonly field: string };
}

/** The schemas that a schema is made of. */
function partsOf(schema: Schema): Part[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).map(([field, one]) => ({ schema: one, of: { field } }));
    case 'array':
      return [{ schema: def.element, of: 'items' }];
    case 'record':
      return [{ schema: def.valueType, of: 'items' }];
    case 'union':
      return def.options.map((one) => ({ schema: one, of: 'whole' }));
    case 'pipe':
      return [def.in, def.out].map((one) => ({ schema: one, of: 'whole' }));
    default:
      return 'innerType' in def ? [{ schema: def.innerType as Schema, of: 'whole' }] : [];
  }
}

/** The values that a part is for, with what their path goes on with. */
function valuesOf({ of }: Part, value: unknown): (readonly [Path, unknown])[] {
  if (of === 'whole') return [[[], value]];
  if (typeof value !== 'object' || value === null) return [];
  if (of !== 'items') return [[[of.field], (value as Record<string, unknown>)[of.field]]];
  return Array.isArray(value)
    ? value.map((one, index) => [[index], one])
    : Object.entries(value).map(([key, one]) => [[key], one]);
}

function* textsAt(schema: Schema, value: unknown, path: Path): Generator<FoundText> {
  const kind = typedTexts.get(schema as z.ZodType)?.kind;
  if (kind && kind !== 'text' && typeof value === 'string') yield { kind, path, text: value };
  for (const part of partsOf(schema))
    for (const [more, one] of valuesOf(part, value)) yield* textsAt(part.schema, one, [...path, ...more]);
}

/** Every text of a body, as it was sent, that has a kind. */
export function textsIn(schema: z.ZodType, body: unknown): FoundText[] {
  const found = [...textsAt(schema, body, [])].map((one) => [JSON.stringify(one.path), one] as const);
  return [...new Map(found).values()];
}

/** The body with other texts at some of its paths. */
export function withTexts(body: unknown, texts: readonly Pick<FoundText, 'path' | 'text'>[]): unknown {
  const copy: unknown = structuredClone(body);
  for (const { path, text } of texts) {
    let holder = copy as Record<string | number, unknown>;
    for (const key of path.slice(0, -1)) holder = holder[key] as typeof holder; // a path leads through objects
    holder[path.at(-1) ?? ''] = text;
  }
  return copy;
}
