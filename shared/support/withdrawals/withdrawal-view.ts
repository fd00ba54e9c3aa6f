import type * as z from 'zod';
import { dateIn, type Instant } from '../../kernel/instants.ts';
import type { Withdrawal, withdrawalView } from './withdrawal.ts';
import { dueBy, isOverdue } from './withdrawal-rules.ts';

/** As an officer reads it now. */
export const viewWithdrawal = (withdrawal: Withdrawal, now: Instant): z.input<typeof withdrawalView> => ({
  ...withdrawal,
  dueBy: dueBy(withdrawal),
  isOverdue: isOverdue(withdrawal, dateIn(now)),
});
