/** Identifiers. Opaque to clients; a brand keeps one kind from being given for another. */
import * as z from 'zod';
import { rule } from './field-rule.ts';

const id = <B extends string>() =>
  z
    .string()
    .min(1)
    .max(64)
    .regex(/^[\w-]+$/)
    .brand<B>();

export const childId = id<'ChildId'>();
export type ChildId = z.infer<typeof childId>;
export const volunteerId = id<'VolunteerId'>();
export type VolunteerId = z.infer<typeof volunteerId>;
export const runId = id<'RunId'>();
export type RunId = z.infer<typeof runId>;
export const proposalId = id<'ProposalId'>();
export type ProposalId = z.infer<typeof proposalId>;
export const pairingId = id<'PairingId'>();
export type PairingId = z.infer<typeof pairingId>;
export const contactId = id<'ContactId'>();
export type ContactId = z.infer<typeof contactId>;
export const importId = id<'ImportId'>();
export type ImportId = z.infer<typeof importId>;
export const digestId = id<'DigestId'>();
export type DigestId = z.infer<typeof digestId>;
export const withdrawalId = id<'WithdrawalId'>();
export type WithdrawalId = z.infer<typeof withdrawalId>;
export const referralId = id<'ReferralId'>();
export type ReferralId = z.infer<typeof referralId>;
export const memberId = id<'MemberId'>();
export type MemberId = z.infer<typeof memberId>;
export const dataRequestId = id<'DataRequestId'>();
export type DataRequestId = z.infer<typeof dataRequestId>;
export const feedbackId = id<'FeedbackId'>();
export type FeedbackId = z.infer<typeof feedbackId>;
export const changeId = id<'ChangeId'>();
export type ChangeId = z.infer<typeof changeId>;

/** NBS division codes: district 6 digits, street 9, community 12; each begins with the one above it. */
export const districtCode = z
  .string()
  .regex(/^\d{6}$/)
  .brand<'DistrictCode'>();
export type DistrictCode = z.infer<typeof districtCode>;
export const streetCode = z
  .string()
  .regex(/^\d{9}$/)
  .brand<'StreetCode'>();
export type StreetCode = z.infer<typeof streetCode>;
export const communityCode = z
  .string()
  .regex(/^\d{12}$/)
  .brand<'CommunityCode'>();
export type CommunityCode = z.infer<typeof communityCode>;

export const districtOf = (code: StreetCode | CommunityCode) => code.slice(0, 6) as DistrictCode;
export const streetOf = (code: CommunityCode) => code.slice(0, 9) as StreetCode;

/** District, year, eight letters: `320404-26-7K3QF9XW`. */
const FILE_NUMBER = /^\d{6}-\d{2}-[0-9A-Z]{8}$/;
/** No id begins as a number does: a part of one is a slip of the pen. */
const ID = /^(?!\d{6}-\d{2}-)[\w-]{1,64}$/;

/** As typed by hand: any case and width, any hyphen, with spaces. */
export const typedNumber = (typed: string) =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/\s/g, '')
    .replace(/[‐–—－]/g, '-');

export const isFileNumber = (reference: string) => FILE_NUMBER.test(reference);

const written = (typed: string) => {
  const number = typedNumber(typed);
  return isFileNumber(number) ? number : typed.trim();
};

/** R-KE-50: Wherever a request names a child or a volunteer, it may name them by file number, typed in any case and width. */
const referenceSchema = z
  .string()
  .max(80)
  .overwrite(written)
  .refine((text) => isFileNumber(text) || ID.test(text), rule('fileReference.invalid'))
  .meta({ description: 'The ID, or the file number' });

export const childReference = referenceSchema.brand<'ChildReference'>();
export type ChildReference = z.infer<typeof childReference>;
export const volunteerReference = referenceSchema.brand<'VolunteerReference'>();
export type VolunteerReference = z.infer<typeof volunteerReference>;
