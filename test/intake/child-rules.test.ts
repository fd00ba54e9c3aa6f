import { describe, expect, it } from 'vitest';
import { type Child, type ChildIn, childSchema, childStatuses } from '../../shared/intake/child.ts';
import {
  pairChild,
  proposeChild,
  requeueProposed,
  returnChild,
  verifyChild,
} from '../../shared/intake/child-rules.ts';
import type { PairingId, ProposalId } from '../../shared/kernel/ids.ts';
import type { Instant } from '../../shared/kernel/instants.ts';
import { isRefusal, type Refusal } from '../../shared/kernel/problem.ts';
import { child, consent } from '../builders.ts';

type Status = Child['status'];

const NOW = '2026-04-01T02:00:00.000Z' as Instant;
const SINCE = '2026-03-02T00:00:00.000Z';

/** What belongs to one status only. */
const own = {
  submitted: {},
  returned: { returnReason: '住址不全' },
  waiting: { waitingSince: SINCE },
  proposed: { waitingSince: SINCE, proposalId: 'proposal-1' },
  paired: { pairingId: 'pairing-1' },
  closed: { closeReason: '已满 18 周岁', closedAt: SINCE },
} as const satisfies Record<Status, object>;

const childIn = <S extends Status>(status: S, change: Record<string, unknown> = {}) =>
  child({ waitingSince: undefined, status, ...own[status], ...change }) as ChildIn<S>;

const moves = {
  verify: (file) => verifyChild(file, NOW),
  return: (file) => returnChild(file, '请补充门牌号'),
  propose: (file) => proposeChild(file, 'proposal-2' as ProposalId),
  requeue: requeueProposed,
  pair: (file) => pairChild(file, 'pairing-2' as PairingId),
} as const satisfies Record<string, (file: Child) => Child | Refusal>;
type Move = keyof typeof moves;

const outcome = (result: Child | Refusal) => (isRefusal(result) ? result.refusal : result.status);

describe('R-IN-03, R-IN-04, R-MA-20 to R-MA-22: a file’s way, every status and every move', () => {
  const table: Record<Status, Record<Move, string>> = {
    submitted: {
      verify: 'waiting',
      return: 'returned',
      propose: 'childNotWaiting',
      requeue: 'wrongStatus',
      pair: 'childNotWaiting',
    },
    returned: {
      verify: 'waiting',
      return: 'wrongStatus',
      propose: 'childNotWaiting',
      requeue: 'wrongStatus',
      pair: 'childNotWaiting',
    },
    waiting: {
      verify: 'wrongStatus',
      return: 'wrongStatus',
      propose: 'proposed',
      requeue: 'wrongStatus',
      pair: 'childNotWaiting',
    },
    proposed: {
      verify: 'wrongStatus',
      return: 'wrongStatus',
      propose: 'proposed',
      requeue: 'waiting',
      pair: 'paired',
    },
    paired: {
      verify: 'wrongStatus',
      return: 'wrongStatus',
      propose: 'childNotWaiting',
      requeue: 'wrongStatus',
      pair: 'childNotWaiting',
    },
    closed: {
      verify: 'wrongStatus',
      return: 'wrongStatus',
      propose: 'childNotWaiting',
      requeue: 'wrongStatus',
      pair: 'childNotWaiting',
    },
  };
  const rows = childStatuses.flatMap((status) =>
    (Object.keys(moves) as Move[]).map((move) => [status, move, table[status][move]] as const),
  );

  it.each(rows)('%s, %s: %s', (status, move, expected) => {
    const before = childIn(status);

    const after = moves[move](before);

    expect(outcome(after)).toBe(expected);
    expect(before).toEqual(childIn(status));
    if (!isRefusal(after)) expect(childSchema.parse(after)).toEqual(after);
  });

  it.each(rows.filter(([, , expected]) => childStatuses.includes(expected as Status)))(
    '%s, %s: nothing of the former status stays in the file',
    (status, move, expected) => {
      const after = moves[move](childIn(status)) as Child;
      const foreign = (Object.keys(own) as Status[])
        .flatMap((other) => Object.keys(own[other]))
        .filter((field) => !Object.keys(own[expected as Status]).includes(field));

      expect(Object.keys(after).filter((field) => foreign.includes(field))).toEqual([]);
    },
  );
});

describe('the queue', () => {
  it('R-IN-03: a verified child waits from the moment of verification', () => {
    expect(verifyChild(childIn('submitted'), NOW)).toMatchObject({ waitingSince: NOW, verifiedAt: NOW });
  });

  it('R-IN-04: a returned file says why, and its verification is a new one', () => {
    const returned = returnChild(childIn('submitted'), '请补充门牌号') as Child;

    expect(returned).toMatchObject({ returnReason: '请补充门牌号' });
    expect(verifyChild(returned, NOW)).toMatchObject({ status: 'waiting', waitingSince: NOW });
  });

  it('R-MA-20, R-MA-21: a proposal and its decline leave the child where it stood', () => {
    const proposed = proposeChild(childIn('waiting'), 'proposal-2' as ProposalId) as Child;
    const again = proposeChild(proposed, 'proposal-3' as ProposalId) as Child;
    const requeued = requeueProposed(again);

    expect(proposed).toMatchObject({ waitingSince: SINCE, proposalId: 'proposal-2' });
    expect(again).toMatchObject({ waitingSince: SINCE, proposalId: 'proposal-3' });
    expect(requeued).toEqual(childIn('waiting'));
  });
});

describe('rule 2: consent to pairing', () => {
  it.each([
    ['given', [consent()], 'waiting'],
    ['never given', [], 'consentMissing'],
    ['given for another purpose only', [consent({ purpose: 'publicity' })], 'consentMissing'],
    ['taken back', [consent({ withdrawnAt: NOW })], 'consentMissing'],
  ])('%s: a file that is verified is %s', (_, consents, expected) => {
    expect(outcome(verifyChild(childIn('submitted', { consents }), NOW))).toBe(expected);
  });
});
