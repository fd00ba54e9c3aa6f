/** Whom a public report of harm is about: the child on file where one is found, else the place. */
import type { HarmSubject, SentReport } from '../../../shared/intake/harm/harm-referral.ts';
import type { Receipt, ReceiptKey } from '../../../shared/intake/receipts/receipt.ts';
import { childReference, type DistrictCode, districtCode, isFileNumber } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/kernel/problem.ts';
import { openReceipt } from '../../casework/opened-receipt.ts';
import { referencedChild } from '../../casework/referenced-file.ts';
import { getChild } from '../../store/intake/children.ts';
import { findReceipt } from '../../store/intake/receipts.ts';
import { getReferral } from '../../store/intake/referrals.ts';
import { getVolunteer } from '../../store/intake/volunteers.ts';

/** A number names its district; an id needs none. */
async function childNamed(reference: string): Promise<HarmSubject | undefined> {
  const named = childReference.parse(reference);
  const district = isFileNumber(named) ? reference.slice(0, 6) : '000000';
  const child = await referencedChild(named, districtCode.parse(district) as DistrictCode);
  return child && { child };
}

/** Also of a receipt for something else than a child’s file: its place is where to ask. */
async function subjectOfReceipt({ subject }: Receipt): Promise<HarmSubject | undefined> {
  if (subject.kind === 'child') {
    const child = await getChild(subject.id);
    return child && { child };
  }
  const about = subject.kind === 'volunteer' ? await getVolunteer(subject.id) : await getReferral(subject.id);
  if (!about) return undefined;
  const { districtCode: code, streetCode, communityCode } = about;
  return { place: { districtCode: code, streetCode, communityCode, detail: undefined } };
}

/**
 * R-HA-06: A receipt code that does not open, or is locked, holds up no report that names a place as well; which of both it was is
 * not answered. Without a place the attempt counts as any other (R-IN-30).
 */
async function byReceipt(key: ReceiptKey, hasPlace: boolean, now: Instant) {
  const receipt = hasPlace ? await findReceipt(key) : await openReceipt(key, { now });
  if (receipt === undefined || isRefusal(receipt)) return receipt;
  return subjectOfReceipt(receipt);
}

export async function subjectOfHarm(sent: SentReport, now: Instant): Promise<HarmSubject | Refusal> {
  const { place, childId, receiptCode, phoneLast4 } = sent;
  const isOfReceipt = receiptCode !== undefined && phoneLast4 !== undefined;
  const found =
    (childId && (await childNamed(childId))) ||
    (isOfReceipt && (await byReceipt({ receiptCode, phoneLast4 }, place !== undefined, now))) ||
    undefined;
  return found ?? (place ? { place } : refuse('notFound'));
}
