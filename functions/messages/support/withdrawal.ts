/** Messages about a withdrawal: to its street, its district, or both, wherever the next step is or is overdue. */
import type { Withdrawal } from '../../../shared/support/withdrawals/withdrawal.ts';
import { dueBy } from '../../../shared/support/withdrawals/withdrawal-rules.ts';
import { type Addressees, messagesAbout } from '../message-table.ts';

const itsStreet = ({ streetCode }: Withdrawal): Addressees => ({ streets: [streetCode] });
const itsDistrict = (): Addressees => ({ district: true });
const both = (withdrawal: Withdrawal): Addressees => ({ ...itsStreet(withdrawal), ...itsDistrict() });

export const withdrawalMessage = messagesAbout({
  addressees: {
    withdrawalFiled: itsStreet,
    withdrawalOverdue: both,
    withdrawalReviewOverdue: itsDistrict,
    withdrawalInvestigated: itsDistrict,
    withdrawalApproved: itsStreet,
    withdrawalRejected: itsStreet,
    withdrawalTakenBack: both,
  },
  content: (withdrawal: Withdrawal) => {
    const due = dueBy(withdrawal);
    return {
      districtCode: withdrawal.districtCode,
      params: { file: withdrawal.childNumber, ...(due && { date: due }) },
      path: `/withdrawals/${withdrawal.id}`,
    };
  },
});
