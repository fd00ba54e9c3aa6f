/** One child, one file (一人一档): what the program table knows, without identity. */
import * as z from 'zod';
import {
  childId,
  communityCode,
  districtCode,
  pairingId,
  proposalId,
  referralId,
  streetCode,
  withdrawalId,
} from '../../kernel/ids.ts';
import { instantSchema, monthSchema } from '../../kernel/instants.ts';
import { textSchema } from '../../kernel/people.ts';
import { knownSuggestion } from '../../office/catalogue/catalogue.ts';
import { kindCodeSchema } from '../../office/kinds/kind.ts';
import { carriedOverSchema } from '../consents/awaited-consent.ts';
import { consentSchema } from '../consents/consent.ts';
import { withConsents } from '../consents/consent-history.ts';
import { ownDecisionSchema } from '../consents/own-consent.ts';
import { erasureSchema } from '../erasure/erasure.ts';
import { fileMarkSchema } from '../reviews/file-mark.ts';
import { riskSchema } from '../reviews/risk.ts';

export const freeTimes = [
  'weekdayEvening',
  'satMorning',
  'satAfternoon',
  'sunMorning',
  'sunAfternoon',
  'holidays',
] as const;
export const freeTimeSchema = z.enum(freeTimes);
export type FreeTime = z.infer<typeof freeTimeSchema>;

export const formFillers = ['guardian', 'carer', 'officer', 'community'] as const;
export type FormFiller = (typeof formFillers)[number];

export const genders = ['female', 'male'] as const;
export const genderSchema = z.enum(genders);
export type Gender = z.infer<typeof genderSchema>;

/** Requested and not answered yet (R-IN-08). */
const transferSchema = z.object({
  streetCode,
  communityCode,
  reason: textSchema(500),
  /** The member who asked. */
  by: z.string(),
  askedAt: instantSchema,
});

const fileSchema = z.object({
  id: childId,
  /** What lists show instead of a name. */
  fileNumber: z.string(),
  districtCode,
  streetCode,
  communityCode,
  /** `王*涵` */
  maskedName: z.string(),
  gender: genderSchema,
  birthYear: z.int(),
  /** As the district’s list has them (kinds.ts); what a later list has retired is read as before. */
  kinds: z.array(kindCodeSchema).min(1),
  grade: textSchema(40).optional(),
  needs: z.array(knownSuggestion).min(1),
  mostWanted: z.array(knownSuggestion).max(2),
  interests: z.array(textSchema(40)),
  freeTimes: z.array(freeTimeSchema),
  /** Opaque hashes of phone and household address: equal ones belong together (R-MA-06). */
  householdKeys: z.array(z.string()),
  source: z.enum(['form', 'import', 'referral']),
  /** Who filled in the form; absent in what an earlier release stored. */
  filledInBy: z.enum(formFillers).optional(),
  /** What the guardian agreed to; none yet where somebody else referred the child. */
  consents: z.array(consentSchema),
  /** Since when the child’s own consent is needed as well (R-IN-51). */
  childAskedSince: instantSchema.optional(),
  /** What the child decided in person. */
  childConsents: z.array(ownDecisionSchema).optional(),
  /** Consents of an earlier release, which stay in force until they are caught up with. */
  consentCarriedOver: carriedOverSchema.optional(),
  submittedAt: instantSchema,
  /** Asked for, under way or done. */
  erasure: erasureSchema.optional(),
  /** What is to be looked at again (R-IN-150, R-IN-151). */
  marks: z.array(fileMarkSchema).optional(),
  /** As last assessed; none yet for most. */
  risk: riskSchema.optional(),
  /** The guardian’s only phone is a land line. */
  landline: z.literal(true).optional(),
  /** Since when the guardian wants no text messages (R-RE-62). */
  noSmsSince: instantSchema.optional(),
  verifiedAt: instantSchema.optional(),
  /** The guardian has asked to leave, and the request is undecided (R-SU-20). */
  withdrawalId: withdrawalId.optional(),
  /** The latest pairing that has ended. */
  lastPairingId: pairingId.optional(),
  /** Since when the present period runs, where it is not the first (R-IN-07). */
  reopenedAt: instantSchema.optional(),
  earlierPeriods: z
    .array(z.object({ openedAt: instantSchema, closedAt: instantSchema, closeReason: textSchema(500) }))
    .default([]),
  transfer: transferSchema.optional(),
  /** Files of the same child that were merged into this one (R-IN-09). */
  mergedFrom: z.array(childId).default([]),
  /** Siblings, as an officer has confirmed; each names the others (R-IN-23). */
  siblingIds: z.array(childId).default([]),
  /** Referrals that this file was opened for, or that were linked to it (R-RF-02, R-RF-03). */
  referralIds: z.array(referralId).default([]),
  version: z.int().min(1),
});

const waitingSince = instantSchema.describe('When the child began to wait for pairing');

/** A file as it is kept now. */
export const childFileSchema = z.discriminatedUnion('status', [
  fileSchema.extend({ status: z.literal('submitted') }),
  fileSchema.extend({ status: z.literal('returned'), returnReason: textSchema(500) }),
  fileSchema.extend({ status: z.literal('waiting'), waitingSince }),
  fileSchema.extend({ status: z.literal('proposed'), waitingSince, proposalId }),
  fileSchema.extend({ status: z.literal('paired'), pairingId }),
  fileSchema.extend({
    status: z.literal('closed'),
    closeReason: textSchema(500),
    closedAt: instantSchema,
    /** The file that this one was merged into (R-IN-09). */
    mergedInto: childId.optional(),
  }),
]);
/** A stored file, of today’s shape or of an earlier one. */
export const childSchema = z.preprocess(withConsents, childFileSchema);
export type Child = z.infer<typeof childSchema>;
export type ChildIn<S extends Child['status']> = Extract<Child, { status: S }>;

export const childStatuses = ['submitted', 'returned', 'waiting', 'proposed', 'paired', 'closed'] as const;

const familyMemberSchema = z.object({
  name: textSchema(40),
  relation: textSchema(20),
  phone: z.string(),
});
export type FamilyMember = z.infer<typeof familyMemberSchema>;

/** The identity table’s record of a child (Rule 5). */
export const childIdentitySchema = z.object({
  childId,
  name: textSchema(40),
  birthMonth: monthSchema,
  guardian: familyMemberSchema.optional(),
  /** Whom the parents have entrusted the child to (委托照护): no guardian. One of the two is known. */
  carer: familyMemberSchema.optional(),
  address: z.object({ streetCode, communityCode, detail: textSchema(200) }),
  note: textSchema(1000).optional(),
  /** Only of an earlier release; it goes with the next write (ADR 0020). */
  receiptCode: z.string().optional(),
});
export type ChildIdentity = z.infer<typeof childIdentitySchema>;

/** A child’s two records. */
export interface ChildRecords {
  readonly child: Child;
  readonly identity: ChildIdentity;
}
