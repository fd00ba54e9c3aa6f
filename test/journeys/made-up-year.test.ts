/** The made-up year of `npm start`, on the cloud itself. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Cloud } from '../../local/cloud.ts';
import { keptList } from '../../local/json-file.ts';
import { schoolGrade } from '../../local/story/school-grade.ts';
import { playYear, type Wave } from '../../local/story/year.ts';
import { eachItem } from '../../shared/contract/client.ts';
import { vettedUntil } from '../../shared/intake/volunteers/volunteer-rules.ts';
import {
  addDays,
  type CalendarDate,
  dateIn,
  type Instant,
  type Month,
} from '../../shared/kernel/instants.ts';
import { journeyCloud, over } from './cloud.ts';

const NOW = '2026-06-15T02:00:00.000Z' as Instant;
const TODAY = dateIn(NOW);
const MONTHS = [
  ...['2025-07', '2025-08', '2025-09', '2025-10', '2025-11', '2025-12'],
  ...['2026-01', '2026-02', '2026-03', '2026-04'],
];

/** Fewer people than in the year of `npm start`, in as many months. */
const WAVES: readonly Wave[] = [
  { monthsAgo: 11, children: { from: 0, to: 6 }, volunteers: { from: 0, to: 30 } },
  { monthsAgo: 2, children: { from: 6, to: 9 }, volunteers: { from: 30, to: 36 } },
];

let cloud: Cloud;

describe('after an interruption', () => {
  beforeAll(async () => {
    cloud = await journeyCloud();
  }, 60_000);
  afterAll(() => cloud.stop());

  it('the year goes on where it was: no month is played twice', async () => {
    const lines: string[] = [];
    const played = keptList(undefined, 'played', z.string());
    for (const month of MONTHS) played.add(month);

    await playYear(cloud, NOW, { tell: (line) => lines.push(line), played });

    expect(lines).toEqual(['  2026-05: 0 pairings accompanied']);
    expect(played.items).toEqual([...MONTHS, '2026-05']);
    const district = over(cloud, 'district');
    expect((await district.listMatchRuns({ query: {} })).body.items).toEqual([]);
    const { items } = (await district.listChildren({ query: { limit: 200 } })).body;
    expect(items.length).toBeGreaterThan(0);
    expect(items.length).toBeLessThanOrEqual(33); // the newest survey and three referrals at the most
  }, 120_000);
});

describe('the whole year', () => {
  beforeAll(async () => {
    cloud = await journeyCloud();
    const played = keptList(undefined, 'played', z.string());
    await playYear(cloud, NOW, { tell: () => undefined, played, waves: WAVES });
  }, 240_000);
  afterAll(() => cloud.stop());

  it('has the digests of every month and every quarter that ended in it', async () => {
    const list = over(cloud, 'district').listDigests;
    const digests = await Array.fromAsync(eachItem(list, { limit: 200 }));
    const periodsOf = (scope: string) =>
      digests
        .filter((one) => one.scope === scope)
        .map(({ period }) => String(period))
        .toSorted();
    const months = [...MONTHS, '2026-05'];
    expect(periodsOf('320404')).toEqual([...months, '2025-Q3', '2025-Q4', '2026-Q1'].toSorted());
    expect(periodsOf('320404001')).toEqual(months);
  });

  it('has no dozen of volunteers whose vetting lapses in one fortnight', async () => {
    const list = over(cloud, 'district').listVolunteers;
    const active = await Array.fromAsync(eachItem(list, { status: 'active' as const, limit: 200 }));
    const ends = active.map((one) => vettedUntil(one)!);
    const endingWithin = (from: CalendarDate) =>
      ends.filter((end) => end >= from && end < addDays(from, 14)).length;
    const older = Array.from({ length: 22 }, (_, fortnight) => endingWithin(addDays(TODAY, fortnight * 14)));
    expect(active.length).toBeGreaterThan(15);
    expect(endingWithin(TODAY)).toBeLessThanOrEqual(2);
    expect(Math.max(...older)).toBeLessThan(12);
    expect(ends.filter((end) => end < TODAY)).toEqual([]);
  });

  it('has contacts in this month too, up to yesterday', async () => {
    const list = over(cloud, 'district').listContacts;
    const contacts = await Array.fromAsync(eachItem(list, { month: '2026-06' as Month, limit: 200 }));
    expect(contacts.length).toBeGreaterThan(0);
    expect(contacts.filter(({ on }) => on >= TODAY)).toEqual([]);
  });

  it('has every child in a grade that fits', async () => {
    const list = over(cloud, 'district').listChildren;
    const children = await Array.fromAsync(eachItem(list, { limit: 200 }));
    const surveyed = children.filter(({ grade }) => grade !== undefined);
    expect(surveyed.length).toBeGreaterThan(30);
    const fitting = (birthYear: number) =>
      ['01', '12'].map((month) => schoolGrade(`${birthYear}-${month}` as Month, TODAY));
    expect(surveyed.filter(({ birthYear, grade }) => !fitting(birthYear).includes(grade!))).toEqual([]);
  });
});
