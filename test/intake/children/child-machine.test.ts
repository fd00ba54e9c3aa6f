import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Child, childSchema, childStatuses } from '../../../shared/intake/children/child.ts';
import { CHILD_MACHINE, type ChildEvent } from '../../../shared/intake/children/child-machine.ts';
import {
  moveChild,
  pairChild,
  proposeChild,
  requeueProposed,
  returnChild,
  verifyChild,
} from '../../../shared/intake/children/child-rules.ts';
import {
  closeChild,
  closePaired,
  periodsOf,
  reopenChild,
  requeuePaired,
} from '../../../shared/intake/children/close-and-reopen.ts';
import type { PairingId, ProposalId } from '../../../shared/kernel/ids.ts';
import { addDays, dateIn, type Instant, startOfDate } from '../../../shared/kernel/instants.ts';
import { isRefusal, type Refusal } from '../../../shared/kernel/problem.ts';
import { consent } from '../../builders.ts';
import { childIn, STATUS_FIELDS } from './child-in.ts';

const NOW = '2026-04-01T02:00:00.000Z' as Instant;

/** Every event of the machine, as its rule carries it out. */
const carryOut = {
  verify: verifyChild,
  return: (file) => returnChild(file, '请补充门牌号'),
  correct: (file) => moveChild(file, 'correct') as Child | Refusal,
  close: (file, now) => closeChild(file, '已搬离本区', now),
  reopen: (file, now) => reopenChild(file, 'submitted', now),
  reopenVerified: (file, now) => reopenChild(file, 'waiting', now),
  propose: (file) => proposeChild(file, 'proposal-2' as ProposalId),
  requeueProposed,
  pair: (file) => pairChild(file, 'pairing-2' as PairingId),
  requeuePaired,
  closePaired: (file, now) => closePaired(file, '孩子已满 18 周岁', now),
} as const satisfies Partial<Record<ChildEvent, (file: Child, now: Instant) => Child | Refusal>>;
type Carried = keyof typeof carryOut;
const carried = Object.keys(carryOut) as Carried[];

const targetOf = (event: Carried, from: Child['status']) => {
  const { moves, refuses } = CHILD_MACHINE.events[event];
  return (moves as Partial<Record<string, string>>)[from] ?? refuses;
};
const outcome = (result: Child | Refusal) => (isRefusal(result) ? result.refusal : result.status);

const rows = childStatuses.flatMap((status) =>
  carried.map((event) => [CHILD_MACHINE.events[event].rule, status, event, targetOf(event, status)] as const),
);

describe('a child’s file, every status and every event', () => {
  it.each(rows)('%s: %s, %s: %s', (_rule, status, event, expected) => {
    const before = childIn(status);

    const after = carryOut[event](before, NOW);

    expect(outcome(after)).toBe(expected);
    expect(before).toEqual(childIn(status));
    if (isRefusal(after)) return;
    expect(childSchema.parse(after)).toEqual(after);
    const foreign = childStatuses
      .filter((other) => other !== after.status)
      .flatMap((other) => STATUS_FIELDS[other]);
    const own = STATUS_FIELDS[after.status];
    expect(Object.keys(after).filter((field) => foreign.includes(field) && !own.includes(field))).toEqual([]);
  });

  it.each(['reopenVerified', 'requeuePaired'] as const)('Rule 2: %s needs consent in force', (event) => {
    const from = event === 'requeuePaired' ? 'paired' : 'closed';
    const consents = [consent({ withdrawnAt: NOW })];

    expect(outcome(carryOut[event](childIn(from, { consents }), NOW))).toBe('consentMissing');
  });

  it('R-IN-09: a file that was merged into another is not re-opened', () => {
    const merged = childIn('closed', { mergedInto: 'child-2' });

    expect(outcome(carryOut.reopen(merged, NOW))).toBe('wrongStatus');
  });
});

it.each(['running', 'done'])('R-IN-07: a file whose erasure is %s is not re-opened', (step) => {
  const erased = childIn('closed', { erasure: { step, at: NOW } });

  expect(outcome(carryOut.reopen(erased, NOW))).toBe('erased');
});

/** One day an event. */
const dayAfter = (days: number) => startOfDate(addDays(dateIn(NOW), days));

function play(events: readonly Carried[]): Child[] {
  const way: Child[] = [childIn('submitted')];
  for (const [day, event] of events.entries()) {
    const after = carryOut[event](way.at(-1) as Child, dayAfter(day));
    if (!isRefusal(after)) way.push(after);
  }
  return way;
}

describe('random sequences of events', () => {
  const sequences = fc.array(fc.constantFrom(...carried), { maxLength: 60 });

  it('never leave the machine', () => {
    fc.assert(
      fc.property(sequences, (events) => {
        for (const file of play(events)) expect(childSchema.parse(file)).toEqual(file);
      }),
    );
  });

  it('R-IN-07: a child never has two open periods, and no period begins before the last one has ended', () => {
    fc.assert(
      fc.property(sequences, (events) => {
        for (const file of play(events)) {
          const periods = periodsOf(file);
          const open = periods.filter(({ closedAt }) => closedAt === undefined);
          expect(open).toHaveLength(file.status === 'closed' ? 0 : 1);
          for (const [index, { openedAt }] of periods.slice(1).entries())
            expect(openedAt >= (periods[index]?.closedAt as Instant)).toBe(true);
        }
      }),
    );
  });

  it('R-IN-07: re-opening a file loses no period', () => {
    fc.assert(
      fc.property(sequences, (events) => {
        const way = play(events);
        for (const [index, file] of way.slice(1).entries())
          expect(periodsOf(file).length - periodsOf(way[index] as Child).length).toBe(
            way[index]?.status === 'closed' ? 1 : 0,
          );
      }),
    );
  });
});
