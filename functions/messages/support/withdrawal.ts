/** Messages about a withdrawal: to its street, its district, or both, wherever the next step is or is overdue, and to the guardian. */
import type { Withdrawal } from '../../../shared/support/withdrawals/withdrawal.ts';
import { dueBy } from '../../../shared/support/withdrawals/withdrawal-rules.ts';
import { messagesAbout } from '../message-table.ts';

const itsStreet = ({ streetCode }: Withdrawal) => ({ streets: [streetCode] });

/** Reminders, with the status in which the step is still to be done. */
const REMINDERS: Readonly<Record<string, Withdrawal['status']>> = {
  withdrawalOverdue: 'submitted',
  withdrawalReviewOverdue: 'investigated',
};

const awaited = (id: string, status: string | undefined) =>
  status && { awaits: { record: 'withdrawal' as const, id, statuses: [status] } };

export const withdrawalMessage = messagesAbout<Withdrawal>()({
  kinds: [
    'ownWithdrawalReceived',
    'ownWithdrawalInvestigated',
    'ownWithdrawalApproved',
    'ownWithdrawalRejected',
    'withdrawalFiled',
    'withdrawalOverdue',
    'withdrawalReviewOverdue',
    'withdrawalInvestigated',
    'withdrawalApproved',
    'withdrawalRejected',
    'withdrawalTakenBack',
  ],
  audiences: {
    street: itsStreet,
    district: () => ({ district: true }),
    guardian: ({ childId: guardianOf }) => ({ guardianOf }),
  },
  content: (withdrawal, kind) => {
    const due = dueBy(withdrawal);
    return {
      districtCode: withdrawal.districtCode,
      streetCode: withdrawal.streetCode,
      params: { file: withdrawal.childNumber, ...(due && { date: due }) },
      path: `/withdrawals/${withdrawal.id}`,
      ...awaited(withdrawal.id, REMINDERS[kind]),
    };
  },
});
