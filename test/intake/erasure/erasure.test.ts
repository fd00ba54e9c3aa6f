import { describe, expect, it } from 'vitest';
import { type Child, childStatuses } from '../../../shared/intake/children/child.ts';
import { eraseChild, refuseErasure } from '../../../shared/intake/erasure/erase-child.ts';
import { confirmErasure, requestErasure, withdrawErasure } from '../../../shared/intake/erasure/erasure.ts';
import { isRetentionOver, shortenedAt } from '../../../shared/intake/erasure/shortened-retention.ts';
import { INTAKE_SETTINGS } from '../../../shared/intake/settings.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { child } from '../../builders.ts';
import { childIn } from '../children/child-in.ts';

const INITIAL = Object.fromEntries(
  Object.entries(INTAKE_SETTINGS.retention).map(([field, { initial }]) => [field, initial]),
) as Record<keyof typeof INTAKE_SETTINGS.retention, number>;
const retaining = (closedChildDays: number) => ({ retention: { ...INITIAL, closedChildDays } });
const at = '2026-03-10T02:00:00.000Z' as Instant;
const asked = { step: 'asked', at, by: 'ann', reason: '监护人要求' } as const;
const running = { step: 'running', at, by: 'ben' } as const;
const done = { ...running, step: 'done' } as const;
const file = (erasure?: Child['erasure']) => child({ erasure });

describe('R-IN-80, R-IN-81: a request for erasure', () => {
  it.each([
    ['nothing', undefined, asked],
    ['an asking, which the new one replaces', { ...asked, by: 'eve' }, asked],
    ['an erasure under way', running, 'erased'],
    ['an erasure that is done', done, 'erased'],
  ])('with %s before', (_, before, expected) => {
    const after = requestErasure(file(before), { by: 'ann', at }, asked.reason);

    expect('refusal' in after ? after.refusal : after.erasure).toEqual(expected);
  });

  it.each([
    ['nothing', undefined, 'wrongStatus'],
    ['an asking', asked, undefined],
    ['an erasure under way', running, 'erased'],
    ['an erasure that is done', done, 'erased'],
  ])('is revoked with %s before', (_, before, expected) => {
    const after = withdrawErasure(file(before));

    expect('refusal' in after ? after.refusal : after.erasure).toEqual(expected);
  });
});

describe('R-IN-82: carrying out an erasure takes another person', () => {
  it.each([
    ['another', 'ben', asked, running],
    ['anybody, unasked', 'ben', undefined, 'wrongStatus'],
    ['anybody, once under way', 'ben', running, 'erased'],
    ['anybody, once done', 'ben', done, 'erased'],
  ])('%s', (_, by, before, expected) => {
    const erasure = confirmErasure(file(before), { by, at });

    expect('refusal' in erasure ? erasure.refusal : erasure).toEqual(expected);
  });
});

describe('R-IN-83: the end of retention', () => {
  it.each([
    ['2026-04-09T01:59:59.999Z', false],
    ['2026-04-09T02:00:00.000Z', true],
    ['2026-04-09T02:00:00.001Z', true],
  ])('30 days after the tenth of March at ten, at %s: %s', (now, isOver) => {
    const file = { endedAt: at, now: now as Instant };
    expect(isRetentionOver(retaining(30), 'closedChildDays', file)).toBe(isOver);
  });
});

