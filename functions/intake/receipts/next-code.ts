/** A new code in place of those that the family has (R-IN-110). */
import type { ChildRecords } from '../../../shared/intake/children/child.ts';
import { type CodeIssue, nextIssue } from '../../../shared/intake/receipts/issued-code.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { lastFour } from '../../../shared/kernel/people.ts';
import { receiptCode } from '../../casework/receipt-code.ts';
import type { Change } from '../../store/change.ts';
import { readChildIdentities } from '../../store/intake/children.ts';
import { createReceipt, receiptHash, removeReceipt } from '../../store/intake/receipts.ts';
import { putIssued, receiptOf, voidChanges } from './code-changes.ts';
import { codeOf, type FamilyHolder, familyCodes } from './family-codes.ts';

interface Reissued {
  readonly code: string;
  readonly issue: CodeIssue;
  readonly changes: readonly Change[];
}

function phoneOf({ childId, ...identity }: ChildRecords['identity'], holder: FamilyHolder): string {
  const member = identity[holder];
  if (!member) throw new Error(`file ${childId} names no ${holder}`);
  return member.phone;
}

/** Codes of files that were merged into this one open it as well: they are void with the former one. */
export async function nextCode(
  { child, identity }: ChildRecords,
  holder: FamilyHolder,
  how: { readonly at: Instant; readonly by: string; readonly isShown: boolean },
): Promise<Reissued> {
  const holderCode = await codeOf(identity, holder);
  const issue = nextIssue(holderCode.of, holderCode.issued, how);
  const code = await receiptCode(issue);
  const key = { receiptCode: code, phoneLast4: lastFour(phoneOf(identity, holder)) };
  const merged = await Promise.all((await readChildIdentities(child.mergedFrom)).map(familyCodes));
  return {
    code,
    issue: { subject: issue.subject, holder: issue.holder, issue: issue.issue },
    changes: [
      ...(holderCode.receipt ? [removeReceipt(holderCode.receipt)] : []),
      createReceipt(key, { ...receiptOf(holderCode.of), submittedAt: child.submittedAt }),
      putIssued(holderCode, { ...issue, hash: receiptHash(key) }),
      ...(await Promise.all(merged.flat().map((one) => voidChanges(one, how.at)))).flat(),
    ],
  };
}
