/** Whom each step of a proposal concerns, and who did the steps before it (Rule 11): asked by the operations, and shown beforehand. */
import type { IssuedCode } from '../../../shared/intake/receipts/issued-code.ts';
import { soleVetter } from '../../../shared/intake/volunteers/volunteer-rules.ts';
import { actingRoles } from '../../../shared/kernel/access.ts';
import type { Proposed, WithVolunteer } from '../../../shared/matching/pairings/situation.ts';
import type { Proposal } from '../../../shared/matching/proposals/proposal.ts';
import { isShownToPair } from '../../../shared/matching/runs/pool.ts';
import type { Member } from '../../../shared/office/members/member.ts';
import { sidesConcerned } from '../../casework/concerned-people.ts';
import { guardianOf } from '../../casework/holder-code.ts';
import { loadProposed } from '../../casework/load-situation.ts';
import { groundsOn, type Question } from '../../http/four-eyes-watch.ts';
import { getIssuedCode } from '../../store/intake/issued-codes.ts';

type Pair = WithVolunteer<Proposed>;

const confirmSteps = ({ byHand }: Proposal) => ({ proposer: byHand?.by });
const answerSteps = ({ confirmedBy }: Proposal) => ({ confirmer: confirmedBy });

export const confirmQuestion = (pair: Pair, code: IssuedCode | undefined): Question => ({
  ...sidesConcerned(pair),
  ...confirmSteps(pair.proposal),
  vetter: soleVetter(pair.volunteer),
  codeReaders: code?.shownTo,
});

export const answerQuestion = (pair: Pair): Question => ({
  ...sidesConcerned(pair),
  ...answerSteps(pair.proposal),
});

/** What the proposal itself shows, without a read: for lists. */
export const plainGrounds = (proposal: Proposal, actor: Member) =>
  groundsOn(actor, {
    ...(proposal.status === 'proposed' && { confirmProposal: confirmSteps(proposal) }),
    ...(isShownToPair(proposal) && { recordGuardianAnswer: answerSteps(proposal) }),
  });

/** The steps that are due now, for an officer who could take them. */
export async function proposalGrounds(proposal: Proposal, actor: Member) {
  const isConfirmed = isShownToPair(proposal);
  const isDue = proposal.status === 'proposed' || isConfirmed;
  if (!isDue || actingRoles(actor, 'decideProposals', proposal).length === 0) return {};
  const pair = await loadProposed(proposal);
  if (isConfirmed) return groundsOn(actor, { recordGuardianAnswer: answerQuestion(pair) });
  const code = await getIssuedCode(guardianOf(pair.child.id));
  return groundsOn(actor, {
    confirmProposal: confirmQuestion(pair, code),
    declineProposal: sidesConcerned(pair),
  });
}
