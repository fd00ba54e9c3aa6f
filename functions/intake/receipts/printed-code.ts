/** One child’s code in a letter: seen by who prints it, and logged, in one transaction (R-IN-115). */
import type { Child, ChildIdentity } from '../../../shared/intake/children/child.ts';
import { isErased } from '../../../shared/intake/erasure/erasure.ts';
import { seenBy } from '../../../shared/intake/receipts/issued-code.ts';
import { mayAct } from '../../../shared/kernel/access.ts';
import type { ChildId } from '../../../shared/kernel/ids.ts';
import { childFact } from '../../casework/child-outcome.ts';
import { guardianConcerned } from '../../casework/concerned-people.ts';
import { receiptCode } from '../../casework/receipt-code.ts';
import { appendEntry } from '../../store/audit.ts';
import { childUnchanged, getChild, getChildIdentity } from '../../store/intake/children.ts';
import { settle } from '../../store/settle.ts';
import type { IntakeCall } from '../operation-types.ts';
import { asIssued, putIssued } from './code-changes.ts';
import { codeOf, withoutFormerCode } from './family-codes.ts';

export interface PrintedCode {
  readonly child: Child;
  readonly identity: ChildIdentity;
  readonly code: string;
}

type PrintCall = IntakeCall<'printReceiptLetters'>;

/** A file that is open, within the member’s reach and no concern of their own (Rule 11), with its identity. */
async function loadPrintable(id: ChildId, { actor, fourEyes }: PrintCall) {
  const child = await getChild(id);
  const isTheirs = child && mayAct(actor, 'issueReceiptCodes', child);
  if (!isTheirs || child.status === 'closed' || isErased(child)) return undefined;
  if (await fourEyes(await guardianConcerned(child))) return undefined;
  const identity = await getChildIdentity(id);
  return identity && { child, identity };
}

async function decide(id: ChildId, call: PrintCall) {
  const { actor, now } = call;
  const records = await loadPrintable(id, call);
  const holderCode =
    records && (await codeOf(records.identity, records.identity.guardian ? 'guardian' : 'carer'));
  const issued = holderCode && (await asIssued(holderCode, now));
  if (!records || !holderCode || !issued?.hash || issued.issuedBy) return { result: undefined, changes: [] };
  const { child, identity } = records;
  const stamp = {
    id: call.newId(),
    at: now,
    by: { kind: 'member', memberId: actor.id, roles: actor.roles } as const,
  };
  return {
    result: { child, identity, code: await receiptCode(issued) },
    changes: [
      childUnchanged(child),
      ...withoutFormerCode(identity),
      putIssued(holderCode, seenBy(issued, actor.id)),
      ...appendEntry(childFact(child, 'child.codePrinted'), stamp),
    ],
  };
}

/** @returns `undefined` for a file that has no letter: another code was issued, or it is closed, erased, or beyond reach. */
export const printCode = (id: ChildId, call: PrintCall): Promise<PrintedCode | undefined> =>
  settle<PrintedCode | undefined>(() => decide(id, call));
