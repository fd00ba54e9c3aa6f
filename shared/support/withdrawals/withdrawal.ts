/** A guardian’s request to leave the programme: asked, investigated by the street, decided by the district (退出申请). */
import * as z from 'zod';
import { withdrawalCauseSchema } from '../../intake/withdrawals/withdrawal-causes.ts';
import { childId, districtCode, streetCode, withdrawalId } from '../../kernel/ids.ts';
import { dateSchema, instantSchema } from '../../kernel/instants.ts';
import { reasonSchema, textSchema } from '../../kernel/people.ts';
import { recordedWordSchema } from '../../kernel/recorded-word.ts';
import { afterwardsSchema } from '../../matching/pairings/pairing.ts';

export const recommendationSchema = z.enum(['approve', 'reject']);

export const investigationSchema = z.object({
  finding: reasonSchema,
  recommends: recommendationSchema,
  /** The member who investigated, and who may not decide (R-SU-22). */
  by: z.string(),
  at: instantSchema,
  /** The last day of the district’s time (R-SU-26). */
  reviewBy: dateSchema,
});

const reviewFields = { reason: reasonSchema, by: z.string(), at: instantSchema };
export const approvalSchema = z.object({
  ...reviewFields,
  afterwards: afterwardsSchema,
  /** For the family and the volunteer, where a pairing ends with it. */
  farewell: textSchema(1000).optional(),
});
export type Approval = z.infer<typeof approvalSchema>;
const rejectionSchema = z.object(reviewFields);
export type Rejection = z.infer<typeof rejectionSchema>;

export const askedSchema = z.object({
  id: withdrawalId,
  districtCode,
  streetCode,
  childId,
  childNumber: z.string(),
  childName: z.string(),
  cause: withdrawalCauseSchema,
  reason: reasonSchema,
  filedAt: instantSchema,
  /** Where an officer recorded the request; who did may not decide it. */
  recorded: recordedWordSchema.optional(),
  /** The last day of the street’s time (R-SU-21). */
  investigateBy: dateSchema,
  /** The last due day that has passed and was notified (R-SU-26). */
  overdueToldOf: dateSchema.optional(),
  version: z.int().min(1),
});
const investigatedSchema = askedSchema.extend({ investigation: investigationSchema });

export const withdrawalSchema = z.discriminatedUnion('status', [
  askedSchema.extend({ status: z.literal('submitted') }),
  investigatedSchema.extend({ status: z.literal('investigated') }),
  investigatedSchema.extend({ status: z.literal('approved'), review: approvalSchema }),
  investigatedSchema.extend({ status: z.literal('rejected'), review: rejectionSchema }),
  askedSchema.extend({
    status: z.literal('takenBack'),
    investigation: investigationSchema.optional(),
    takenBackAt: instantSchema,
  }),
]);
export type Withdrawal = z.infer<typeof withdrawalSchema>;

/** What the guardian asked, without what came after. */
export const requestOf = (withdrawal: Withdrawal) => askedSchema.parse(withdrawal);

export const withdrawalStatuses = [
  'submitted',
  'investigated',
  'approved',
  'rejected',
  'takenBack',
] as const satisfies readonly Withdrawal['status'][];
