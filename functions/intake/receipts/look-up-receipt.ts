import { findAction } from '../../../shared/all-actions.ts';
import type { Child } from '../../../shared/intake/children/child.ts';
import { contactOf } from '../../../shared/intake/receipts/contacts.ts';
import {
  type ChildCourse,
  nextForChild,
  nextForVolunteer,
} from '../../../shared/intake/receipts/next-steps.ts';
import type { FileRef, Receipt } from '../../../shared/intake/receipts/receipt.ts';
import { type ReceiptEntry, viewReceipt } from '../../../shared/intake/receipts/receipt-view.ts';
import { viewReferralReceipt } from '../../../shared/intake/referrals/referral-view.ts';
import type { Volunteer } from '../../../shared/intake/volunteers/volunteer.ts';
import type { ChildId, DistrictCode, PairingId, ReferralId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import type { Language } from '../../../shared/kernel/language.ts';
import { isRefusal, refuse } from '../../../shared/kernel/problem.ts';
import { openReceipt } from '../../casework/opened-receipt.ts';
import { entriesOf } from '../../store/audit.ts';
import { getChild } from '../../store/intake/children.ts';
import { getReferral } from '../../store/intake/referrals.ts';
import { getVolunteer } from '../../store/intake/volunteers.ts';
import { getPairing } from '../../store/matching/pairings.ts';
import { getProposal } from '../../store/matching/proposals.ts';
import { readSettings } from '../../store/office/settings.ts';
import { readPage } from '../../store/page.ts';
import { getWithdrawal, parseWithdrawal, withdrawalsOfChild } from '../../store/support/withdrawals.ts';
import type { IntakeOperation } from '../operation-types.ts';

const MAX_ENTRIES = 200;

async function loadOffer(file: Child | undefined) {
  const proposal = file?.status === 'proposed' ? await getProposal(file.proposalId) : undefined;
  const volunteer = proposal && (await getVolunteer(proposal.volunteerId));
  return proposal && volunteer ? { proposal, volunteer } : undefined;
}

/** The open request to leave, as of now; else the latest one. */
async function loadLeaving(id: ChildId, file: Child | undefined) {
  if (file?.withdrawalId) return getWithdrawal(file.withdrawalId);
  const page = { limit: 1, fingerprint: 'receipt' };
  const latest = await readPage(withdrawalsOfChild(id), page, parseWithdrawal);
  return isRefusal(latest) ? undefined : latest.items[0];
}

async function loadFarewell(file: Child | undefined) {
  const isLeft = file?.lastPairingId !== undefined && file.status !== 'paired';
  const pairing = isLeft ? await getPairing(file.lastPairingId as PairingId) : undefined;
  return pairing?.end?.farewell;
}

async function loadFile(subject: FileRef) {
  if (subject.kind === 'volunteer')
    return { kind: 'volunteer' as const, file: await getVolunteer(subject.id) };
  const file = await getChild(subject.id);
  const [offer, leaving, farewell] = await Promise.all([
    loadOffer(file),
    loadLeaving(subject.id, file),
    loadFarewell(file),
  ]);
  return { kind: 'child' as const, file, offer, leaving, farewell };
}

async function loadEntries(
  subject: Receipt['subject'],
  districtCode: DistrictCode,
): Promise<readonly ReceiptEntry[]> {
  const page = await entriesOf({ districtCode, subject }, { limit: MAX_ENTRIES, fingerprint: 'receipt' });
  return isRefusal(page) ? [] : page.items;
}

/** A family that has sent two forms reads what became of either (R-IN-09). */
async function loadHistory(subject: FileRef, file: Child | Volunteer): Promise<readonly ReceiptEntry[]> {
  const mergedFrom = 'mergedFrom' in file ? file.mergedFrom : [];
  const subjects = [subject, ...mergedFrom.map((id) => ({ kind: 'child' as const, id }))];
  const histories = await Promise.all(subjects.map((one) => loadEntries(one, file.districtCode)));
  const [own = []] = histories;
  return mergedFrom.length === 0 ? own : histories.flat().toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

async function lookUpReferral(id: ReferralId, language: Language) {
  const referral = await getReferral(id);
  if (!referral) return undefined;
  const entries = await loadEntries({ kind: 'referral', id }, referral.districtCode);
  const { contact } = await readSettings(referral.districtCode);
  const view = viewReferralReceipt(referral, entries, { language, findAction });
  return { ...view, contact: contactOf(referral, contact, language) };
}

type OpenedChild = Extract<Awaited<ReturnType<typeof loadFile>>, { kind: 'child' }> & {
  readonly file: Child;
};

const latest = (entries: readonly ReceiptEntry[], ...actions: readonly string[]) =>
  entries.findLast(({ action }) => actions.includes(action))?.at;

/** What decides what comes next. */
const courseOf = ({ file, offer, leaving }: OpenedChild, entries: readonly ReceiptEntry[]): ChildCourse => ({
  status: file.status,
  proposal: offer?.proposal.status,
  leaving: leaving && {
    ...leaving,
    reviewBy: leaving.status === 'investigated' ? leaving.investigation.reviewBy : undefined,
  },
  happened: {
    submitted: latest(entries, 'child.submitted', 'child.mended') ?? file.submittedAt,
    guardianAgreed: latest(entries, 'proposal.guardianAgrees', 'proposal.guardianAgreementRecorded'),
    paired: latest(entries, 'pairing.begun'),
  },
});

async function lookUpFile(subject: FileRef, language: Language, now: Instant) {
  const opened = await loadFile(subject);
  if (!opened.file) return undefined;
  const { answering, contact } = await readSettings(opened.file.districtCode);
  const entries = await loadHistory(subject, opened.file);
  const view = viewReceipt(opened, entries, { language, now, findAction });
  const next =
    opened.kind === 'volunteer'
      ? nextForVolunteer(opened.file.status, language)
      : nextForChild(courseOf({ ...opened, file: opened.file }, entries), answering, { language, now });
  return view && { ...view, next, contact: contactOf(opened.file, contact, language) };
}

export const lookUpReceipt: IntakeOperation<'lookUpReceipt'> = async ({ body, now, language }) => {
  const receipt = await openReceipt(body, { now });
  if (isRefusal(receipt)) return receipt;
  const { subject } = receipt;
  const view =
    subject.kind === 'referral'
      ? await lookUpReferral(subject.id, language)
      : await lookUpFile(subject, language, now);
  return view ? { status: 200, body: view } : refuse('notFound');
};
