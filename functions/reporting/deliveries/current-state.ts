/** Whether a message is still true when it is sent: a relay may have been away for hours, or the night. */
import type { Message } from '../../../shared/all-messages.ts';
import { childId, proposalId, referralId, withdrawalId } from '../../../shared/kernel/ids.ts';
import type { AwaitedRecord } from '../../../shared/kernel/message.ts';
import { getChild } from '../../store/intake/children.ts';
import { getReferral } from '../../store/intake/referrals.ts';
import { getProposal } from '../../store/matching/proposals.ts';
import { getWithdrawal } from '../../store/support/withdrawals.ts';

type Read = (id: string) => Promise<{ readonly status: string } | undefined>;

const READ: Readonly<Record<AwaitedRecord, Read>> = {
  child: (id) => getChild(childId.parse(id)),
  proposal: (id) => getProposal(proposalId.parse(id)),
  referral: (id) => getReferral(referralId.parse(id)),
  withdrawal: (id) => getWithdrawal(withdrawalId.parse(id)),
};

/** R-RE-66: A message that asks for a step is not sent once the step is done, and its delivery is shown as no longer needed. */
export async function isResolved({ awaits }: Message): Promise<boolean> {
  if (!awaits) return false;
  const record = await READ[awaits.record](awaits.id);
  return record === undefined || !awaits.statuses.includes(record.status);
}
