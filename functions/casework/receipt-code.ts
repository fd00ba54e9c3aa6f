/** R-IN-113: A receipt code is computed from a secret, the file, the person and the number of its issue, and is stored nowhere. */
import { shifted, shiftOf } from '../../shared/intake/receipts/code-shift.ts';
import type { CodeIssue, CodeSubject } from '../../shared/intake/receipts/issued-code.ts';
import { receiptCodeFrom } from '../../shared/intake/receipts/receipt.ts';
import { codeDigest } from './code-digest.ts';

const describeIssue = ({ subject: { kind, id }, holder, issue }: CodeIssue) =>
  `receipt ${kind} ${id} ${holder} ${issue}`;

/** Such as `7K3QF-9XW2M`. */
export async function receiptCode({ shift, ...issue }: CodeIssue): Promise<string> {
  const computed = receiptCodeFrom((await codeDigest())(describeIssue(issue)));
  return shift === undefined ? computed : shifted(computed, shift);
}

/** A code that an earlier release drew by lot and stored, as an issue from which it is computed. */
export async function formerIssue(of: CodeSubject, code: string): Promise<CodeIssue> {
  const issue = { ...of, issue: 0 };
  return { ...issue, shift: shiftOf(code, await receiptCode(issue)) };
}
