/** A new code in place of those that the family has (R-IN-110). */
import type { ChildRecords } from '../../../shared/intake/children/child.ts';
import { type CodeIssue, nextIssue } from '../../../shared/intake/receipts/issued-code.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { lastFour } from '../../../shared/kernel/people.ts';
import { receiptCode } from '../../casework/receipt-code.ts';
import type { Change } from '../../store/change.ts';
import { readChildIdentities } from '../../store/intake/children.ts';
import { createReceipt, receiptHash, removeReceipt } from '../../store/intake/receipts.ts';
import { putIssued, voidChanges } from './code-changes.ts';
import { guardianCode } from './guardian-code.ts';

interface Reissued {
  readonly code: string;
  readonly issue: CodeIssue;
  readonly changes: readonly Change[];
}

/** Codes of files that were merged into this one open it as well: they are void with the former one. */
export async function nextCode(
  { child, identity }: ChildRecords,
  how: { readonly at: Instant; readonly by: string; readonly isShown: boolean },
): Promise<Reissued> {
  const holderCode = await guardianCode(identity);
  const issue = nextIssue(holderCode.of, holderCode.issued, how);
  const code = await receiptCode(issue);
  const key = { receiptCode: code, phoneLast4: lastFour(identity.guardian.phone) };
  const merged = await Promise.all((await readChildIdentities(child.mergedFrom)).map(guardianCode));
  return {
    code,
    issue: { subject: issue.subject, holder: issue.holder, issue: issue.issue },
    changes: [
      ...(holderCode.receipt ? [removeReceipt(holderCode.receipt)] : []),
      createReceipt(key, { subject: holderCode.of.subject, submittedAt: child.submittedAt }),
      putIssued(holderCode, { ...issue, hash: receiptHash(key) }),
      ...(await Promise.all(merged.map((one) => voidChanges(one, how.at)))).flat(),
    ],
  };
}
