/** Corrections: an answer about a child is put right, and the earlier one remains in its history (Rule 5, Rule 7). */
import * as z from 'zod';
import { rule } from '../../kernel/field-rule.ts';
import { instantSchema } from '../../kernel/instants.ts';
import { reasonSchema, textSchema } from '../../kernel/people.ts';
import { childFileSchema, childIdentitySchema } from '../children/child.ts';
import { needsSurveyBody } from '../forms/forms.ts';

const survey = needsSurveyBody.shape;

/** `null` takes a text away. */
const programChanges = z
  .object({
    gender: survey.child.shape.gender,
    kinds: survey.child.shape.kinds,
    grade: textSchema(40).nullable(),
    needs: survey.needs,
    mostWanted: survey.mostWanted,
    interests: survey.interests,
    freeTimes: survey.freeTimes,
  })
  .partial();

const identityChanges = z
  .object({
    name: survey.child.shape.name,
    birthMonth: survey.child.shape.birthMonth,
    guardian: survey.guardian.partial(),
    /** Within the street; another street is a transfer. */
    address: z
      .object({ communityCode: survey.address.shape.communityCode, detail: textSchema(200) })
      .partial(),
    note: textSchema(1000).nullable(),
  })
  .partial();

const changes = programChanges.extend(identityChanges.shape);
export type CorrectionChanges = z.output<typeof changes>;

export const PROGRAM_FIELDS = Object.keys(programChanges.shape);
export const IDENTITY_FIELDS = ['name', 'birthMonth', 'note'] as const;
/** Corrected field by field. */
export const IDENTITY_PARTS = ['guardian', 'address'] as const;

/** What is to be put right, and why. */
export const correctionBody = changes
  .extend({ reason: reasonSchema })
  .refine((body) => Object.keys(body).length > 1, rule('correction.empty'));

const [submitted] = childFileSchema.options;
const shownFields = { gender: true, kinds: true, grade: true, needs: true, mostWanted: true } as const;

/** What one correction replaced. In the identity table only: the audit log names the fields and no value. */
export const correctionSchema = z.object({
  id: z.string(),
  at: instantSchema,
  /** The member who corrected. */
  by: z.string(),
  reason: z.string(),
  fields: z.array(z.string()).min(1),
  /** The values before, of the fields that changed. */
  was: submitted
    .pick({ ...shownFields, interests: true, freeTimes: true })
    .extend(childIdentitySchema.pick({ name: true, birthMonth: true, note: true }).shape)
    .extend({
      guardian: childIdentitySchema.shape.guardian.partial(),
      address: childIdentitySchema.shape.address.partial(),
    })
    .partial(),
});
export type Correction = z.infer<typeof correctionSchema>;
