/** Which answers belong together: by record, by part, by kind. */
import type { AnswerAt, ListKind } from './field-types.ts';
import { PART_LABELS, type Part, SURVEY_FIELDS, type SurveyField, surveyFields } from './fields.ts';

/** Where a record has the answer: `name`, `guardian.phone`. */
export type RecordPath<F extends SurveyField> = {
  [One in F]: (typeof SURVEY_FIELDS)[One]['path'] extends `child.${infer K}`
    ? K
    : (typeof SURVEY_FIELDS)[One]['path'];
}[F];
export const recordPath = <F extends SurveyField>(field: F) =>
  SURVEY_FIELDS[field].path.replace(/^child\./, '') as RecordPath<F>;

/** The part that a field belongs to, or the field itself. */
export type PartOf<F extends SurveyField> = {
  [One in F]: RecordPath<One> extends `${infer P extends Part}.${string}` ? P : One;
}[F];
export function partOf<F extends SurveyField>(field: F): PartOf<F> {
  const [first = ''] = recordPath(field).split('.');
  return (first in PART_LABELS ? first : field) as PartOf<F>;
}

/** Of the program table’s record, which everybody with the right to files sees; its property has the field’s name. */
export type FileField = {
  [F in SurveyField]: (typeof SURVEY_FIELDS)[F]['record'] extends 'file' ? F : never;
}[SurveyField];
export type IdentityField = Exclude<SurveyField, FileField>;
/** Answers of several members. */
export type ListField = {
  [F in SurveyField]: (typeof SURVEY_FIELDS)[F]['kind'] extends ListKind ? F : never;
}[SurveyField];
/** Answers that a record may be without. */
export type OptionalField = {
  [F in SurveyField]: undefined extends AnswerAt<(typeof SURVEY_FIELDS)[F]['path']> ? F : never;
}[SurveyField];
export type RetainedField = {
  [F in FileField]: (typeof SURVEY_FIELDS)[F]['afterErasure'] extends 'retained' ? F : never;
}[FileField];

export const isFileField = (field: SurveyField): field is FileField => SURVEY_FIELDS[field].record === 'file';
const isIdentityField = (field: SurveyField): field is IdentityField => !isFileField(field);
export const isRetained = (field: FileField): field is RetainedField =>
  SURVEY_FIELDS[field].afterErasure === 'retained';

const LIST_KINDS: Readonly<Record<ListKind, true>> = {
  kinds: true,
  suggestions: true,
  freeTimes: true,
  words: true,
};
export const isListField = (field: SurveyField): field is ListField =>
  SURVEY_FIELDS[field].kind in LIST_KINDS;

export const FILE_FIELDS = surveyFields.filter(isFileField);
export const IDENTITY_FIELDS = surveyFields.filter(isIdentityField);
