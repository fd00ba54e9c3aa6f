/** The form of a referral: who refers, whom, what is known. A referrer rarely knows everything: little of it is asked for. */
import * as z from 'zod';
import { rule } from '../../kernel/field-rule.ts';
import { type DistrictCode, districtOf } from '../../kernel/ids.ts';
import { monthSchema } from '../../kernel/instants.ts';
import { addressDetailSchema, nameSchema, phoneSchema, textSchema } from '../../kernel/people.ts';
import { districtByCode } from '../../kernel/regions.ts';
import { ALL_KINDS, knownKind } from '../../office/kinds/kinds.ts';
import { genderSchema } from '../children/child.ts';
import { communityInStreet, communitySchema, mayBeEmpty, streetSchema } from '../forms/forms.ts';
import { officeKindSchema, urgencySchema } from './referral.ts';

const districtSchema = z
  .string()
  .refine((code) => districtByCode(code as DistrictCode) !== undefined, rule('scope.unknown'))
  .transform((code) => code as DistrictCode);

export const placeSchema = z
  .object({
    districtCode: districtSchema,
    /** Left out where it is not known: the district assigns one. */
    streetCode: mayBeEmpty(streetSchema),
    communityCode: mayBeEmpty(communitySchema),
    detail: mayBeEmpty(addressDetailSchema),
  })
  .superRefine(({ districtCode, streetCode, communityCode }, context) => {
    if (streetCode && districtOf(streetCode) !== districtCode)
      context.addIssue({ code: 'custom', ...rule('street.otherDistrict', ['streetCode']) });
    if (communityCode && !(streetCode && communityInStreet({ streetCode, communityCode })))
      context.addIssue({ code: 'custom', ...rule('community.unknown', ['communityCode']) });
  });

export const referralBody = z.object({
  urgency: urgencySchema,
  /** Whether the police know already. */
  policeTold: z.boolean().optional(),
  referrer: z.object({
    office: officeKindSchema,
    organisation: textSchema(80),
    name: nameSchema,
    post: mayBeEmpty(textSchema(40)),
    phone: phoneSchema,
  }),
  child: z.object({
    name: mayBeEmpty(nameSchema),
    gender: mayBeEmpty(genderSchema),
    birthMonth: mayBeEmpty(monthSchema),
    kinds: z
      .array(knownKind)
      .max(ALL_KINDS.length)
      .transform((kinds) => [...new Set(kinds)])
      .default([]),
  }),
  guardian: z
    .object({
      name: mayBeEmpty(nameSchema),
      relation: mayBeEmpty(textSchema(20)),
      phone: mayBeEmpty(phoneSchema),
    })
    .default({}),
  place: placeSchema,
  known: textSchema(2000),
});
export type ReferralForm = z.output<typeof referralBody>;
