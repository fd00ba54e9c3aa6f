import { describe, expect, it } from 'vitest';
import { type Child, childSchema, childStatuses } from '../../../shared/intake/children/child.ts';
import { closeChild, closePaired } from '../../../shared/intake/children/close-and-reopen.ts';
import { refuseErasure } from '../../../shared/intake/erasure/erase-child.ts';
import type { WithdrawalId } from '../../../shared/kernel/ids.ts';
import type { CalendarDate, Instant } from '../../../shared/kernel/instants.ts';
import { isRefusal, type Refusal } from '../../../shared/kernel/problem.ts';
import { endPairing } from '../../../shared/matching/pairings/end-pairing.ts';
import { type Proposal, proposalSchema } from '../../../shared/matching/proposals/proposal.ts';
import {
  approveWithdrawal,
  type WithdrawalSituation,
} from '../../../shared/support/withdrawals/approve-withdrawal.ts';
import { eraseFromWithdrawal } from '../../../shared/support/withdrawals/erased-withdrawal.ts';
import {
  type Approval,
  type Withdrawal,
  withdrawalSchema,
  withdrawalStatuses,
} from '../../../shared/support/withdrawals/withdrawal.ts';
import { WITHDRAWAL_MACHINE } from '../../../shared/support/withdrawals/withdrawal-machine.ts';
import {
  type ChildWithdrawal,
  fileWithdrawal,
  investigate,
  isOverdue,
  noteOverdue,
  rejectWithdrawal,
  takeBack,
} from '../../../shared/support/withdrawals/withdrawal-rules.ts';
import { volunteer } from '../../builders.ts';
import { childIn } from '../../intake/children/child-in.ts';
import { pairing, proposal } from '../../matching/proposals/pair-builders.ts';
import { withdrawalIn } from '../contacts/contact-builders.ts';

const NOW = '2026-03-16T02:00:00.000Z' as Instant;
const ID = 'withdrawal-1' as WithdrawalId;
const FOUND = { recommends: 'approve', by: 'x', at: NOW, reviewBy: '2026-03-19' } as const;

const leaving = <S extends Child['status']>(status: S, change: Record<string, unknown> = {}) =>
  childIn(status, { withdrawalId: ID, ...change });
const approval = (change: Partial<Approval> = {}): Approval => ({
  reason: '同意街道意见',
  afterwards: 'close',
  by: 'member-district',
  at: NOW,
  ...change,
});

/** The shared builders’ pair, in the status that goes with the child’s. */
const pairedLeaving = () => ({
  kind: 'paired' as const,
  child: leaving('paired'),
  pairing: pairing(),
  volunteer: volunteer({ activePairings: 1 }),
});

function situationIn(status: Child['status'], change: Partial<Proposal> = {}): WithdrawalSituation {
  const withdrawal = withdrawalIn('investigated');
  if (status === 'paired') return { withdrawal, situation: pairedLeaving() };
  const child = leaving(status);
  if (status !== 'proposed') return { withdrawal, situation: { kind: 'alone', child } };
  const open = proposal({ status: 'streetConfirmed', ...change });
  return { withdrawal, situation: { kind: 'proposed', child, proposal: open } };
}

const done = <T extends object>(result: T | Refusal) => {
  if (isRefusal(result)) throw new Error(`refused: ${result.refusal}`);
  return result as Exclude<T, Refusal>;
};

describe('a withdrawal, every status and every event', () => {
  const child = leaving('waiting');
  const carryOut: Record<keyof typeof WITHDRAWAL_MACHINE.events, (one: Withdrawal) => Withdrawal | Refusal> =
    {
      investigate: (one) =>
        investigate(one, { finding: '已入户', recommends: 'reject', by: 'x', at: NOW, reviewWithin: 5 }),
      approve: (withdrawal) => {
        const after = approveWithdrawal({ withdrawal, situation: { kind: 'alone', child } }, approval(), NOW);
        return isRefusal(after) ? after : after.withdrawal;
      },
      reject: (withdrawal) => {
        const after = rejectWithdrawal({ withdrawal, child }, { reason: '尚需陪伴', by: 'x', at: NOW });
        return isRefusal(after) ? after : after.withdrawal;
      },
      takeBack: (withdrawal) => {
        const after = takeBack({ withdrawal, child }, NOW);
        return isRefusal(after) ? after : after.withdrawal;
      },
    };
  const rows = withdrawalStatuses.flatMap((status) =>
    (Object.keys(carryOut) as (keyof typeof carryOut)[]).map((event) => {
      const { rule, moves, refuses } = WITHDRAWAL_MACHINE.events[event];
      return [rule, status, event, (moves as Partial<Record<string, string>>)[status] ?? refuses] as const;
    }),
  );

  it.each(rows)('%s: %s, %s: %s', (_rule, status, event, expected) => {
    const before = withdrawalIn(status);

    const after = carryOut[event](before);

    expect(isRefusal(after) ? after.refusal : after.status).toBe(expected);
    expect(before).toEqual(withdrawalIn(status));
    if (!isRefusal(after)) expect(withdrawalSchema.parse(after)).toEqual(after);
  });
});

