import { describe, expect, it } from 'vitest';
import type { Instant, Period } from '../../../shared/kernel/instants.ts';
import type { Scope } from '../../../shared/reporting/digests/digest.ts';
import { frameOf } from '../../../shared/reporting/digests/frame.ts';

const frame = (period: string, cutOff: string) =>
  frameOf('320404001' as Scope, period as Period, cutOff as Instant);

describe('R-RE-02: a digest of March ends', () => {
  it.each([
    ['at a cut-off within March', '2026-03-20T02:00:00.000Z', '2026-03-20T02:00:00.000Z', '2026-03-20'],
    [
      'at a cut-off just before March ends',
      '2026-03-31T15:59:59.999Z',
      '2026-03-31T15:59:59.999Z',
      '2026-03-31',
    ],
    [
      'with March when it is cut off there',
      '2026-03-31T16:00:00.000Z',
      '2026-03-31T16:00:00.000Z',
      '2026-03-31',
    ],
    [
      'with March when it is cut off later',
      '2026-04-02T02:00:00.000Z',
      '2026-03-31T16:00:00.000Z',
      '2026-03-31',
    ],
  ])('%s', (_, cutOff, asOf, lastDay) => {
    const march = frame('2026-03', cutOff);

    expect([march.asOf, march.lastDay]).toEqual([asOf, lastDay]);
    expect(march.interval).toEqual({ from: '2026-02-28T16:00:00.000Z', to: asOf });
    expect(march.isRunning).toBe(cutOff < '2026-03-31T16:00:00.000Z');
  });
});

it('R-RE-02: a digest of the first quarter ends with its last month', () => {
  expect(frame('2026-Q1', '2026-04-02T02:00:00.000Z').asOf).toBe('2026-03-31T16:00:00.000Z');
  expect(frame('2026-Q1', '2026-03-31T15:59:59.999Z').asOf).toBe('2026-03-31T15:59:59.999Z');
});
