/** A guardian’s request to leave, however it came: the request, the child’s file, and the messages to who acts on it. */
import type { Child } from '../../../shared/intake/children/child.ts';
import type { WithdrawalCause } from '../../../shared/intake/withdrawals/withdrawal-causes.ts';
import type { AuditFact } from '../../../shared/kernel/audit-entry.ts';
import type { Clock } from '../../../shared/kernel/clock.ts';
import type { WithdrawalId } from '../../../shared/kernel/ids.ts';
import { isRefusal, type Refusal } from '../../../shared/kernel/problem.ts';
import type { RecordedWord } from '../../../shared/kernel/recorded-word.ts';
import type { Withdrawal } from '../../../shared/support/withdrawals/withdrawal.ts';
import { fileWithdrawal } from '../../../shared/support/withdrawals/withdrawal-rules.ts';
import { withdrawalMessage } from '../../messages/support/withdrawal.ts';
import { replaceChild } from '../../store/intake/children.ts';
import { readSettings } from '../../store/office/settings.ts';
import type { Decided } from '../../store/outcome.ts';
import { createWithdrawal } from '../../store/support/withdrawals.ts';

interface Request {
  readonly cause: WithdrawalCause;
  readonly reason: string;
  readonly recorded?: RecordedWord;
}

const factOf = ({ districtCode, childId, status, id, recorded }: Withdrawal): AuditFact => ({
  districtCode,
  action: recorded ? 'withdrawal.recorded' : 'withdrawal.filed',
  subject: { kind: 'child', id: childId },
  to: status,
  why: recorded?.by ?? id,
});

export async function filedWithdrawal(
  child: Child,
  request: Request,
  clock: Clock,
): Promise<(Decided & { readonly withdrawal: Withdrawal }) | Refusal> {
  const { investigateWorkingDays: investigateWithin } = (await readSettings(child.districtCode)).withdrawal;
  const id = clock.newId() as WithdrawalId;
  const filed = fileWithdrawal(child, { id, ...request, now: clock.now, investigateWithin });
  if (isRefusal(filed)) return filed;
  const { withdrawal } = filed;
  return {
    withdrawal,
    changes: [
      createWithdrawal(withdrawal),
      replaceChild(child, filed.child),
      withdrawalMessage(withdrawal, 'withdrawalFiled', clock),
      withdrawalMessage(withdrawal, 'ownWithdrawalReceived', clock),
    ],
    facts: [factOf(withdrawal)],
  };
}
