/** A plan becomes proposals. Each pair’s records change together; a child that has changed meanwhile is left for the next run. */
import { createHash } from 'node:crypto';
import type { Child } from '../../../shared/intake/children/child.ts';
import { proposeChild, requeueProposed } from '../../../shared/intake/children/child-rules.ts';
import type { AuditAction } from '../../../shared/kernel/audit-action.ts';
import { bySystem } from '../../../shared/kernel/audit-entry.ts';
import type { ProposalId } from '../../../shared/kernel/ids.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import { newProposal } from '../../../shared/matching/proposals/new-proposal.ts';
import type { Proposal } from '../../../shared/matching/proposals/proposal.ts';
import type { PlannedPair, RunPlan, RunPool } from '../../../shared/matching/runs/plan-run.ts';
import { isReserved } from '../../../shared/matching/runs/pool.ts';
import type { MatchRun } from '../../../shared/matching/runs/run.ts';
import { appendEntry } from '../../store/audit.ts';
import { inPieces } from '../../store/batch.ts';
import type { Change } from '../../store/change.ts';
import { replaceChild } from '../../store/intake/children.ts';
import { createProposal, replaceProposal } from '../../store/matching/proposals.ts';
import { MAX_CHANGES, PATIENT_ATTEMPTS, transact } from '../../store/transact.ts';

/** Records that change together for one child: proposal, earlier proposal, child, audit entry. */
const MAX_CHANGES_PER_CHILD = 4;
const CHILDREN_A_TRANSACTION = Math.floor(MAX_CHANGES / MAX_CHANGES_PER_CHILD);
const TRANSACTIONS_AT_ONCE = 4;

/** The same run proposes the same pair under the same id, so that a run tried again doubles nothing. */
const proposalIdOf = (run: MatchRun, { child, volunteer }: PlannedPair) =>
  createHash('sha256')
    .update(`${run.id} ${child.id} ${volunteer.id}`)
    .digest('base64url')
    .slice(0, 22) as ProposalId;

const proposalOf = (run: MatchRun, pair: PlannedPair): Proposal =>
  newProposal(pair, { id: proposalIdOf(run, pair), runId: run.id, createdAt: run.createdAt });

interface Entry {
  readonly action: AuditAction;
  readonly to: string;
  /** The proposal that the entry tells of. */
  readonly about: ProposalId;
}

const entryFor = (run: MatchRun, child: Child, { action, to, about }: Entry): Change[] =>
  appendEntry(
    {
      districtCode: run.districtCode,
      action,
      subject: { kind: 'child', id: child.id },
      from: child.status,
      to,
      why: run.id,
    },
    { id: `${about}-${to}`, at: run.createdAt, by: bySystem('solver') },
  );

const replaced = (proposal: Proposal): Change =>
  replaceProposal(proposal, { ...proposal, status: 'replaced' });

function proposeChanges(run: MatchRun, pair: PlannedPair, earlier: Proposal | undefined): Change[] {
  const proposal = proposalOf(run, pair);
  const child = proposeChild(pair.child, proposal.id);
  if (isRefusal(child)) return [];
  return [
    createProposal(proposal),
    ...(earlier ? [replaced(earlier)] : []),
    replaceChild(pair.child, child),
    ...entryFor(run, pair.child, { action: 'child.proposed', to: child.status, about: proposal.id }),
  ];
}

/** A child whose earlier proposal this run does not renew waits again. */
function requeueChanges(run: MatchRun, child: Child, earlier: Proposal): Change[] {
  const waiting = requeueProposed(child);
  if (isRefusal(waiting)) return [];
  const entry = { action: 'child.requeued', to: waiting.status, about: earlier.id } as const;
  return [replaced(earlier), replaceChild(child, waiting), ...entryFor(run, child, entry)];
}

/** What one child needs. */
interface ChildChanges {
  readonly changes: readonly Change[];
  /** The new proposal in it, if any. */
  readonly pair?: PlannedPair;
}

/** A run that is tried again leaves alone what it has written before. */
function changesByChild(run: MatchRun, pool: RunPool, { pairs }: RunPlan): ChildChanges[] {
  const open = new Map(pool.proposals.filter((one) => !isReserved(one)).map((one) => [one.childId, one]));
  const paired = new Set(pairs.map(({ child }) => child.id));
  const isNew = (pair: PlannedPair) => open.get(pair.child.id)?.id !== proposalIdOf(run, pair);
  const proposed = pairs
    .filter(isNew)
    .map((pair) => ({ changes: proposeChanges(run, pair, open.get(pair.child.id)), pair }));
  const requeued = pool.children
    .filter((child) => !paired.has(child.id))
    .flatMap((child) => {
      const earlier = open.get(child.id);
      return earlier ? [{ changes: requeueChanges(run, child, earlier) }] : [];
    });
  return [...proposed, ...requeued].filter(({ changes }) => changes.length > 0);
}

/** All of the group at once; when one of them has changed meanwhile, one by one. Returns the pairs left out. */
async function writeGroup(group: readonly ChildChanges[]): Promise<PlannedPair[]> {
  const unmet = await transact(
    group.flatMap(({ changes }) => changes),
    PATIENT_ATTEMPTS,
  );
  if (unmet === undefined) return [];
  const leftOut: PlannedPair[] = [];
  for (const { changes, pair } of group)
    if ((await transact(changes, PATIENT_ATTEMPTS)) && pair) leftOut.push(pair);
  return leftOut;
}

/** @returns the pairs that this run has proposed. */
export async function writeProposals(run: MatchRun, pool: RunPool, plan: RunPlan): Promise<PlannedPair[]> {
  const groups = inPieces(changesByChild(run, pool, plan), CHILDREN_A_TRANSACTION);
  const leftOut = new Set<PlannedPair>();
  for (const atOnce of inPieces(groups, TRANSACTIONS_AT_ONCE))
    for (const pair of (await Promise.all(atOnce.map(writeGroup))).flat()) leftOut.add(pair);
  return plan.pairs.filter((pair) => !leftOut.has(pair));
}
