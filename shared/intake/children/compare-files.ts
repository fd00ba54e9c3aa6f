/** Two files side by side: are they one child’s? Identity is compared here and not shown. */

import * as z from 'zod';
import { valueAt } from '../../kernel/at-path.ts';
import { comparableName } from '../../kernel/text/comparable-text.ts';
import type { ChildRecords } from './child.ts';
import { bareHouse } from './duplicate-keys.ts';
import { FILE_FIELDS, IDENTITY_FIELDS, type PartOf, partOf, recordPath } from './field-groups.ts';
import type { AnswerKind, AnswerKinds, FieldRow } from './field-types.ts';
import { answersIn } from './field-values.ts';
import { SURVEY_FIELDS, type SurveyField, surveyFields } from './fields.ts';

/** Street, community and house are compared as one address. */
const comparedAs = (field: SurveyField) => (partOf(field) === 'address' ? 'address' : field);
type AddressField = { [F in SurveyField]: PartOf<F> extends 'address' ? F : never }[SurveyField];
export type ComparedField = Exclude<SurveyField, AddressField> | 'address';

const fieldsOf = (field: ComparedField) => surveyFields.filter((one) => comparedAs(one) === field);
/** Identities first. */
const comparedFields = [
  ...new Set([...IDENTITY_FIELDS, ...FILE_FIELDS].map(comparedAs)),
] as readonly ComparedField[];

export const comparisonSchema = z
  .object({
    field: z.enum(comparedFields),
    verdict: z.enum(['same', 'different', 'onlyThis', 'onlyOther']),
    /** As the files show it: masked, or nothing, where it is a person’s. */
    here: z.string().optional(),
    other: z.string().optional(),
  })
  .meta({ id: 'FieldComparison' });
export type Comparison = z.infer<typeof comparisonSchema>;

const asIs = (text: string) => text;
const sorted = (members: readonly string[]) => members.toSorted().join(' ');

/** How an answer is compared: equal texts are the same. */
const COMPARABLE: { readonly [K in AnswerKind]: (answer: AnswerKinds[K]) => string } = {
  personName: comparableName,
  text: asIs,
  longText: (text) => text.trim(),
  phone: asIs,
  house: bareHouse,
  month: asIs,
  gender: asIs,
  street: asIs,
  community: asIs,
  kinds: sorted,
  suggestions: sorted,
  freeTimes: sorted,
  words: sorted,
};

function answerText(field: SurveyField, records: ChildRecords): string {
  const answer = valueAt(answersIn(records), recordPath(field));
  const text = COMPARABLE[SURVEY_FIELDS[field].kind] as (answer: unknown) => string; // the answer is the field’s own
  return answer === undefined ? '' : text(answer);
}

const textOf = (field: ComparedField, records: ChildRecords) =>
  fieldsOf(field)
    .map((one) => answerText(one, records))
    .join(' ');

/** Of an identity only what every list shows: the masked name, the year of birth, the street. */
function shownText(field: ComparedField, records: ChildRecords): string | undefined {
  const [first] = fieldsOf(field);
  const row: FieldRow | undefined = first && SURVEY_FIELDS[first];
  if (row?.record === 'file') return textOf(field, records);
  return row?.shown && String(records.child[row.shown.key]);
}

function verdictOf(here: string, other: string): Comparison['verdict'] {
  if (here === other) return 'same';
  if (other === '') return 'onlyThis';
  return here === '' ? 'onlyOther' : 'different';
}

function compareField(field: ComparedField, a: ChildRecords, b: ChildRecords): Comparison {
  const verdict = verdictOf(textOf(field, a), textOf(field, b));
  const [here, other] = [shownText(field, a), shownText(field, b)];
  return { field, verdict, ...(here !== undefined && { here, other }) };
}

/** Every field of both files (R-IN-22). */
export const compareFiles = (a: ChildRecords, b: ChildRecords): Comparison[] =>
  comparedFields.map((field) => compareField(field, a, b));

export const likelihoods = ['likely', 'possible'] as const;
export type Likelihood = (typeof likelihoods)[number];

/**
 * R-IN-22: Two files are likely duplicates if they have the same name and birth month or phone, and possible duplicates if they have the same
 * name at one address or in one street, or with the same birth month and gender in one household. The latter are a typing error, or
 * twins.
 * @returns `undefined` for two files that share a household and no more.
 */
export function likelihoodOf(a: ChildRecords, b: ChildRecords): Likelihood | undefined {
  const same = (field: ComparedField) => textOf(field, a) === textOf(field, b);
  const isOneHousehold = same('phone') || same('address');
  if (same('name') && (same('birthMonth') || same('phone'))) return 'likely';
  if (same('name') && (isOneHousehold || a.child.streetCode === b.child.streetCode)) return 'possible';
  const isAlike = same('birthMonth') && a.child.gender === b.child.gender;
  return isOneHousehold && isAlike ? 'possible' : undefined;
}
