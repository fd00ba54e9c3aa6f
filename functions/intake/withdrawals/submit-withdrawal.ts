import { normalizeReceiptCode } from '../../../shared/intake/receipts/receipt.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { loadChildOfReceipt } from '../receipts/child-of-receipt.ts';
import { withoutCode } from '../receipts/remembered-code.ts';
import { filedWithdrawal } from './filed-withdrawal.ts';

export const submitWithdrawal: IntakeOperation<'submitWithdrawal'> = async (call) => {
  const { receiptCode, phoneLast4, cause, reason } = call.body;
  const child = await loadChildOfReceipt({ receiptCode, phoneLast4 }, call.now);
  if (isRefusal(child)) return child;
  const filed = await filedWithdrawal(child, { cause, reason }, call);
  if (isRefusal(filed)) return filed;
  const reply = { receiptCode: normalizeReceiptCode(receiptCode), submittedAt: call.now };
  const { changes, facts } = filed;
  return { status: 201, body: reply, remembered: withoutCode(reply, 'receiptCode'), changes, facts };
};