describe('R-IN-125: retention that was shortened', () => {
  const approvedAt = '2026-12-01T00:00:00.000Z' as Instant;
  const shortened = shortenedAt(retaining(1095), retaining(30), approvedAt);
  const isOver = (endedAt: string, now: string, settings = shortened) =>
    isRetentionOver(settings, 'closedChildDays', { endedAt: endedAt as Instant, now: now as Instant });

  it('reaches what it would erase from then on', () => {
    expect(isOver('2026-11-20T00:00:00.000Z', '2026-12-19T23:59:59.999Z')).toBe(false);
    expect(isOver('2026-11-20T00:00:00.000Z', '2026-12-20T00:00:00.000Z')).toBe(true);
  });

  it('and nothing that it would have erased before: that is retained as long as it was to be', () => {
    expect(isOver('2026-10-01T00:00:00.000Z', '2027-10-01T00:00:00.000Z')).toBe(false);
    expect(isOver('2026-10-01T00:00:00.000Z', '2029-09-30T00:00:00.000Z')).toBe(true);
  });

  it('twice: each shortening reaches back to its own approval', () => {
    const again = shortenedAt({ ...retaining(1095) }, retaining(365), '2026-06-01T00:00:00.000Z' as Instant);
    const twice = shortenedAt(again, { ...again, ...retaining(30) }, approvedAt);

    expect(isOver('2026-10-01T00:00:00.000Z', '2027-09-30T00:00:00.000Z', twice)).toBe(false);
    expect(isOver('2026-10-01T00:00:00.000Z', '2027-10-01T00:00:00.000Z', twice)).toBe(true);
    expect(isOver('2024-10-01T00:00:00.000Z', '2026-12-02T00:00:00.000Z', twice)).toBe(false);
  });

  it('a longer period holds for everything at once', () => {
    const longer = shortenedAt(retaining(30), retaining(60), approvedAt);
    expect(longer).not.toHaveProperty('shortened');
    expect(isOver('2026-11-01T00:00:00.000Z', '2026-12-02T00:00:00.000Z', longer)).toBe(false);
  });
});

describe('R-IN-84: a child’s file', () => {
  it.each(childStatuses)('may be erased unless a pairing is active or proposed: %s', (status) => {
    const isBlocked = status === 'paired' || status === 'proposed';
    const before = childIn(status);
    const after = eraseChild(before, running);

    expect(refuseErasure(before)?.refusal).toBe(isBlocked ? 'erasureBlocked' : undefined);
    expect('refusal' in after ? after.refusal : after.status).toBe(isBlocked ? 'erasureBlocked' : 'closed');
  });

  it('the refusal explains what to do first', () => {
    expect(refuseErasure(childIn('paired'))?.detail?.zh).toContain('先结束结对');
    expect(refuseErasure(childIn('proposed'))?.detail?.zh).toContain('先处理该建议');
  });
});

describe('R-IN-85: what remains of a child’s file', () => {
  const before = childIn('closed', {
    grade: '小学4年级',
    householdKeys: ['hash'],
    closeReason: '随王建国迁往外地',
    verifiedAt: '2026-03-01T12:00:00.000Z',
    earlierPeriods: [
      { openedAt: '2025-01-01T00:00:00.000Z', closedAt: '2025-06-01T00:00:00.000Z', closeReason: '搬家' },
    ],
  });

  it('is what statistics need', () => {
    expect(eraseChild(before, running)).toEqual({
      id: before.id,
      fileNumber: before.fileNumber,
      districtCode: '320404',
      streetCode: '320404001',
      communityCode: '320404001000',
      maskedName: '*',
      gender: 'female',
      birthYear: 2016,
      kinds: ['leftBehind'],
      needs: before.needs,
      mostWanted: before.mostWanted,
      interests: [],
      siblingIds: [],
      mergedFrom: [],
      referralIds: [],
      freeTimes: before.freeTimes,
      householdKeys: [],
      source: 'form',
      consents: before.consents,
      submittedAt: before.submittedAt,
      verifiedAt: before.verifiedAt,
      earlierPeriods: [{ ...before.earlierPeriods[0], closeReason: '*' }],
      status: 'closed',
      closedAt: before.closedAt,
      closeReason: '*',
      erasure: running,
      version: 1,
    });
  });

  it('is nothing that a later field may add', () => {
    const later = { ...before, nickname: '涵涵' };

    expect(JSON.stringify(eraseChild(later, running))).not.toContain('涵涵');
  });

  it('an open file ends with its erasure', () => {
    expect(eraseChild(childIn('waiting'), running)).toMatchObject({ status: 'closed', closedAt: at });
  });
});
