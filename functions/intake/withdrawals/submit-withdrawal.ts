import { normalizeReceiptCode } from '../../../shared/intake/receipts/receipt.ts';
import type { WithdrawalId } from '../../../shared/kernel/ids.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import { fileWithdrawal } from '../../../shared/support/withdrawals/withdrawal-rules.ts';
import { withdrawalMessage } from '../../messages/support/withdrawal.ts';
import { replaceChild } from '../../store/intake/children.ts';
import { readSettings } from '../../store/office/settings.ts';
import { createWithdrawal } from '../../store/support/withdrawals.ts';
import { refuseFamilyNames } from '../children/family-name-check.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { loadChildOfReceipt } from '../receipts/child-of-receipt.ts';
import { withoutCode } from '../receipts/remembered-code.ts';

export const submitWithdrawal: IntakeOperation<'submitWithdrawal'> = async ({
  body: { receiptCode, phoneLast4, cause, reason },
  now,
  newId,
  language,
}) => {
  const child = await loadChildOfReceipt({ receiptCode, phoneLast4 }, now);
  if (isRefusal(child)) return child;
  const named = await refuseFamilyNames(child, { reason, language });
  if (named) return named;
  const { investigateWorkingDays: investigateWithin } = (await readSettings(child.districtCode)).withdrawal;
  const id = newId() as WithdrawalId;
  const filed = fileWithdrawal(child, { id, cause, reason, now, investigateWithin });
  if (isRefusal(filed)) return filed;
  const { withdrawal } = filed;
  const reply = { receiptCode: normalizeReceiptCode(receiptCode), submittedAt: now };
  return {
    status: 201,
    body: reply,
    remembered: withoutCode(reply, 'receiptCode'),
    changes: [
      createWithdrawal(withdrawal),
      replaceChild(child, filed.child),
      withdrawalMessage(withdrawal, 'withdrawalFiled', { now, newId }),
      withdrawalMessage(withdrawal, 'ownWithdrawalReceived', { now, newId }),
    ],
    facts: [
      {
        districtCode: child.districtCode,
        action: 'withdrawal.filed',
        subject: { kind: 'child', id: child.id },
        to: withdrawal.status,
        why: withdrawal.id,
      },
    ],
  };
};
