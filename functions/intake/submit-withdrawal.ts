import { normalizeReceiptCode } from '../../shared/intake/receipt.ts';
import type { WithdrawalId } from '../../shared/kernel/ids.ts';
import { isRefusal } from '../../shared/kernel/problem.ts';
import { fileWithdrawal } from '../../shared/support/withdrawal-rules.ts';
import { replaceChild } from '../store/children.ts';
import { readSettings } from '../store/settings.ts';
import { tellOfWithdrawal } from '../store/withdrawal-message.ts';
import { createWithdrawal } from '../store/withdrawals.ts';
import { loadHeldChild } from './held-child.ts';
import type { IntakeOperation } from './intake-routes.ts';
import { refuseFamilyNames } from './refuse-family-names.ts';

export const submitWithdrawal: IntakeOperation<'submitWithdrawal'> = async ({
  body: { receiptCode, phoneLast4, cause, reason },
  now,
  newId,
  language,
}) => {
  const child = await loadHeldChild({ receiptCode, phoneLast4 }, now);
  if (isRefusal(child)) return child;
  const named = await refuseFamilyNames(child, { reason, language });
  if (named) return named;
  const { investigateWorkingDays: investigateWithin } = (await readSettings(child.districtCode)).withdrawal;
  const id = newId() as WithdrawalId;
  const filed = fileWithdrawal(child, { id, cause, reason, now, investigateWithin });
  if (isRefusal(filed)) return filed;
  const { withdrawal } = filed;
  return {
    status: 201,
    body: { receiptCode: normalizeReceiptCode(receiptCode), submittedAt: now },
    changes: [
      createWithdrawal(withdrawal),
      replaceChild(child, filed.child),
      tellOfWithdrawal(withdrawal, { id: newId(), kind: 'withdrawalFiled', now }),
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