describe('R-SU-20: a guardian asks to leave', () => {
  const filing = {
    id: ID,
    cause: 'movingAway' as const,
    reason: '准备搬家',
    now: '2026-09-30T02:00:00.000Z' as Instant,
    investigateWithin: 10,
  };

  it.each(childStatuses)('of a child that is %s', (status) => {
    const after = fileWithdrawal(childIn(status), filing);

    if (status === 'closed') expect(after).toMatchObject({ refusal: 'wrongStatus' });
    else expect(done(after).child).toEqual({ ...childIn(status), withdrawalId: ID });
  });

  it('once at a time', () => {
    expect(fileWithdrawal(leaving('paired'), filing)).toMatchObject({ refusal: 'withdrawalOpen' });
  });

  it('R-SU-21: the street has ten working days: from the eve of 国庆 until 20 October', () => {
    expect(done(fileWithdrawal(childIn('paired'), filing)).withdrawal).toMatchObject({
      status: 'submitted',
      investigateBy: '2026-10-20',
    });
  });
});

it('R-SU-26: the district has five working days after the investigation', () => {
  const found = { finding: '已入户', recommends: 'approve', by: 'x', at: NOW, reviewWithin: 5 } as const;

  expect(done(investigate(withdrawalIn('submitted'), found))).toMatchObject({
    status: 'investigated',
    investigation: { by: 'x', reviewBy: '2026-03-23' },
  });
});

describe('R-SU-26: overdue', () => {
  it.each([
    ['submitted', '2026-03-23', false],
    ['submitted', '2026-03-24', false],
    ['submitted', '2026-03-25', true],
    ['investigated', '2026-03-19', false],
    ['investigated', '2026-03-20', true],
    ['approved', '2027-03-25', false],
    ['rejected', '2027-03-25', false],
    ['takenBack', '2027-03-25', false],
  ] as const)('%s on %s: %s', (status, today, expected) => {
    const withdrawal = withdrawalIn(status);

    expect(isOverdue(withdrawal, today as CalendarDate)).toBe(expected);
    expect(noteOverdue(withdrawal, today as CalendarDate) !== undefined).toBe(expected);
  });

  it('is notified once of each step', () => {
    const late = '2026-03-25' as CalendarDate;
    const told = noteOverdue(withdrawalIn('submitted'), late)!;
    const found = { finding: '已入户', recommends: 'approve', by: 'x', at: NOW, reviewWithin: 5 } as const;
    const investigated = done(investigate(told, found));

    expect(noteOverdue(told, late)).toBeUndefined();
    expect(noteOverdue(investigated, late)).toMatchObject({ overdueToldOf: '2026-03-23' });
    expect(withdrawalSchema.parse(told)).toEqual(told);
  });
});

