/** The records beside its file that carry a child’s masked name: those of matching are found through what the audit log tells of the child. */
import type { Child } from '../../../shared/intake/children/child.ts';
import type { AuditEntry } from '../../../shared/kernel/audit-entry.ts';
import { type PairingId, pairingId, type RunId, runId } from '../../../shared/kernel/ids.ts';
import type { Pairing } from '../../../shared/matching/pairings/pairing.ts';
import type { Proposal } from '../../../shared/matching/proposals/proposal.ts';
import type { Withdrawal } from '../../../shared/support/withdrawals/withdrawal.ts';
import { allEntriesOf } from '../../store/audit.ts';
import { readPairings } from '../../store/matching/pairings.ts';
import { parseProposal, proposalsOfChild } from '../../store/matching/proposals.ts';
import { readAll } from '../../store/page.ts';
import { parseWithdrawal, withdrawalsOfChild } from '../../store/support/withdrawals.ts';

export interface CopiesOfChild {
  readonly entries: readonly AuditEntry[];
  readonly proposals: readonly Proposal[];
  readonly pairings: readonly Pairing[];
  readonly withdrawals: readonly Withdrawal[];
}

/** Of every run that ever proposed the child, and by hand. */
async function proposalsOf(child: Child, entries: readonly AuditEntry[]): Promise<Proposal[]> {
  const runs = entries
    .filter(({ action }) => action === 'child.proposed')
    .flatMap(({ why }) => (runId.safeParse(why).data ?? []) as RunId);
  const sources = [undefined, ...new Set(runs)].map((run) => proposalsOfChild(child, run));
  return (await Promise.all(sources.map((source) => readAll(source, parseProposal)))).flat();
}

/** Named by the proposals that became one, by the entries of their beginning, by the file. */
function pairingIdsOf(child: Child, entries: readonly AuditEntry[], proposals: readonly Proposal[]) {
  const begun = entries.filter(({ action }) => action === 'pairing.begun').map(({ why }) => why);
  const current = child.status === 'paired' ? [child.pairingId] : [];
  const ids = [...begun, ...proposals.map((proposal) => proposal.pairingId), ...current, child.lastPairingId];
  return [...new Set(ids.flatMap((id) => (pairingId.safeParse(id).data ?? []) as PairingId))];
}

export async function copiesOfChild(child: Child): Promise<CopiesOfChild> {
  const entries = await allEntriesOf({
    districtCode: child.districtCode,
    subject: { kind: 'child', id: child.id },
  });
  const proposals = await proposalsOf(child, entries);
  const pairings = await readPairings(pairingIdsOf(child, entries, proposals));
  const withdrawals = await readAll(withdrawalsOfChild(child.id), parseWithdrawal);
  return { entries, proposals, pairings, withdrawals };
}
