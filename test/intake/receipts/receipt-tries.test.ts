import { describe, expect, it } from 'vitest';
import {
  forgottenAt,
  MAX_TRIES,
  nextTry,
  type ReceiptTries,
  waitSeconds,
} from '../../../shared/intake/receipts/receipt-tries.ts';
import { type Instant, plusSeconds } from '../../../shared/kernel/instants.ts';

const LAST = '2026-03-10T02:00:00.000Z' as Instant;
const tries = (count: number): ReceiptTries => ({ count, lastAt: LAST });
const later = (seconds: number) => plusSeconds(LAST, seconds);

describe('R-IN-30: attempts at a receipt code', () => {
  it.each([
    [0, 0],
    [1, 0],
    [4, 0],
    [5, 2],
    [6, 4],
    [7, 8],
    [8, 16],
    [9, 32],
    [10, 3600],
  ])('after %i tries the next one waits %i s', (count, seconds) => {
    expect(waitSeconds(count)).toBe(seconds);
  });

  it('the first one is counted and allowed', () => {
    expect(nextTry(undefined, LAST)).toEqual({ counted: tries(1), refusal: undefined });
  });

  it.each([
    ['the fourth at once', 3, 0, undefined],
    ['the fifth at once', 4, 0, undefined],
    ['the sixth just before its time', 5, 1.999, 4],
    ['the sixth at its time', 5, 2, undefined],
    ['the seventh just before', 6, 3.999, 8],
    ['the seventh at its time', 6, 4, undefined],
    ['the ninth at once', 8, 0, 32],
    ['the tenth too early, which locks', 9, 31.999, 3600],
    ['the tenth at its time, which may still look', 9, 32, undefined],
  ])('%s is counted, and refused with the time to wait', (_, count, seconds, wait) => {
    const { counted, refusal } = nextTry(tries(count), later(seconds));
    expect(counted).toEqual({ count: count + 1, lastAt: later(seconds) });
    expect(refusal?.retryAfterSeconds).toBe(wait);
  });

  it.each([
    ['at once', 0, 3600],
    ['after half of it', 1800, 1800],
    ['in its last second', 3599.001, 1],
  ])('a lock counts nothing and is not lengthened: %s', (_, seconds, wait) => {
    const { counted, refusal } = nextTry(tries(MAX_TRIES), later(seconds));
    expect(counted).toBeUndefined();
    expect(refusal).toMatchObject({ refusal: 'tooMany', retryAfterSeconds: wait });
  });

  it.each([1, 9, MAX_TRIES])('%i tries are forgotten an hour after the last, and not before', (count) => {
    const forgotten = { counted: { count: 1, lastAt: later(3600) }, refusal: undefined };
    expect(forgottenAt(tries(count))).toBe(later(3600));
    expect(nextTry(tries(count), later(3600))).toEqual(forgotten);
    expect(nextTry(tries(count), later(3599.999)).counted?.count).not.toBe(1);
  });

  it('a long time to wait is given in minutes', () => {
    const detailAfter = (count: number) => nextTry(tries(count), LAST).refusal?.detail;
    expect(detailAfter(5)?.zh).toBe('尝试次数过多，请在 4 秒后再试');
    expect(detailAfter(10)).toEqual({
      zh: '尝试次数过多，请在 60 分钟后再试',
      en: 'Too many attempts. Try again in 60 minutes',
    });
  });
});
