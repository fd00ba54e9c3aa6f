import { describe, expect, it } from 'vitest';
import { childSchema } from '../../../shared/intake/children/child.ts';
import { volunteerSchema } from '../../../shared/intake/volunteers/volunteer.ts';
import { addDays, type CalendarDate, type Instant, startOfDate } from '../../../shared/kernel/instants.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import { type Ending, endPairing, placeAfter } from '../../../shared/matching/pairings/end-pairing.ts';
import { type Pairing, pairingSchema } from '../../../shared/matching/pairings/pairing.ts';
import { PAIRING_MACHINE } from '../../../shared/matching/pairings/pairing-machine.ts';
import { askToEnd, declinePairingEnd, introduce } from '../../../shared/matching/pairings/pairing-steps.ts';
import type { Paired, WithVolunteer } from '../../../shared/matching/pairings/situation.ts';
import { child, consent, volunteer } from '../../builders.ts';
import { pairing } from '../proposals/pair-builders.ts';

const NOW = '2026-06-01T02:00:00.000Z' as Instant;
const WAITED_SINCE = '2026-01-05T02:00:00.000Z' as Instant;

const ending = (change: Partial<Ending> = {}): Ending => ({
  cause: 'volunteerLeaves',
  reason: '志愿者调往外地工作',
  farewell: '谢谢你让我陪你长大。',
  afterwards: 'requeue',
  by: 'member-street',
  ...change,
});

const request = {
  cause: 'volunteerLeaves',
  reason: '即将调往外地',
  farewell: '谢谢你让我陪你长大。',
  at: NOW,
} as const;

const paired = (
  change: { pairing?: object; child?: object; volunteer?: object } = {},
): WithVolunteer<Paired> => ({
  kind: 'paired',
  pairing: pairing(change.pairing as Record<string, unknown>),
  child: child({ status: 'paired', waitingSince: undefined, pairingId: 'pairing-1', ...change.child }),
  volunteer: volunteer({ capacity: 2, activePairings: 2, ...change.volunteer }),
});

const done = <T extends object>(result: T) => {
  if (isRefusal(result)) throw new Error(`refused: ${result.refusal}`);
  return result as Exclude<T, { refusal: unknown }>;
};

const ended = pairing({ status: 'ended', endedAt: NOW, endReason: '搬迁' });

describe('a pairing, every status and every event', () => {
  const carryOut = {
    introduce: (one: Pairing) => introduce(one, '2026-06-02' as CalendarDate, NOW),
    askToEnd: (one: Pairing) => askToEnd(one, request),
    declineEnd: (one: Pairing) =>
      declinePairingEnd(one.status === 'active' ? { ...one, endRequest: request } : one),
    end: (one: Pairing) => {
      const after = endPairing({ ...paired(), pairing: one }, ending(), NOW);
      return isRefusal(after) ? after : after.pairing;
    },
  } as const;
  const rows = (['active', 'ended'] as const).flatMap((status) =>
    (Object.keys(carryOut) as (keyof typeof carryOut)[]).map((event) => {
      const { rule, moves, refuses } = PAIRING_MACHINE.events[event];
      return [rule, status, event, (moves as Partial<Record<string, string>>)[status] ?? refuses] as const;
    }),
  );

  it.each(rows)('%s: %s, %s: %s', (_rule, status, event, expected) => {
    const after = carryOut[event](status === 'active' ? pairing() : ended);

    if (after === 'outside') throw new Error('the day is within bounds');
    expect(isRefusal(after) ? after.refusal : after.status).toBe(expected);
    if (!isRefusal(after)) expect(pairingSchema.parse(after)).toEqual(after);
  });
});

describe('R-MA-54: the end of a pairing', () => {
  it('records reason and farewell, frees one seat, and the child waits again', () => {
    const before = paired();

    const after = done(endPairing(before, ending(), NOW));

    expect(after.pairing).toMatchObject({
      status: 'ended',
      endedAt: NOW,
      endReason: '志愿者调往外地工作',
      end: { cause: 'volunteerLeaves', farewell: '谢谢你让我陪你长大。', afterwards: 'requeue' },
    });
    expect(after.volunteer).toEqual({ ...before.volunteer, activePairings: 1 });
    expect(childSchema.parse(after.child)).toMatchObject({ status: 'waiting', waitingSince: NOW });
    expect(volunteerSchema.parse(after.volunteer)).toEqual(after.volunteer);
  });

  it('closes the file with the pairing’s reason, if the officer chooses so', () => {
    const after = done(endPairing(paired(), ending({ afterwards: 'close', reason: '随父母搬往外地' }), NOW));

    expect(after.child).toMatchObject({ status: 'closed', closeReason: '随父母搬往外地', closedAt: NOW });
  });

  it('never sends a child without consent to the queue; its file may be closed', () => {
    const withdrawn = paired({ child: { consents: [consent({ withdrawnAt: NOW })] } });

    expect(endPairing(withdrawn, ending(), NOW)).toMatchObject({ refusal: 'consentMissing' });
    expect(done(endPairing(withdrawn, ending({ afterwards: 'close' }), NOW)).child.status).toBe('closed');
  });

  it.each([
    ['the child waits already', { child: { status: 'waiting', waitingSince: NOW, pairingId: undefined } }],
    ['the child has another pairing', { child: { pairingId: 'pairing-2' } }],
    ['the volunteer has none', { volunteer: { activePairings: 0 } }],
  ])('is refused where the records disagree: %s', (_, change) => {
    expect(endPairing(paired(change), ending(), NOW)).toMatchObject({ refusal: 'pairingEnded' });
  });
});

describe('R-MA-25: the child’s place in the queue afterwards', () => {
  const began = '2026-03-10' as CalendarDate;
  it.each([
    [0, WAITED_SINCE],
    [29, WAITED_SINCE],
    [30, 'now'],
    [365, 'now'],
  ])('after %i days of pairing it waits since %s', (days, since) => {
    const now = startOfDate(addDays(began, days));

    const place = placeAfter(pairing({ startedOn: began, childWaitedSince: WAITED_SINCE }), now);

    expect(place).toBe(since === 'now' ? now : since);
  });

  it('is now where the earlier place is not known', () => {
    const now = startOfDate(addDays(began, 1));

    expect(placeAfter(pairing({ startedOn: began }), now)).toBe(now);
  });
});

describe('R-MA-51: the first meeting', () => {
  it.each([
    ['2026-03-09', 'outside', 'the day before the pairing began'],
    ['2026-03-10', '2026-03-10', 'the day it began'],
    ['2026-06-01', '2026-06-01', 'today'],
    ['2026-08-30', '2026-08-30', '90 days ahead'],
    ['2026-08-31', 'outside', '91 days ahead'],
  ])('on %s: %s (%s)', (on, expected) => {
    const after = introduce(pairing(), on as CalendarDate, NOW);

    expect(after === 'outside' ? after : done(after).introducedOn).toBe(expected);
  });
});

describe('R-MA-52, R-MA-53: a volunteer’s request to end the pairing', () => {
  it('is recorded; the pairing goes on, and a later request replaces it', () => {
    const asked = done(askToEnd(done(askToEnd(pairing(), request)), { ...request, reason: '身体原因' }));

    expect(asked).toMatchObject({ status: 'active', endRequest: { reason: '身体原因' } });
  });

  it('leaves nothing when it is withdrawn', () => {
    expect(done(declinePairingEnd(done(askToEnd(pairing(), request))))).toEqual(pairing());
  });

  it('cannot be withdrawn when nobody made it', () => {
    expect(declinePairingEnd(pairing())).toMatchObject({ refusal: 'wrongStatus' });
  });
});
