/** A volunteer (“钟妈妈”): what the program table knows, without identity. */
import * as z from 'zod';
import { communityCode, districtCode, streetCode, volunteerId } from '../../kernel/ids.ts';
import { dateSchema, instantSchema } from '../../kernel/instants.ts';
import { textSchema } from '../../kernel/people.ts';
import { knownSuggestion } from '../../office/catalogue/catalogue.ts';
import { freeTimeSchema } from '../children/child.ts';
import { consentSchema } from '../consents/consent.ts';
import { withConsents } from '../consents/consent-history.ts';
import { erasureSchema } from '../erasure/erasure.ts';
import { affiliationSchema } from './affiliation.ts';
import { pledgeSchema } from './pledge.ts';
import { qualificationSchema } from './qualification.ts';
import { enquirySchema } from './record-check.ts';

export const vettingChecks = ['identity', 'record', 'interview', 'training'] as const;
export const vettingCheckSchema = z.enum(vettingChecks);
export type VettingCheck = z.infer<typeof vettingCheckSchema>;

export const vettingSchema = z.object({
  check: vettingCheckSchema,
  result: z.enum(['passed', 'failed']),
  /** The day it was done. */
  on: dateSchema,
  /** The last day on which it counts. */
  validUntil: dateSchema,
  ...enquirySchema.shape,
});
export type Vetting = z.infer<typeof vettingSchema>;

/** A check on file, with the member who recorded it; what an earlier release took from a list has none. */
const recordedVettingSchema = vettingSchema.extend({ recordedBy: z.string().optional() });
export type RecordedVetting = z.infer<typeof recordedVettingSchema>;

/** What a list has stated of a volunteer; it is not a check (R-IN-12). */
const statementSchema = z.object({
  check: vettingCheckSchema,
  /** The day the list was sent in. */
  on: dateSchema,
  /** Absent where an earlier release has taken it for a check. */
  importId: z.string().optional(),
});
export type Statement = z.infer<typeof statementSchema>;

/** Two warnings, then the lapse (R-VO-11). */
export const vettingStages = ['ending', 'endingSoon', 'lapsed'] as const;
export type VettingStage = (typeof vettingStages)[number];

/** What she and her street were told last of the end of her vetting. */
const vettingNoticeSchema = z.object({
  stage: z.enum(vettingStages),
  /** The last day that it was about; absent where a check was missing or failed. */
  validUntil: dateSchema.optional(),
});
export type VettingNotice = z.infer<typeof vettingNoticeSchema>;

export const volunteerStatuses = ['applied', 'active', 'paused', 'retired', 'refused'] as const;

const pauseSchema = z.discriminatedUnion('cause', [
  z.object({
    cause: z.literal('asked'),
    since: instantSchema,
    reason: textSchema(500),
    /** The day on which she is back by herself; without one somebody has to say so. */
    until: dateSchema.optional(),
  }),
  z.object({ cause: z.literal('checkFailed'), since: instantSchema, check: vettingCheckSchema }),
]);

/** A volunteer’s file as it is kept now. */
export const volunteerFileSchema = z.object({
  id: volunteerId,
  fileNumber: z.string(),
  districtCode,
  streetCode,
  communityCode,
  maskedName: z.string(),
  birthYear: z.int(),
  occupation: textSchema(40),
  affiliation: affiliationSchema.optional(),
  offers: z.array(knownSuggestion).min(1),
  skills: z.array(textSchema(40)),
  freeTimes: z.array(freeTimeSchema),
  /** How many children she takes on at most. */
  capacity: z.int().min(1).max(5),
  /** Great-circle distance that she travels at most, kilometres. */
  maxDistanceKm: z.number().min(1).max(50),
  /** How she heard of the programme. */
  channel: textSchema(40),
  householdKeys: z.array(z.string()),
  source: z.enum(['form', 'import']),
  consents: z.array(consentSchema),
  submittedAt: instantSchema,
  /** Asked for, under way or done. */
  erasure: erasureSchema.optional(),
  /** The volunteer’s only phone is a land line. */
  landline: z.literal(true).optional(),
  /** Since when the volunteer wants no text messages (R-RE-62). */
  noSmsSince: instantSchema.optional(),
  /** When she became active, at the latest change. */
  activeSince: instantSchema.optional(),
  status: z.enum(volunteerStatuses),
  /** While she is paused. */
  pause: pauseSchema.optional(),
  /** Once she has retired or was refused. */
  left: z.object({ at: instantSchema, reason: textSchema(500) }).optional(),
  /** The latest result of each check. */
  vettings: z.array(recordedVettingSchema),
  /** What lists have stated; absent where none has. */
  statements: z.array(statementSchema).optional(),
  vettingNotice: vettingNoticeSchema.optional(),
  /** The latest safety pledge. */
  pledge: pledgeSchema.optional(),
  /** The latest for each help that asks for one. */
  qualifications: z.array(qualificationSchema).optional(),
  /** Pairings that are active now; never above the capacity (Rule 1). */
  activePairings: z.int().min(0),
  version: z.int().min(1),
});
/** A stored file, of today’s shape or of an earlier one. */
export const volunteerSchema = z.preprocess(withConsents, volunteerFileSchema);
export type Volunteer = z.infer<typeof volunteerSchema>;

/** The identity table's record of a volunteer. */
export const volunteerIdentitySchema = z.object({
  volunteerId,
  name: textSchema(40),
  phone: z.string(),
  /** Only of an earlier release (ADR 0020). */
  receiptCode: z.string().optional(),
});
export type VolunteerIdentity = z.infer<typeof volunteerIdentitySchema>;
