/** What a volunteer needs for help that is left to qualified people (the catalogue’s `isQualified`): the checked paper. */
import * as z from 'zod';
import { rule } from '../../kernel/field-rule.ts';
import { type CalendarDate, dateSchema, instantSchema } from '../../kernel/instants.ts';
import { writtenText } from '../../kernel/people.ts';
import { knownSuggestion, type SuggestionCode, suggestionByCode } from '../../office/catalogue/catalogue.ts';

export const isForQualified = (code: string) => suggestionByCode(code)?.isQualified === true;

const checkedSchema = z.object({
  suggestion: knownSuggestion,
  /** The paper that was seen, such as a certificate and who issued it. */
  document: writtenText(200),
  /** The day on which it was checked. */
  on: dateSchema,
  /** The last day on which it counts; absent where the paper has no end. */
  validUntil: dateSchema.optional(),
});

export const qualificationBody = checkedSchema
  .refine(({ suggestion }) => isForQualified(suggestion), rule('qualification.notNeeded', ['suggestion']))
  .refine(({ on, validUntil }) => !validUntil || validUntil > on, rule('date.order', ['validUntil']));
export type QualificationBody = z.output<typeof qualificationBody>;

export const qualificationSchema = checkedSchema.extend({
  recordedAt: instantSchema,
  /** The member. */
  recordedBy: z.string(),
});
export type Qualification = z.infer<typeof qualificationSchema>;

interface Qualified {
  readonly qualifications?:
    | readonly { readonly suggestion: string; readonly validUntil?: CalendarDate | undefined }[]
    | undefined;
}

/** R-IN-137: A qualification that was checked again replaces the earlier one for the same help. */
export const withQualification = (
  { qualifications = [] }: { readonly qualifications?: readonly Qualification[] | undefined },
  checked: Qualification,
): Qualification[] => [
  ...qualifications.filter(({ suggestion }) => suggestion !== checked.suggestion),
  checked,
];

export const isQualifiedFor = (
  { qualifications = [] }: Qualified,
  code: string,
  today: CalendarDate,
): boolean =>
  qualifications.some(
    ({ suggestion, validUntil }) => suggestion === code && (validUntil === undefined || validUntil >= today),
  );

/** R-IN-136: Help that is left to qualified people counts among a volunteer’s offers only while a checked qualification is valid. */
export const countedOffers = (
  volunteer: Qualified & { readonly offers: readonly SuggestionCode[] },
  today: CalendarDate,
): SuggestionCode[] =>
  volunteer.offers.filter((code) => !isForQualified(code) || isQualifiedFor(volunteer, code, today));
