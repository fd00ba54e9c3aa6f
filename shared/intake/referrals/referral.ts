/** A referral (转介): an office has found a child. What the program table knows of it; the identity stands apart. */
import * as z from 'zod';
import { childId, communityCode, districtCode, memberId, referralId, streetCode } from '../../kernel/ids.ts';
import { instantSchema, monthSchema } from '../../kernel/instants.ts';
import { textSchema } from '../../kernel/people.ts';
import { kindCodeSchema } from '../../office/kinds/kind.ts';
import { genderSchema } from '../children/child.ts';
import { outsideFields } from './outside-report.ts';

export const officeKinds = ['petition', 'school', 'street', 'police', 'civilAffairs', 'other'] as const;
export const officeKindSchema = z.enum(officeKinds);

/** Who reports harm without being an office that refers (R-HA-01). */
const reporterKinds = ['volunteer', 'family', 'officer', 'resident'] as const;
const sourceSchema = z.enum([...officeKinds, ...reporterKinds]);
/** From where a referral comes. */
export type Source = z.infer<typeof sourceSchema>;
/** Where harm was reported: in a form of its own, or in one about something else. */
const reportedInSchema = z.enum(['report', 'contact', 'survey']);
export type ReportedIn = z.infer<typeof reportedInSchema>;

/** `harm`: somebody harms the child, or may (强制报告): the district is told at once. */
export const urgencies = ['normal', 'urgent', 'harm'] as const;
export const urgencySchema = z.enum(urgencies);
export type Urgency = z.infer<typeof urgencySchema>;

export const declineReasons = [
  'notInDifficulty',
  'otherDistrict',
  'notFound',
  'refusedByFamily',
  'handedOver',
  'repeated',
  'other',
] as const;
export const declineReasonSchema = z.enum(declineReasons);
export type DeclineReason = z.infer<typeof declineReasonSchema>;

export const clockSchema = z.enum(['takeUp', 'verify']);
export type Clock = z.infer<typeof clockSchema>;

/** Notices of a clock, each once (R-RF-12). */
const noticeSchema = z.object({ clock: clockSchema, stage: z.enum(['dueToday', 'overdue']) });
export type Notice = z.infer<typeof noticeSchema>;

const takenUpSchema = z.object({ at: instantSchema, by: z.string() });

const baseSchema = z.object({
  id: referralId,
  /** What lists, mails and robots show. */
  number: z.string(),
  districtCode,
  /** Absent where the referrer did not know it: the district assigns one (R-RF-06). */
  streetCode: streetCode.optional(),
  communityCode: communityCode.optional(),
  office: sourceSchema,
  urgency: urgencySchema,
  /** Whether the referrer has told the police already. */
  policeTold: z.boolean().optional(),
  maskedName: z.string().optional(),
  gender: genderSchema.optional(),
  birthYear: z.int().optional(),
  kinds: z.array(kindCodeSchema),
  receivedAt: instantSchema,
  /** The last instants at which it is taken up, and verified, in time (R-RF-10, R-HA-20). */
  takeUpBy: instantSchema,
  verifyBy: instantSchema,
  /** The child whom harm was reported of, where the report named a file; it is linked once it is taken up. */
  aboutChildId: childId.optional(),
  /** Absent for what an office referred. */
  reportedIn: reportedInSchema.optional(),
  /** The member who referred; absent for the public form. */
  by: memberId.optional(),
  told: z.array(noticeSchema.extend({ at: instantSchema })),
  /** When the district was notified of harm, and by which message (R-RF-20). */
  harm: z.object({ reportedAt: instantSchema, messageId: z.string() }).optional(),
  ...outsideFields,
  /** Since when nothing tells any more who it was. */
  erasedAt: instantSchema.optional(),
  version: z.int().min(1),
});

const filed = { takenUp: takenUpSchema, childId, filedAt: instantSchema };

export const referralSchema = z.discriminatedUnion('status', [
  baseSchema.extend({ status: z.literal('received') }),
  baseSchema.extend({ status: z.literal('takenUp'), takenUp: takenUpSchema }),
  baseSchema.extend({ status: z.literal('fileOpened'), ...filed }),
  baseSchema.extend({ status: z.literal('linked'), ...filed }),
  baseSchema.extend({ status: z.literal('verified'), ...filed, endedAt: instantSchema }),
  baseSchema.extend({ status: z.literal('closed'), ...filed, endedAt: instantSchema }),
  baseSchema.extend({
    status: z.literal('declined'),
    takenUp: takenUpSchema.optional(),
    endedAt: instantSchema,
    decline: z.object({ reason: declineReasonSchema, note: textSchema(500).optional(), by: z.string() }),
  }),
]);
export type Referral = z.infer<typeof referralSchema>;
export type ReferralIn<S extends Referral['status']> = Extract<Referral, { status: S }>;

export const referralStatuses = [
  'received',
  'takenUp',
  'fileOpened',
  'linked',
  'verified',
  'declined',
  'closed',
] as const satisfies readonly Referral['status'][];

/** The identity table’s record of a referral (Rule 5): as far as the referrer knew. */
export const referralIdentitySchema = z.object({
  referralId,
  /** Absent where somebody reported harm who is no office. */
  referrer: z
    .object({
      organisation: textSchema(80),
      name: textSchema(40),
      post: textSchema(40).optional(),
      phone: z.string(),
    })
    .optional(),
  /** How whoever reported harm wants to be reached. */
  callBack: textSchema(80).optional(),
  child: z.object({ name: textSchema(40).optional(), birthMonth: monthSchema.optional() }),
  guardian: z.object({
    name: textSchema(40).optional(),
    relation: textSchema(20).optional(),
    phone: z.string().optional(),
  }),
  /** House and door. */
  detail: textSchema(200).optional(),
  known: textSchema(4000),
  /** Of a report of harm: by which it is known when it comes again (R-HA-02). */
  sentAs: z.string().optional(),
  /** Only of an earlier release (ADR 0020). */
  receiptCode: z.string().optional(),
});
export type ReferralIdentity = z.infer<typeof referralIdentitySchema>;

/** Nothing is to be done any more. */
export const hasEnded = (referral: Referral): referral is ReferralIn<'verified' | 'declined' | 'closed'> =>
  'endedAt' in referral;
