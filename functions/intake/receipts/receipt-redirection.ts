/** A receipt that a family holds goes on opening the child’s file, whichever file remains. */
import type { ChildRecords } from '../../../shared/intake/children/child.ts';
import type { ChildId } from '../../../shared/kernel/ids.ts';
import type { Change } from '../../store/change.ts';
import { readChildIdentities } from '../../store/intake/children.ts';
import { redirectReceipt } from '../../store/intake/receipts.ts';
import { familyCodes } from './family-codes.ts';

/** Those of the file that goes, and of files that were merged into it before. */
export async function redirectReceipts(goes: ChildRecords, to: ChildId): Promise<Change[]> {
  const earlier = await readChildIdentities(goes.child.mergedFrom);
  const codes = await Promise.all([goes.identity, ...earlier].map(familyCodes));
  return codes
    .flat()
    .flatMap(({ receipt }) => (receipt ? [redirectReceipt(receipt, { kind: 'child', id: to })] : []));
}