describe('R-SU-22: an approved withdrawal', () => {
  it('ends the pairing, frees the volunteer and closes the file, with a farewell', () => {
    const after = done(approveWithdrawal(situationIn('paired'), approval(), NOW)).situation;

    expect(after).toMatchObject({
      kind: 'paired',
      pairing: {
        status: 'ended',
        endReason: '同意街道意见',
        end: { cause: 'guardianWish', afterwards: 'close', farewell: expect.stringContaining('感谢') },
      },
      volunteer: { activePairings: 0 },
    });
    expect(after.child).toMatchObject({
      status: 'closed',
      closeReason: '同意街道意见',
      withdrawalId: undefined,
    });
  });

  it('or returns the child to the queue', () => {
    const { situation: after } = done(
      approveWithdrawal(situationIn('paired'), approval({ afterwards: 'requeue' }), NOW),
    );

    expect(after.child).toMatchObject({ status: 'waiting', withdrawalId: undefined });
  });

  it.each([
    ['movingAway', 'movedAway'],
    ['noLongerNeeded', 'goalReached'],
    ['childUnwilling', 'guardianWish'],
    ['unsuitable', 'unsuitable'],
    ['privacy', 'guardianWish'],
    ['other', 'guardianWish'],
  ] as const)('asked for because of %s ends the pairing because of %s', (cause, expected) => {
    const withdrawal = withdrawalIn('investigated', { cause });

    const after = done(approveWithdrawal({ withdrawal, situation: pairedLeaving() }, approval(), NOW));

    expect(after.situation).toMatchObject({ pairing: { end: { cause: expected } } });
  });

  it.each([
    ['proposed', 'replaced'],
    ['streetConfirmed', 'declined'],
    ['guardianAgreed', 'declined'],
    ['volunteerAgreed', 'declined'],
  ] as const)('a proposal that is %s is %s', (status, expected) => {
    const { situation: after } = done(
      approveWithdrawal(situationIn('proposed', { status }), approval(), NOW),
    );

    if (after.kind !== 'proposed') throw new Error(after.kind);
    expect(proposalSchema.parse(after.proposal).status).toBe(expected);
    expect(after.child.status).toBe('closed');
  });

  it.each([
    ['submitted', 'close', 'closed'],
    ['returned', 'close', 'closed'],
    ['waiting', 'close', 'closed'],
    ['proposed', 'close', 'closed'],
    ['paired', 'close', 'closed'],
    ['closed', 'close', 'closed'],
    ['waiting', 'requeue', 'waiting'],
    ['proposed', 'requeue', 'waiting'],
    ['paired', 'requeue', 'waiting'],
    ['submitted', 'requeue', 'wrongStatus'],
    ['returned', 'requeue', 'wrongStatus'],
    ['closed', 'requeue', 'wrongStatus'],
  ] as const)('of a child that is %s, then %s: %s', (status, afterwards, expected) => {
    const after = approveWithdrawal(situationIn(status), approval({ afterwards }), NOW);

    expect(isRefusal(after) ? after.refusal : after.situation.child.status).toBe(expected);
    if (isRefusal(after)) return;
    const { child } = after.situation;
    expect(childSchema.parse(child)).toEqual(child);
  });

  it('does not change the place of a child who waited', () => {
    const { situation: after } = done(
      approveWithdrawal(situationIn('waiting'), approval({ afterwards: 'requeue' }), NOW),
    );

    expect(after.child).toEqual({ ...childIn('waiting'), withdrawalId: undefined });
  });
});

describe.each([
  [
    'R-SU-23: a rejection',
    (open: ChildWithdrawal) => rejectWithdrawal(open, { reason: '尚需陪伴', by: 'x', at: NOW }),
  ],
  ['R-SU-24: a request taken back', (open: ChildWithdrawal) => takeBack(open, NOW)],
])('%s', (_, decide) => {
  it.each(childStatuses)('leaves a child that is %s as it was', (status) => {
    const after = done(decide({ withdrawal: withdrawalIn('investigated'), child: leaving(status) }));

    expect(after.child).toEqual({ ...leaving(status), withdrawalId: undefined });
  });
});

describe('R-SU-25: while a request to leave is undecided', () => {
  it.each(childStatuses)('the file of a child that is %s is not closed past it', (status) => {
    const child = leaving(status);

    for (const ended of [closeChild(child, '搬家', NOW), closePaired(child, '搬家', NOW)])
      expect(ended).toMatchObject({ refusal: 'withdrawalOpen' });
    expect(refuseErasure(child)).toMatchObject({ refusal: 'erasureBlocked' });
  });

  it('a pairing may end if the child then waits', () => {
    const ending = { cause: 'other', reason: '搬家', farewell: '再见', by: 'x' } as const;

    const [closed, waits] = (['close', 'requeue'] as const).map((afterwards) =>
      endPairing(pairedLeaving(), { ...ending, afterwards }, NOW),
    );

    expect(closed).toMatchObject({ refusal: 'withdrawalOpen' });
    expect(waits).toMatchObject({ child: { status: 'waiting', withdrawalId: ID } });
  });
});

describe('R-SU-27: after an erasure', () => {
  it.each(withdrawalStatuses)('one that is %s has no word of the family left', (status) => {
    const typed = '王家的事';
    const full = withdrawalIn(status, {
      ...{ reason: typed, childName: typed },
      ...(status !== 'submitted' && { investigation: { ...FOUND, finding: typed } }),
      ...(status === 'approved' && {
        review: { ...approval({ reason: typed, farewell: typed }) },
      }),
      ...(status === 'rejected' && { review: { reason: typed, by: 'x', at: NOW } }),
    });

    const erased = eraseFromWithdrawal(full);

    expect(JSON.stringify(full)).toContain(typed);
    expect(JSON.stringify(erased)).not.toContain(typed);
    expect(withdrawalSchema.parse(erased)).toEqual(erased);
    expect(erased).toMatchObject({ status, cause: 'other', filedAt: full.filedAt });
  });
});
