/** A digest: a plain value computed from a period’s facts, frozen with its cut-off and version (digests.md). */
import * as z from 'zod';
import { patternText } from '../../kernel/field-rule.ts';
import { type DistrictCode, digestId, districtCode, type StreetCode } from '../../kernel/ids.ts';
import { instantSchema, type Period } from '../../kernel/instants.ts';
import { listed, only } from '../../kernel/reader.ts';

/** A district (6 digits) or a street (9 digits). */
export type Scope = DistrictCode | StreetCode;

export const isDistrictScope = (scope: Scope): scope is DistrictCode => scope.length === 6;

/** One pattern instead of a union: a wrong one is named once, in plain words. Only the brands are said to the compiler. */
export const scopeSchema = patternText(/^(\d{6}|\d{9})$/, 'scope.unknown') as unknown as z.ZodType<
  Scope,
  string
>;
/** `YYYY-MM` or `YYYY-Qn`. */
export const periodSchema = patternText(
  /^\d{4}-(0[1-9]|1[0-2]|Q[1-4])$/,
  'period.invalid',
) as unknown as z.ZodType<Period, string>;

const bilingual = z.object({ zh: z.string(), en: z.string() });

/** One figure, with the API query that opens the records behind it. */
export const figureSchema = z.object({
  key: z.string(),
  label: bilingual,
  /** `undefined` where there is nothing to count (a median of none). */
  value: z.number().optional(),
  unit: z.enum(['count', 'percent', 'days', 'hours']),
  /** Against the previous period, in the same unit. */
  change: z.number().optional(),
  query: z.string().optional(),
});
export type Figure = z.infer<typeof figureSchema>;

/** Before the key of a figure whose label somebody has typed. */
export const TYPED_LABEL = 'channel:';

/** Names and dates are the same in both languages; words are not. */
const cellSchema = z.union([z.string(), z.number(), bilingual]);
export type Cell = z.infer<typeof cellSchema>;

const tableSchema = z.object({
  headings: z.array(bilingual),
  rows: z.array(z.array(cellSchema)),
  /** For each row, in order, the query that opens what it stands for. */
  rowQueries: z.array(z.string()).optional(),
});
export type Table = z.infer<typeof tableSchema>;

export const sectionSchema = z.object({
  key: z.enum(['coverage', 'flow', 'accompanying', 'needs', 'highlights', 'problems', 'streets']),
  title: bilingual,
  figures: z.array(figureSchema),
  /** Sentences made by rules from the figures. */
  sentences: z.array(bilingual),
  table: tableSchema.optional(),
});
export type Section = z.infer<typeof sectionSchema>;

export const digestSchema = z.object({
  id: digestId,
  districtCode,
  scope: scopeSchema,
  scopeName: z.string(),
  period: periodSchema,
  version: z.int().min(1),
  /** Facts stored up to this instant count. */
  cutOff: instantSchema,
  /** When it was made: the schedule’s instant, or that of the request. */
  madeAt: instantSchema,
  title: bilingual,
  sections: z.array(sectionSchema),
});
export type Digest = z.infer<typeof digestSchema>;

/** Its sections with references in place of names and quotes, and what stands in their places (R-RE-81). */
export const frozenSchema = z.object({
  sections: z.array(sectionSchema),
  texts: z.record(z.string(), z.string()),
});
/** As it is stored; one of an earlier release has its sections alone. */
export interface StoredDigest extends Digest {
  readonly frozen?: z.infer<typeof frozenSchema> | undefined;
}

const HEAD_FIELDS = [
  'id',
  'districtCode',
  'scope',
  'scopeName',
  'period',
  'version',
  'cutOff',
  'madeAt',
  'title',
] as const satisfies readonly (keyof Digest)[];

/** As a list shows it. */
export const digestHead = digestSchema.pick(listed(HEAD_FIELDS));

/** As it is read. */
export const viewDigest = (digest: StoredDigest): Digest => only(digest, [...HEAD_FIELDS, 'sections']);
