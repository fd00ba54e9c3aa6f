/** A withdrawal as officers read it (R-KE-61). */
import * as z from 'zod';
import { anotherPersonView } from '../../kernel/four-eyes.ts';
import { dateIn, dateSchema, type Instant, instantSchema } from '../../kernel/instants.ts';
import { listed, only } from '../../kernel/reader.ts';
import {
  approvalSchema,
  askedSchema,
  investigationSchema,
  type Withdrawal,
  withdrawalStatuses,
} from './withdrawal.ts';
import { dueBy, isOverdue } from './withdrawal-rules.ts';

const ASKED_FIELDS = [
  'id',
  'districtCode',
  'streetCode',
  'childId',
  'childNumber',
  'childName',
  'cause',
  'reason',
  'filedAt',
  'recorded',
  'investigateBy',
  'overdueToldOf',
  'version',
] as const satisfies readonly (keyof Withdrawal)[];

export const withdrawalView = askedSchema
  .pick(listed(ASKED_FIELDS))
  .extend({
    status: z.enum(withdrawalStatuses),
    investigation: investigationSchema.optional(),
    review: approvalSchema.partial({ afterwards: true }).optional(),
    takenBackAt: instantSchema.optional(),
    /** The last day of the step that is due now. */
    dueBy: dateSchema.optional(),
    isOverdue: z.boolean(),
  })
  .meta({ id: 'Withdrawal' });

/** One request. */
export const withdrawalDetail = withdrawalView
  .extend({ anotherPerson: anotherPersonView.optional() })
  .meta({ id: 'WithdrawalDetail' });

/** As it is now. */
export const viewWithdrawal = (withdrawal: Withdrawal, now: Instant): z.input<typeof withdrawalView> => ({
  ...only(withdrawal, [...ASKED_FIELDS, 'status', 'investigation', 'review', 'takenBackAt']),
  dueBy: dueBy(withdrawal),
  isOverdue: isOverdue(withdrawal, dateIn(now)),
});
