/** The child whose receipt somebody holds: the receipt stands for the guardian. */
import type { Child } from '../../../shared/intake/children/child.ts';
import type { ReceiptKey } from '../../../shared/intake/receipts/receipt.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/kernel/problem.ts';
import { openReceipt } from '../../casework/opened-receipt.ts';
import { getChild } from '../../store/intake/children.ts';

/** R-IN-145: With a carer’s code a file is followed and a returned form sent again; consents, answers and withdrawals are refused. A volunteer’s receipt, and one whose file is gone, open no child. */
export async function loadChildOfReceipt(key: ReceiptKey, now: Instant): Promise<Child | Refusal> {
  const receipt = await openReceipt(key, { now });
  if (isRefusal(receipt)) return receipt;
  if (receipt.holder === 'carer') return refuse('guardianOnly');
  const child = receipt.subject.kind === 'child' ? await getChild(receipt.subject.id) : undefined;
  return child ?? refuse('notFound');
}
