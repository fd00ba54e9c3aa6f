/** A digest: a plain value computed from a period’s facts, frozen with its cut-off and version (digests.md). */
import * as z from 'zod';
import { digestId, districtCode, streetCode } from '../kernel/ids.ts';
import { instantSchema, monthSchema, quarterSchema } from '../kernel/instants.ts';

/** A district (6 digits) or a street (9 digits). */
export const scopeSchema = z.union([streetCode, districtCode]);
export const periodSchema = z.union([monthSchema, quarterSchema]);

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

export const sectionSchema = z.object({
  key: z.enum([
    'coverage',
    'flow',
    'accompanying',
    'needs',
    'highlights',
    'problems',
    'experience',
    'streets',
  ]),
  title: bilingual,
  figures: z.array(figureSchema),
  /** Sentences made by rules from the figures. */
  sentences: z.array(bilingual),
  table: z
    .object({ headings: z.array(bilingual), rows: z.array(z.array(z.union([z.string(), z.number()]))) })
    .optional(),
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
  madeAt: instantSchema,
  title: bilingual,
  sections: z.array(sectionSchema),
});
export type Digest = z.infer<typeof digestSchema>;

export const deliverySchema = z.object({
  digestId,
  /** Member or webhook that it goes to; never shown with an address. */
  recipient: z.string(),
  status: z.enum(['pending', 'sending', 'sent', 'failed']),
  attempts: z.int().min(0),
  sentAt: instantSchema.optional(),
});
export type Delivery = z.infer<typeof deliverySchema>;
