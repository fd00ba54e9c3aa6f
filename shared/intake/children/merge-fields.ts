/** What an officer chooses of two files that become one, field by field (R-IN-09). */
import * as z from 'zod';
import type { ComparedField } from './compare-files.ts';
import { isListField, type ListField, type PartOf, partOf } from './field-groups.ts';
import { type SurveyField, surveyFields } from './fields.ts';

/** A guardian or an address is taken whole. */
export type MergeField = PartOf<SurveyField>;
export const mergeFields: readonly MergeField[] = [...new Set(surveyFields.map(partOf))];

/** By which choice a compared field is decided. */
export const mergedBy = (field: ComparedField): MergeField => (field === 'address' ? field : partOf(field));

const taken = z.literal('other').optional();
const list = z.enum(['other', 'both']).optional();

/** Two lists may be put together. */
export const isJoinable = (field: MergeField): field is ListField =>
  field !== 'guardian' && field !== 'carer' && field !== 'address' && isListField(field);

type Choices = { readonly [F in MergeField]: F extends ListField ? typeof list : typeof taken };

/** For each field: `other` takes it from the file that is closed, `both` puts two lists together; what is absent stays. */
export const mergeChoices = z.object(
  Object.fromEntries(mergeFields.map((field) => [field, isJoinable(field) ? list : taken])) as Choices,
);
export type MergeChoices = z.infer<typeof mergeChoices>;
