/** What becomes of a receipt code and of the receipt that it opens: always both together. */
import {
  type CodeSubject,
  firstIssue,
  type IssuedCode,
  voidCode,
} from '../../../shared/intake/receipts/issued-code.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { lastFour } from '../../../shared/kernel/people.ts';
import type { HolderCode } from '../../casework/holder-code.ts';
import { formerIssue, receiptCode } from '../../casework/receipt-code.ts';
import type { Change } from '../../store/change.ts';
import { createIssuedCode, removeIssuedCode, replaceIssuedCode } from '../../store/intake/issued-codes.ts';
import { createReceipt, receiptHash, removeReceipt } from '../../store/intake/receipts.ts';

/** What a code opens, and for whom where it is not for everything (R-IN-145). */
export const receiptOf = ({ subject, holder }: CodeSubject) => ({
  subject,
  ...(holder === 'carer' && { holder }),
});

/** The first code of a new file. */
export async function firstCode(of: CodeSubject, phone: string, at: Instant) {
  const issue = firstIssue(of);
  const code = await receiptCode(issue);
  const key = { receiptCode: code, phoneLast4: lastFour(phone) };
  const issued = { ...issue, hash: receiptHash(key), issuedAt: at, shownTo: [], version: 1 };
  return {
    issue,
    code,
    changes: [createReceipt(key, { ...receiptOf(of), submittedAt: at }), createIssuedCode(issued)],
  };
}

/** What is stored from now on of a code, also of one that an earlier release stored. */
export async function asIssued({ of, issued, former, receipt }: HolderCode, at: Instant) {
  if (issued || former === undefined) return issued;
  const hash = receipt ? { hash: receipt.hash } : {};
  return { ...(await formerIssue(of, former)), ...hash, issuedAt: at, shownTo: [], version: 1 };
}

export const putIssued = ({ issued }: HolderCode, after: IssuedCode): Change =>
  issued ? replaceIssuedCode(issued, after) : createIssuedCode(after);

const closing = ({ receipt }: HolderCode): Change[] => (receipt ? [removeReceipt(receipt)] : []);

/** A code of an earlier release as it is stored from now on. */
export async function adoptCode(holderCode: HolderCode, at: Instant): Promise<Change[]> {
  const issued = holderCode.issued ? undefined : await asIssued(holderCode, at);
  return issued ? [createIssuedCode(issued)] : [];
}

/** It opens nothing any more (R-IN-111). */
export async function voidChanges(holderCode: HolderCode, at: Instant): Promise<Change[]> {
  const issued = await asIssued(holderCode, at);
  if (!issued || (holderCode.issued && !holderCode.issued.hash)) return [];
  return [...closing(holderCode), putIssued(holderCode, voidCode(issued))];
}

/** The same code under other digits, for a guardian whose own form has another phone. */
export async function moveCode(holderCode: HolderCode, phone: string, at: Instant): Promise<Change[]> {
  const issued = await asIssued(holderCode, at);
  if (!issued || !holderCode.receipt) return [];
  const { hash: old, ...moved } = holderCode.receipt;
  const key = { receiptCode: await receiptCode(issued), phoneLast4: lastFour(phone) };
  const hash = receiptHash(key);
  if (hash === old) return adoptCode(holderCode, at);
  return [...closing(holderCode), createReceipt(key, moved), putIssued(holderCode, { ...issued, hash })];
}

/** With its file. */
export const removeCode = (holderCode: HolderCode): Change[] => [
  ...closing(holderCode),
  ...(holderCode.issued ? [removeIssuedCode(holderCode.of)] : []),
];
