/** The receipt code that somebody holds: what is stored of it, and the receipt that it opens. */
import type { CodeSubject, IssuedCode } from '../../shared/intake/receipts/issued-code.ts';
import type { Receipt } from '../../shared/intake/receipts/receipt.ts';
import type { ChildId, ReferralId, VolunteerId } from '../../shared/kernel/ids.ts';
import { lastFour } from '../../shared/kernel/people.ts';
import { getIssuedCode } from '../store/intake/issued-codes.ts';
import { findReceipt, getReceipt } from '../store/intake/receipts.ts';
import { receiptCode } from './receipt-code.ts';

/** A code that an earlier release stored with the identity, and the phone that opens it. */
export interface FormerCode {
  readonly receiptCode?: string | undefined;
  readonly phone: string;
}

export interface HolderCode {
  readonly of: CodeSubject;
  readonly issued?: IssuedCode | undefined;
  /** Where nothing was issued since an earlier release stored it. */
  readonly former?: string | undefined;
  /** Absent once the code is void. */
  readonly receipt?: Receipt | undefined;
}

/** @param former of the identity; also what is issued since is found without it. */
export async function loadHolderCode(of: CodeSubject, former?: FormerCode): Promise<HolderCode> {
  const issued = await getIssuedCode(of);
  if (issued) return { of, issued, receipt: issued.hash ? await getReceipt(issued.hash) : undefined };
  if (!former?.receiptCode) return { of };
  const { receiptCode: code, phone } = former;
  return { of, former: code, receipt: await findReceipt({ receiptCode: code, phoneLast4: lastFour(phone) }) };
}

/** The code as it is sent or printed; `undefined` for who holds none that opens anything. */
export async function codeInForce(of: CodeSubject, former?: string): Promise<string | undefined> {
  const issued = await getIssuedCode(of);
  if (!issued) return former;
  return issued.hash ? receiptCode(issued) : undefined;
}

export const guardianOf = (id: ChildId): CodeSubject => ({
  subject: { kind: 'child', id },
  holder: 'guardian',
});

export const carerOf = (id: ChildId): CodeSubject => ({
  subject: { kind: 'child', id },
  holder: 'carer',
});

export const applicantOf = (id: VolunteerId): CodeSubject => ({
  subject: { kind: 'volunteer', id },
  holder: 'volunteer',
});

export const referrerOf = (id: ReferralId): CodeSubject => ({
  subject: { kind: 'referral', id },
  holder: 'referrer',
});
