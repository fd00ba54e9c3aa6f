/** Corrections: an answer about a child is put right, and the earlier one remains in its history (Rule 5, Rule 7). */
import * as z from 'zod';
import { pick } from '../../kernel/at-path.ts';
import { rule } from '../../kernel/field-rule.ts';
import { instantSchema } from '../../kernel/instants.ts';
import { reasonSchema, textSchema, writtenText } from '../../kernel/people.ts';
import { childFileSchema, childIdentitySchema } from '../children/child.ts';
import { FILE_FIELDS, type OptionalField } from '../children/field-groups.ts';
import { IDENTITY_KEYS } from '../children/field-values.ts';
import { childFormBody } from '../forms/forms.ts';

const { child, guardian, carer, address, ...answers } = childFormBody.shape;

/** `null` takes a text away. */
const removable = {
  grade: writtenText(40).nullable(),
  note: textSchema(1000).nullable(),
} as const satisfies Record<OptionalField, z.ZodType>;

/** The form’s answers, by the form’s own rules. */
const changes = z
  .object({
    ...child.shape,
    ...answers,
    ...removable,
    guardian: guardian.unwrap().partial(),
    carer: carer.unwrap().partial(),
    /** Within the street; another street is a transfer. */
    address: z.object({ communityCode: address.shape.communityCode, detail: address.shape.detail }).partial(),
  })
  .partial();
export type CorrectionChanges = z.output<typeof changes>;

/** What is to be put right, and why. */
export const correctionBody = changes
  .extend({ reason: reasonSchema })
  .refine((body) => Object.keys(body).length > 1, rule('correction.empty'));

const [{ shape: file }] = childFileSchema.options;
const identity = childIdentitySchema.shape;

/** What one correction replaced. In the identity table only: the audit log names the fields and no value. */
export const correctionSchema = z.object({
  id: z.string(),
  at: instantSchema,
  /** The member who corrected. */
  by: z.string(),
  reason: z.string(),
  fields: z.array(z.string()).min(1),
  /** The values before, of the fields that changed. */
  was: z
    .object({
      ...pick(file, FILE_FIELDS),
      ...pick(identity, IDENTITY_KEYS),
      guardian: identity.guardian.unwrap().partial(),
      carer: identity.carer.unwrap().partial(),
      address: identity.address.partial(),
    })
    .partial(),
});
export type Correction = z.infer<typeof correctionSchema>;
