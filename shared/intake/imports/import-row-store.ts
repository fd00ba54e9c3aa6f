/** Rows of an import between dry run and commit, and those to be mended. */
import * as z from 'zod';
import { instantSchema } from '../../kernel/instants.ts';
import { needsSurveyBody, volunteerApplicationBody } from '../forms/forms.ts';
import { refusedRowSchema } from './import.ts';

const checked = {
  /** From 1 below the headings. */
  row: z.int().min(1),
  submittedAt: instantSchema,
  /** Left out of the commit unless it is taken by name. */
  isDuplicate: z.boolean(),
};

/** A row that can be added. */
export const checkedRowSchema = z.discriminatedUnion('kind', [
  z.object({ ...checked, kind: z.literal('needs-survey'), survey: needsSurveyBody }),
  z.object({
    ...checked,
    kind: z.literal('volunteers'),
    application: volunteerApplicationBody,
    /** The list states that the background check is done. */
    recordCheck: z.boolean(),
  }),
]);
export type CheckedRow = z.infer<typeof checkedRowSchema>;

/** A row to be mended, as it stood; the first one holds the headings and no faults. */
export const correctableRowSchema = z.object({
  cells: z.array(z.string()),
  faults: z.array(refusedRowSchema.extend({ about: z.array(z.string()).optional() })),
});
export type CorrectableRow = z.infer<typeof correctableRowSchema>;
