import type { Child } from '../../shared/intake/child.ts';
import { type ReceiptEntry, viewReceipt } from '../../shared/intake/receipt-view.ts';
import type { Volunteer } from '../../shared/intake/volunteer.ts';
import type { DistrictCode } from '../../shared/kernel/ids.ts';
import { isRefusal, refuse } from '../../shared/kernel/problem.ts';
import { openReceipt } from '../http/open-receipt.ts';
import { entriesOf } from '../store/audit.ts';
import { getChild } from '../store/children.ts';
import type { FileRef } from '../store/duplicate-keys.ts';
import { getProposal } from '../store/proposals.ts';
import { getVolunteer } from '../store/volunteers.ts';
import type { IntakeOperation } from './intake-routes.ts';

const MOST_ENTRIES = 200;

async function loadFile(subject: FileRef) {
  if (subject.kind === 'volunteer')
    return { kind: 'volunteer' as const, file: await getVolunteer(subject.id) };
  const file = await getChild(subject.id);
  const proposal = file?.status === 'proposed' ? await getProposal(file.proposalId) : undefined;
  const volunteer = proposal && (await getVolunteer(proposal.volunteerId));
  return { kind: 'child' as const, file, offer: proposal && volunteer ? { proposal, volunteer } : undefined };
}

async function loadEntries(subject: FileRef, districtCode: DistrictCode): Promise<readonly ReceiptEntry[]> {
  const page = await entriesOf({ districtCode, subject }, { limit: MOST_ENTRIES, fingerprint: 'receipt' });
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

export const lookUpReceipt: IntakeOperation<'lookUpReceipt'> = async ({ body, now, language }) => {
  const receipt = await openReceipt(body, { now });
  if (isRefusal(receipt)) return receipt;
  const held = await loadFile(receipt.subject);
  if (!held.file) return refuse('notFound');
  const entries = await loadHistory(receipt.subject, held.file);
  const view = viewReceipt(held, entries, { language, now });
  return view ? { status: 200, body: view } : refuse('notFound');
};
