/** The answers of the needs survey as a form gives them and as a child’s two records have them. */

import { pick, setAt, withoutEmpty } from '../../kernel/at-path.ts';
import { isMobile, maskName } from '../../kernel/people.ts';
import type { ChildForm } from '../forms/forms.ts';
import type { Child, ChildIdentity, ChildRecords } from './child.ts';
import {
  FILE_FIELDS,
  type FileField,
  IDENTITY_FIELDS,
  type IdentityField,
  type PartOf,
  partOf,
} from './field-groups.ts';
import { OPTIONAL_PARTS, SURVEY_FIELDS, type SurveyField, surveyFields } from './fields.ts';

type IdentityKey = PartOf<IdentityField>;
/** Properties of the identity that are answers, or parts made of several. */
export const IDENTITY_KEYS: readonly IdentityKey[] = [...new Set(IDENTITY_FIELDS.map(partOf))];

type FileAnswers = Pick<Child, FileField>;
type IdentityAnswers = Pick<ChildIdentity, IdentityKey>;

/** A form with these answers. */
export function formOf(answer: (field: SurveyField) => unknown): Record<string, unknown> {
  const form: Record<string, unknown> = {};
  for (const field of surveyFields) setAt(form, SURVEY_FIELDS[field].path, answer(field));
  return withoutEmpty(form, OPTIONAL_PARTS);
}

/** What the program table is to know of a filled-in form. */
export const fileAnswers = ({ child, ...form }: ChildForm): FileAnswers =>
  pick({ ...form, ...child }, FILE_FIELDS);

/** What the identity table is to know of it. */
export const identityAnswers = ({ child, ...form }: ChildForm): IdentityAnswers =>
  pick({ ...form, ...child }, IDENTITY_KEYS);

/** What the file shows of its identity. */
export const maskedIdentity = ({ name, birthMonth }: Pick<ChildIdentity, 'name' | 'birthMonth'>) => ({
  maskedName: maskName(name),
  birthYear: Number(birthMonth.slice(0, 4)),
});

/** What a file shows of its phone. */
export const phoneFacts = (phone: string) => ({ landline: isMobile(phone) ? undefined : (true as const) });

/** The answers of both records side by side. */
export const answersIn = ({ child, identity }: ChildRecords): FileAnswers & IdentityAnswers => ({
  ...pick(child, FILE_FIELDS),
  ...pick(identity, IDENTITY_KEYS),
});
