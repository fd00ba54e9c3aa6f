/** The volunteer hears of a proposal once her street has confirmed it, and what others made of it: a pairing, or nothing. */
import type { Clock } from '../../shared/kernel/clock.ts';
import type { Advanced, Pair, ProposalEvent } from '../../shared/matching/proposals/advance.ts';
import { isShownToPair } from '../../shared/matching/runs/pool.ts';
import type { Change } from '../store/change.ts';
import { proposalMessage } from './proposal-messages.ts';

function messageKindOf({ proposal }: Pair, after: Advanced, event: ProposalEvent) {
  if (event.step === 'confirm')
    return { kind: 'proposalConfirmed', path: `/proposals/${proposal.id}` } as const;
  if (after.pairing && event.step === 'guardianAgrees')
    return { kind: 'pairingBegun', path: `/pairings/${after.pairing.id}` } as const;
  const isCalledOff = event.step === 'decline' && event.by !== 'volunteer' && isShownToPair(proposal);
  return isCalledOff ? ({ kind: 'proposalFellAway', path: '/proposals' } as const) : undefined;
}

export function proposalMessages(
  before: Pair,
  after: Advanced,
  event: ProposalEvent,
  { now, newId }: Clock,
): Change[] {
  const told = messageKindOf(before, after, event);
  return told ? [proposalMessage(before.proposal, { ...told, id: newId(), now })] : [];
}
