/**
 * A proposal’s way from the run to the pairing, as one pure step through PROPOSAL_MACHINE.
 * At every step the pair’s own conditions are checked again: a stale proposal is refused, not forced.
 */
import { pairChild, requeueProposed } from '../../intake/children/child-rules.ts';
import { refuseAwaited } from '../../intake/consents/refuse-awaited.ts';
import { freeSeats, isReady } from '../../intake/volunteers/volunteer-rules.ts';
import type { PairingId } from '../../kernel/ids.ts';
import { dateIn, type Instant } from '../../kernel/instants.ts';
import { nextState } from '../../kernel/machine.ts';
import { isRefusal, type Refusal, refuse } from '../../kernel/problem.ts';
import type { RecordedWord } from '../../kernel/recorded-word.ts';
import type { Pairing } from '../pairings/pairing.ts';
import type { Proposed, WithVolunteer } from '../pairings/situation.ts';
import { sidesOf } from './pair-sides.ts';
import type { Proposal } from './proposal.ts';
import { PROPOSAL_MACHINE } from './proposal-machine.ts';

type Status = Proposal['status'];

export type ProposalEvent =
  | { readonly step: 'volunteerAgrees' }
  | { readonly step: 'guardianAgrees'; readonly recorded?: RecordedWord | undefined }
  | { readonly step: 'confirm'; readonly by: string }
  | {
      readonly step: 'decline';
      readonly by: 'street' | 'guardian' | 'volunteer';
      readonly reason: string;
      readonly recorded?: RecordedWord | undefined;
    };

type Pair = WithVolunteer<Proposed>;

export interface Advanced extends Pair {
  /** Begun by this step. */
  readonly pairing?: Pairing;
}

const AGREED_BY = { guardianAgrees: 'guardianAgreed', volunteerAgrees: 'volunteerAgreed' } as const;

function refuseStep({ step }: ProposalEvent, from: Status): Refusal {
  if (from === 'replaced') return refuse('proposalSuperseded');
  const answered =
    step in AGREED_BY && (from === 'active' || from === AGREED_BY[step as keyof typeof AGREED_BY]);
  return refuse(answered ? 'answeredAlready' : 'wrongStatus');
}

/** The child waits with this proposal and no other. */
const isProposedWith = ({ proposal, child }: Pair) =>
  child.status === 'proposed' && child.proposalId === proposal.id;

/**
 * Whether the pair may still be (R-MA-01, R-MA-02, Rule 2).
 * Rule 1: A child has at most one active pairing, and a volunteer never more than their capacity, even when requests run at the same time.
 */
function checkPair(pair: Pair, now: Instant): Refusal | undefined {
  const { child, volunteer } = pair;
  if (!isProposedWith(pair)) return refuse('childNotWaiting');
  const missing = refuseAwaited(child, 'pairing');
  if (missing) return missing;
  const today = dateIn(now);
  if (!isReady(volunteer, today)) return refuse('volunteerNotReady');
  return freeSeats(volunteer, today) > 0 ? undefined : refuse('capacityFull');
}

/**
 * One step of a proposal.
 * R-MA-30: A proposal is put to the guardian and the volunteer only after the street has confirmed it.
 * R-MA-31: A guardian may agree to a confirmed proposal before or after the volunteer.
 * R-MA-32: A volunteer may agree to a confirmed proposal before or after the guardian, and the second agreement begins the pairing.
 * R-MA-33: The street, the guardian or the volunteer may decline an open proposal with a reason.
 * @param pairingId the id of the pairing, should this step begin one.
 * @returns the three records as they are after it; refuses what the table does not allow, and a pair that no longer may be.
 */
export function advance(
  pair: Pair,
  event: ProposalEvent,
  now: Instant,
  pairingId: PairingId,
): Advanced | Refusal {
  const next = nextState(PROPOSAL_MACHINE, event.step, pair.proposal.status);
  if (isRefusal(next)) return refuseStep(event, pair.proposal.status);
  if (event.step === 'decline') return decline(noted(pair, event), event, now);
  const refusal = checkPair(pair, now);
  if (refusal) return refusal;
  return next.to === 'active'
    ? begin(noted(pair, event), now, pairingId)
    : { ...pair, proposal: { ...noted(pair, event).proposal, status: next.to } };
}

/** Who confirmed does not record the guardian’s answer (Rule 11). */
function noted(pair: Pair, event: ProposalEvent): Pair {
  const notes = event.step === 'confirm' ? { confirmedBy: event.by } : recordedNotes(event);
  return { ...pair, proposal: { ...pair.proposal, ...notes } };
}

/** R-MA-38: An answer that the guardian gave by phone or on paper is recorded in the officer’s name, with the way it was given, and not by who confirmed the proposal or is its volunteer. */
const recordedNotes = (event: ProposalEvent) =>
  'recorded' in event && event.recorded ? { guardianRecorded: event.recorded } : {};

function decline(
  pair: Pair,
  event: Extract<ProposalEvent, { step: 'decline' }>,
  at: Instant,
): Advanced | Refusal {
  const { by, reason } = event;
  if (!isProposedWith(pair)) return refuse('childNotWaiting');
  const child = requeueProposed(pair.child);
  if (isRefusal(child)) return child;
  return { ...pair, child, proposal: { ...pair.proposal, status: 'declined', declined: { by, reason, at } } };
}

/** A proposal in which nobody has the last word yet. */
export const isOpen = ({ status }: Pick<Proposal, 'status'>) =>
  !isRefusal(nextState(PROPOSAL_MACHINE, 'decline', status));

/**
 * R-MA-34: An open proposal ends when its volunteer is no longer available, and the child keeps their place in the queue. What
 * nobody has confirmed is replaced, what was confirmed is declined in the street’s name. Neither bars the pair: it is not
 * unsuitable.
 * @returns `undefined` for a proposal that is over.
 */
export function withdrawProposal(
  { kind, proposal, child }: Proposed,
  reason: string,
  at: Instant,
): Proposed | undefined {
  if (!isOpen(proposal)) return undefined;
  const replaced = nextState(PROPOSAL_MACHINE, 'replace', proposal.status);
  const closed: Proposal = isRefusal(replaced)
    ? { ...proposal, status: 'declined', declined: { by: 'street', reason, at } }
    : { ...proposal, status: replaced.to };
  const waiting =
    child.status === 'proposed' && child.proposalId === proposal.id ? requeueProposed(child) : child;
  return { kind, proposal: closed, child: isRefusal(waiting) ? child : waiting };
}

/** Both have agreed: the pairing begins, the child is paired, one place of the volunteer’s is taken. */
function begin(pair: Pair, now: Instant, id: PairingId): Advanced | Refusal {
  const { proposal, child, volunteer } = pair;
  const paired = pairChild(child, id);
  if (isRefusal(paired)) return paired;
  return {
    ...pair,
    proposal: { ...proposal, status: 'active', pairingId: id },
    child: paired,
    volunteer: { ...volunteer, activePairings: volunteer.activePairings + 1 },
    pairing: {
      ...sidesOf(proposal),
      id,
      proposalId: proposal.id,
      status: 'active',
      startedOn: dateIn(now),
      startedAt: now,
      ...('waitingSince' in child && { childWaitedSince: child.waitingSince }),
      flags: [],
      version: 1,
    },
  };
}
