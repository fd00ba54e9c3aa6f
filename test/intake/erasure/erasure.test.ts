import { describe, expect, it } from 'vitest';
import { type Child, childStatuses } from '../../../shared/intake/children/child.ts';
import { eraseChild, refuseErasure } from '../../../shared/intake/erasure/erase-child.ts';
import {
  confirmErasure,
  isRetentionOver,
  requestErasure,
  withdrawErasure,
} from '../../../shared/intake/erasure/erasure.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { child } from '../../builders.ts';
import { childIn } from '../children/child-in.ts';

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
    expect(isRetentionOver(at, 30, now as Instant)).toBe(isOver);
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
