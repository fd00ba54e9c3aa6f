/** The two public forms: bodies as api.md fixes them. */
import * as z from 'zod';
import { rule } from '../../kernel/field-rule.ts';
import { type CommunityCode, type StreetCode, streetOf } from '../../kernel/ids.ts';
import { monthSchema } from '../../kernel/instants.ts';
import {
  addressDetailSchema,
  nameSchema,
  phoneSchema,
  textSchema,
  writtenText,
} from '../../kernel/people.ts';
import { communityByCode, streetByCode } from '../../kernel/regions.ts';
import { typedTexts } from '../../kernel/text/typed-texts.ts';
import { knownSuggestion } from '../../office/catalogue/catalogue.ts';
import { ALL_KINDS, knownKind } from '../../office/kinds/kinds.ts';
import { type FormFiller, formFillers, freeTimeSchema, genderSchema } from '../children/child.ts';
import { affiliationSchema } from '../volunteers/affiliation.ts';

const unique = <T>(values: readonly T[]) => [...new Set(values)];
const listOf = <T extends z.ZodType>(item: T, longest: number) =>
  z.array(item).max(longest).transform(unique);

export const streetSchema = z
  .string()
  .refine((code) => streetByCode(code as StreetCode) !== undefined, rule('street.unknown'))
  .transform((code) => code as StreetCode);
export const communitySchema = z
  .string()
  .refine((code) => communityByCode(code as CommunityCode) !== undefined, rule('community.unknown'))
  .transform((code) => code as CommunityCode);

interface Place {
  readonly streetCode: StreetCode;
  readonly communityCode: CommunityCode;
}
export const communityInStreet = ({ streetCode, communityCode }: Place) =>
  streetOf(communityCode) === streetCode;
export const placeFields = { streetCode: streetSchema, communityCode: communitySchema };

const placeSchema = z
  .object(placeFields)
  .refine(communityInStreet, rule('community.unknown', ['communityCode']));

const addressSchema = z
  .object({ ...placeFields, detail: addressDetailSchema })
  .refine(communityInStreet, rule('community.unknown', ['communityCode']));

const agreementSchema = z.object({
  agreed: z.boolean().refine((agreed) => agreed, rule('consent.missing')),
  noticeVersion: z.string().min(1).max(40),
});

/** Beyond pairing, which the survey is sent for: each purpose is ticked apart. */
export const extraPurposes = ['publicity', 'sharing'] as const;

const surveyAgreementSchema = agreementSchema.extend({
  purposes: z.array(z.enum(extraPurposes)).max(extraPurposes.length).transform(unique).optional(),
});

/** Empty text counts as not given. */
export function mayBeEmpty<T extends z.ZodType<unknown, string>>(schema: T) {
  const typed = z.string().trim();
  const kind = typedTexts.get(schema);
  return (kind ? typed.register(typedTexts, kind) : typed)
    .transform((text) => text || undefined)
    .pipe(z.optional(schema))
    .optional();
}

const familySchema = z.object({ name: nameSchema, relation: textSchema(20), phone: phoneSchema });

/** What a child’s file is opened from, whoever fills it in. */
const childFormSchema = z.object({
  child: z.object({
    name: nameSchema,
    gender: genderSchema,
    birthMonth: monthSchema,
    kinds: z.array(knownKind).min(1).max(ALL_KINDS.length).transform(unique),
    grade: mayBeEmpty(writtenText(40)),
  }),
  guardian: familySchema.optional(),
  /** Whom the parents have entrusted the child to; may fill in and follow, and does not consent (R-IN-144). */
  carer: familySchema.optional(),
  address: addressSchema,
  needs: z.array(knownSuggestion).min(1).max(20).transform(unique),
  mostWanted: z.array(knownSuggestion).max(2).transform(unique),
  interests: listOf(writtenText(40), 20),
  freeTimes: listOf(freeTimeSchema, 6),
  /** In the identity table, as it was written. */
  note: mayBeEmpty(textSchema(1000)),
});

interface Wishes {
  readonly needs: readonly string[];
  readonly mostWanted: readonly string[];
}
const wantsWhatIsNeeded = ({ needs, mostWanted }: Wishes) => mostWanted.every((code) => needs.includes(code));
const notNeeded = rule('mostWanted.notNeeded', ['mostWanted']);

interface Grownups {
  readonly guardian?: unknown;
  readonly carer?: unknown;
}
const namesSomebody = ({ guardian, carer }: Grownups) => guardian !== undefined || carer !== undefined;

/** An officer completes what a referrer knew; the guardian’s consent is a matter of its own. */
export const childFormBody = childFormSchema
  .refine(wantsWhatIsNeeded, notNeeded)
  .refine(namesSomebody, rule('value.missing', ['guardian']));
export type ChildForm = z.output<typeof childFormBody>;

interface Filled extends Grownups {
  readonly filledInBy?: FormFiller | undefined;
}

/** R-IN-144: A carer may fill in a form and follow it; only what a guardian fills in can hold consent, and a carer’s tick is none. */
export const isGuardians = ({ filledInBy = 'guardian' }: Filled): boolean => filledInBy === 'guardian';

const namesCarer = ({ filledInBy, carer }: Filled) => filledInBy !== 'carer' || carer !== undefined;
const namesGuardian = (form: Filled) => !isGuardians(form) || form.guardian !== undefined;
const hasConsentOrNeedsNone = (form: Filled & { readonly consent?: unknown }) =>
  !isGuardians(form) || form.consent !== undefined;

export const needsSurveyBody = childFormSchema
  .extend({
    /** The guardian, where it is not said. */
    filledInBy: z.enum(formFillers).optional(),
    consent: surveyAgreementSchema.optional(),
  })
  .refine(wantsWhatIsNeeded, notNeeded)
  .refine(namesCarer, rule('value.missing', ['carer']))
  .refine(namesGuardian, rule('value.missing', ['guardian']))
  .refine(namesSomebody, rule('value.missing', ['guardian']))
  .refine(hasConsentOrNeedsNone, rule('consent.missing', ['consent']));
export type NeedsSurvey = z.output<typeof needsSurveyBody>;

/** What a volunteer may change later. */
const volunteerTerms = z.object({
  occupation: writtenText(40),
  affiliation: affiliationSchema.optional(),
  address: placeSchema,
  offers: z.array(knownSuggestion).min(1).max(20).transform(unique),
  skills: listOf(writtenText(40), 20),
  freeTimes: listOf(freeTimeSchema, 6),
  capacity: z.int().min(1).max(5),
  maxDistanceKm: z.number().min(1).max(50),
});
export const volunteerChangeBody = volunteerTerms.partial();
export type VolunteerChange = z.output<typeof volunteerChangeBody>;

export const volunteerApplicationBody = volunteerTerms.extend({
  name: nameSchema,
  birthYear: z.int().min(1900).max(2100),
  phone: phoneSchema,
  channel: writtenText(40),
  declaration: z.literal(true),
  consent: agreementSchema,
});
export type VolunteerApplication = z.output<typeof volunteerApplicationBody>;
