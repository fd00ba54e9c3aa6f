/** A receipt that a family holds goes on opening the child’s file, whichever file remains. */
import type { ChildIdentity, ChildRecords } from '../../../shared/intake/children/child.ts';
import type { ChildId } from '../../../shared/kernel/ids.ts';
import { lastFour } from '../../../shared/kernel/people.ts';
import type { Change } from '../../store/change.ts';
import { readChildIdentities } from '../../store/intake/children.ts';
import { findReceipt, redirectReceipt } from '../../store/intake/receipts.ts';

const receiptOf = ({ receiptCode, guardian }: ChildIdentity) =>
  findReceipt({ receiptCode, phoneLast4: lastFour(guardian.phone) });

/** Those of the file that goes, and of files that were merged into it before. */
export async function redirectReceipts(goes: ChildRecords, to: ChildId): Promise<Change[]> {
  const earlier = await readChildIdentities(goes.child.mergedFrom);
  const receipts = await Promise.all([goes.identity, ...earlier].map(receiptOf));
  return receipts.flatMap((receipt) =>
    receipt ? [redirectReceipt(receipt, { kind: 'child', id: to })] : [],
  );
}
