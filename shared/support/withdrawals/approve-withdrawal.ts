/** An approved withdrawal, in one step: whatever binds the child ends, the volunteer is free, the file moves. */
import type { Child } from '../../intake/children/child.ts';
import { closeChild } from '../../intake/children/close-and-reopen.ts';
import type { WithdrawalCause } from '../../intake/withdrawals/withdrawal-causes.ts';
import type { Instant } from '../../kernel/instants.ts';
import { nextState } from '../../kernel/machine.ts';
import { isRefusal, type Refusal, refuse } from '../../kernel/problem.ts';
import type { EndCauseCode } from '../../matching/pairings/end-causes.ts';
import { type Ending, endPairing } from '../../matching/pairings/end-pairing.ts';
import type { Alone, Paired, Proposed, WithVolunteer } from '../../matching/pairings/situation.ts';
import { withdrawProposal } from '../../matching/proposals/advance.ts';
import { type Approval, requestOf, type Withdrawal } from './withdrawal.ts';
import { WITHDRAWAL_MACHINE } from './withdrawal-machine.ts';
import { freed, investigationOf } from './withdrawal-rules.ts';

/** What the guardian’s cause says of the end of a pairing. */
const END_CAUSE = {
  movingAway: 'movedAway',
  noLongerNeeded: 'goalReached',
  childUnwilling: 'guardianWish',
  unsuitable: 'unsuitable',
  privacy: 'guardianWish',
  other: 'guardianWish',
} as const satisfies Record<WithdrawalCause, EndCauseCode>;

/** The withdrawal, and its child with whatever binds the child; the volunteer’s file only of a pairing, which frees a seat. */
export interface WithdrawalSituation {
  readonly withdrawal: Withdrawal;
  readonly situation: Alone | Proposed | WithVolunteer<Paired>;
}

/** What stands in place of a farewell that nobody wrote. */
const FAREWELL = '监护人申请退出，结对到此结束。感谢一路陪伴，愿孩子平安成长。';

export const endingOf = (
  { cause }: Withdrawal,
  { reason, afterwards, farewell = FAREWELL, by }: Approval,
): Ending => ({
  cause: END_CAUSE[cause],
  reason,
  farewell,
  afterwards,
  by,
});

/** The file of a child that nothing binds: closed, or left in the queue where it stands. */
function placeChild(child: Child, { reason, afterwards }: Approval, now: Instant): Child | Refusal {
  if (afterwards === 'requeue') return child.status === 'waiting' ? child : refuse('wrongStatus');
  return child.status === 'closed' ? child : closeChild(child, reason, now);
}

/** The request is decided first: an open request blocks closing the file (R-SU-25). */
function release(
  { withdrawal, situation }: WithdrawalSituation,
  review: Approval,
  now: Instant,
): WithdrawalSituation['situation'] | Refusal {
  const child = freed(situation.child);
  if (situation.kind === 'paired')
    return endPairing({ ...situation, child }, endingOf(withdrawal, review), now);
  const open = { ...situation, child };
  const ended = (open.kind === 'proposed' && withdrawProposal(open, review.reason, now)) || open;
  const placed = placeChild(ended.child, review, now);
  return isRefusal(placed) ? placed : { ...ended, child: placed };
}

/**
 * R-SU-22: An approved withdrawal ends the active pairing or the open proposal, and either closes the file or returns the child to
 * the queue.
 * @returns everything as it is afterwards; refuses the queue to a file that was never verified.
 */
export function approveWithdrawal(
  { withdrawal, situation }: WithdrawalSituation,
  review: Approval,
  now: Instant,
): WithdrawalSituation | Refusal {
  const next = nextState(WITHDRAWAL_MACHINE, 'approve', withdrawal.status);
  if (isRefusal(next)) return next;
  const released = release({ withdrawal, situation }, review, now);
  if (isRefusal(released)) return released;
  const investigation = investigationOf(withdrawal);
  return {
    situation: released,
    withdrawal: { ...requestOf(withdrawal), status: next.to, investigation, review },
  };
}
