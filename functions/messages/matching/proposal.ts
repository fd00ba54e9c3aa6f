/** Messages about a proposal: to the volunteer, once the street has confirmed it, and about what came of it. */
import type { Clock } from '../../../shared/kernel/clock.ts';
import type { Proposed, WithVolunteer } from '../../../shared/matching/pairings/situation.ts';
import type { Advanced, ProposalEvent } from '../../../shared/matching/proposals/advance.ts';
import type { Proposal } from '../../../shared/matching/proposals/proposal.ts';
import { isShownToPair } from '../../../shared/matching/runs/pool.ts';
import type { Change } from '../../store/change.ts';
import { messagesAbout } from '../message-table.ts';

const itsVolunteer = ({ volunteerId }: Proposal) => ({ volunteerId });

const PATHS = {
  proposalConfirmed: ({ id }: Proposal) => `/proposals/${id}`,
  pairingBegun: ({ pairingId }: Proposal) => `/pairings/${pairingId}`,
  proposalFellAway: () => '/proposals',
};

export const proposalMessage = messagesAbout<Proposal>()({
  kinds: ['proposalConfirmed', 'pairingBegun', 'proposalFellAway'],
  audiences: { volunteer: itsVolunteer },
  content: (proposal, kind) => ({
    districtCode: proposal.districtCode,
    params: {},
    path: PATHS[kind](proposal),
  }),
});

function kindOf({ proposal }: Proposed, after: Advanced, event: ProposalEvent) {
  if (event.step === 'confirm') return 'proposalConfirmed';
  if (after.pairing && event.step === 'guardianAgrees') return 'pairingBegun';
  const isCalledOff = event.step === 'decline' && event.by !== 'volunteer' && isShownToPair(proposal);
  return isCalledOff ? 'proposalFellAway' : undefined;
}

/** Of one step of a proposal: nothing of what the volunteer did, and nothing of a proposal that the volunteer never saw. */
export function proposalMessages(
  before: WithVolunteer<Proposed>,
  after: Advanced,
  event: ProposalEvent,
  clock: Clock,
): Change[] {
  const kind = kindOf(before, after, event);
  return kind ? [proposalMessage(after.proposal, kind, clock)] : [];
}
