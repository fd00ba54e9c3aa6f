import { proposeChild } from '../../../shared/intake/children/child-rules.ts';
import { refuseAwaited } from '../../../shared/intake/consents/refuse-awaited.ts';
import type { AuditFact } from '../../../shared/kernel/audit-entry.ts';
import type { ProposalId } from '../../../shared/kernel/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/kernel/problem.ts';
import { newProposal } from '../../../shared/matching/proposals/new-proposal.ts';
import { type PairFacts, pairFacts } from '../../../shared/matching/proposals/pair-facts.ts';
import { type OverridePrice, overridePrice } from '../../../shared/matching/runs/explain.ts';
import { planWords, seenBy, viewChange, viewMove } from '../../../shared/matching/runs/plan-words.ts';
import { isReserved } from '../../../shared/matching/runs/pool.ts';
import { sidesConcerned } from '../../casework/concerned-people.ts';
import { referencedChild, referencedVolunteer } from '../../casework/referenced-file.ts';
import { proposalMessage } from '../../messages/matching/proposal.ts';
import { replaceChild } from '../../store/intake/children.ts';
import { volunteerUnchanged } from '../../store/intake/volunteers.ts';
import { createProposal, getProposal, replaceProposal } from '../../store/matching/proposals.ts';
import type { MatchingOperation } from '../operation-types.ts';
import { type CurrentPool, currentPool } from '../runs/current-plan.ts';

interface Priced {
  readonly price: OverridePrice;
  readonly facts: PairFacts;
}

/**
 * R-MA-42: An officer may propose a volunteer by hand and sees the exact price to the plan first. A volunteer who is no candidate
 * by the hard rules has none.
 */
function priceOf({ planWithout }: CurrentPool, childId: string, volunteerId: string): Priced | Refusal {
  const plan = planWithout();
  const row = plan.rowOf.get(childId);
  const column = plan.columnOf.get(volunteerId);
  if (row === undefined) return refuse('childNotWaiting');
  const { rowStart, columns } = plan.built.instance;
  const isCandidate =
    column !== undefined && columns.subarray(rowStart[row], rowStart[row + 1]).includes(column);
  if (!isCandidate) return refuse('pairNotAllowed');
  return { price: overridePrice(plan, childId, volunteerId), facts: pairFacts(plan.built, row, column) };
}

/** Whoever is proposed for the child now and has not been confirmed gives way. */
export const proposeByHand: MatchingOperation<'proposeByHand'> = async ({
  actor,
  may,
  body,
  now,
  newId,
  fourEyes,
}) => {
  const [child, volunteer] = await Promise.all([
    referencedChild(body.childId, actor.districtCode),
    referencedVolunteer(body.volunteerId, actor.districtCode),
  ]);
  if (!child || !volunteer || !may(child)) return refuse('notFound');
  if (volunteer.districtCode !== child.districtCode) return refuse('notFound');
  const alone = await fourEyes(sidesConcerned({ child, volunteer }));
  if (alone) return alone;
  const missing = refuseAwaited(child, 'pairing');
  if (missing) return missing;
  const current = await currentPool(child.districtCode, now);
  const priced = priceOf(current, child.id, volunteer.id);
  if (isRefusal(priced)) return priced;
  const change = viewChange(priced.price.change);
  if (body.preview) {
    const words = planWords(current.people, seenBy(actor));
    return { status: 200, body: { change, moves: priced.price.moves.map((move) => viewMove(move, words)) } };
  }

  const byHand = { by: actor.id, reason: body.reason, change };
  const pair = { child, volunteer, facts: priced.facts };
  const proposal = { ...newProposal(pair, { id: newId() as ProposalId, createdAt: now }), byHand };
  const proposed = proposeChild(child, proposal.id);
  if (isRefusal(proposed)) return proposed;
  const earlier = child.status === 'proposed' ? await getProposal(child.proposalId) : undefined;
  if (earlier && isReserved(earlier)) return refuse('childNotWaiting');
  const fact: AuditFact = {
    districtCode: child.districtCode,
    action: 'child.proposedByHand',
    subject: { kind: 'child', id: child.id },
    from: child.status,
    to: proposed.status,
    why: body.reason,
  };
  return {
    status: 201,
    body: proposal,
    changes: [
      createProposal(proposal),
      replaceChild(child, proposed),
      volunteerUnchanged(volunteer),
      proposalMessage(proposal, 'proposedByHand', { now, newId }),
      ...(earlier ? [replaceProposal(earlier, { ...earlier, status: 'replaced' as const })] : []),
    ],
    facts: [fact],
  };
};
