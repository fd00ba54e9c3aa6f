import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChildId, DistrictCode, VolunteerId } from '../../../shared/kernel/ids.ts';
import { type Instant, plusSeconds } from '../../../shared/kernel/instants.ts';
import { startEngine } from '../../engine.ts';

let engine: Awaited<ReturnType<typeof startEngine>>;
let barred: typeof import('../../../functions/store/matching/barred-pairs.ts');
let transact: typeof import('../../../functions/store/transact.ts')['transact'];

beforeAll(async () => {
  engine = await startEngine();
  barred = await import('../../../functions/store/matching/barred-pairs.ts');
  ({ transact } = await import('../../../functions/store/transact.ts'));
});
afterAll(() => engine.stop());

const DECLINED = '2026-03-10T02:00:00.000Z' as Instant;
const DAYS_180 = 180 * 86_400;
const pair = { childId: 'child-1' as ChildId, volunteerId: 'volunteer-1' as VolunteerId };
const zhonglou = '320404' as DistrictCode;
const isBarredAt = async (seconds: number, district = zhonglou) =>
  (await barred.barredPairs(district, plusSeconds(DECLINED, seconds))).length === 1;

describe('R-MA-05: a declined pair is left out for 180 days', () => {
  beforeAll(async () => {
    await transact([barred.barPair(pair, zhonglou, barred.barredAsDeclined(DECLINED))]);
  });

  it.each([
    ['at once', 0, true],
    ['a second before the 180 days are over', DAYS_180 - 1, true],
    ['once they are over', DAYS_180, false],
    ['a second later', DAYS_180 + 1, false],
  ])('%s', async (_, seconds, expected) => {
    expect(await isBarredAt(seconds)).toBe(expected);
  });

  it('in its own district', async () => {
    expect(await isBarredAt(0, '320402' as DistrictCode)).toBe(false);
  });

  it('declined again, it counts from the later day', async () => {
    const again = { ...pair, childId: 'child-2' as ChildId };
    const later = '320411' as DistrictCode;
    const decline = (at: Instant) => transact([barred.barPair(again, later, barred.barredAsDeclined(at))]);
    await decline(DECLINED);
    await decline(plusSeconds(DECLINED, 86_400));

    expect([await isBarredAt(DAYS_180, later), await isBarredAt(DAYS_180 + 86_400, later)]).toEqual([
      true,
      false,
    ]);
  });
});

it('R-MA-05: a pair that ended as unsuitable is left out for good', async () => {
  const elsewhere = '320412' as DistrictCode;
  await transact([barred.barPair(pair, elsewhere)]);

  expect(await isBarredAt(100 * 365 * 86_400, elsewhere)).toBe(true);
});
