/** The record enquiry behind a volunteer’s background check: at which authority, under which number, about what. */
import * as z from 'zod';
import { type FieldCode, patternText, rule } from '../../kernel/field-rule.ts';
import { addMonthsTo, type CalendarDate } from '../../kernel/instants.ts';
import { writtenText } from '../../kernel/people.ts';

/** What the enquiry has to be about, all of it (未成年人保护法 62). */
export const offenceClasses = ['sexualAbuse', 'maltreatment', 'trafficking', 'violence'] as const;
export type OffenceClass = (typeof offenceClasses)[number];

/** For how long a background check counts at most. */
export const MAX_RECORD_CHECK_MONTHS = 12;

/** An adult’s identity card, or a mobile: typed into the wrong field. */
const OF_A_PERSON = /(?<!\d)[1-9]\d{5}(?:19\d\d|200\d)\d{7}[\dXx](?!\d)|(?<!\d)1[3-9]\d{9}(?!\d)/;

/** As authorities number their answers: letters, digits, brackets and hyphens, with a digit at least. */
const enquiryNumberSchema = patternText(
  /^(?=.*\d)[\p{L}\p{N}〔〕（）()[\]【】\-—–_/.·# ]{2,60}$/u,
  'enquiryNumber.invalid',
).refine((text) => !OF_A_PERSON.test(text), rule('enquiryNumber.ofPerson'));

/** Optional: checks of earlier releases do not have it, nor has a check of another kind. */
export const enquirySchema = z
  .object({
    authority: writtenText(80),
    enquiryNumber: enquiryNumberSchema,
    classes: z.array(z.enum(offenceClasses)).max(offenceClasses.length),
  })
  .partial();
type Enquiry = z.infer<typeof enquirySchema>;

interface RecordCheck extends Enquiry {
  readonly check: string;
  readonly result: 'passed' | 'failed';
  readonly on: CalendarDate;
  readonly validUntil: CalendarDate;
}

const hasEveryClass = ({ classes = [] }: Enquiry) =>
  offenceClasses.every((required) => classes.includes(required));

/**
 * R-IN-130: A passed background check names the authority, the enquiry number and all four classes of offences, and counts for at
 * most 12 months. A failed one is recorded without them: it must not wait for a paper.
 * @returns what is wrong, by field.
 */
export function enquiryFaults(vetting: RecordCheck): { field: keyof RecordCheck; code: FieldCode }[] {
  const { check, result, authority, enquiryNumber, on, validUntil } = vetting;
  if (check !== 'record' || result !== 'passed') return [];
  const isTooLong = validUntil > addMonthsTo(on, MAX_RECORD_CHECK_MONTHS);
  return [
    ...(authority ? [] : [{ field: 'authority', code: 'value.missing' } as const]),
    ...(enquiryNumber ? [] : [{ field: 'enquiryNumber', code: 'value.missing' } as const]),
    ...(hasEveryClass(vetting) ? [] : [{ field: 'classes', code: 'classes.incomplete' } as const]),
    ...(isTooLong ? [{ field: 'validUntil', code: 'recordCheck.tooLong' } as const] : []),
  ];
}

/** Of another kind of check, an enquiry means nothing and is not stored. */
export function withoutEnquiry<V extends RecordCheck>(vetting: V): Omit<V, keyof Enquiry> {
  const { authority: _at, enquiryNumber: _number, classes: _about, ...rest } = vetting;
  return rest;
}
