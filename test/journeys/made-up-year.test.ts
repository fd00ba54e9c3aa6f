/** The made-up year of `npm start`, on the cloud itself. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import type { Cloud } from '../../local/cloud.ts';
import { keptList } from '../../local/json-file.ts';
import { playYear } from '../../local/story/year.ts';
import type { Instant } from '../../shared/kernel/instants.ts';
import { journeyCloud, over } from './cloud.ts';

const NOW = '2026-06-15T02:00:00.000Z' as Instant;
const MONTHS = [
  ...['2025-07', '2025-08', '2025-09', '2025-10', '2025-11', '2025-12'],
  ...['2026-01', '2026-02', '2026-03', '2026-04'],
];

let cloud: Cloud;
beforeAll(async () => {
  cloud = await journeyCloud();
}, 60_000);
afterAll(() => cloud.stop());

it('goes on where an earlier start was interrupted: no month is played twice', async () => {
  const told: string[] = [];
  const played = keptList(undefined, 'played', z.string());
  for (const month of MONTHS) played.add(month);

  await playYear(cloud, NOW, { tell: (line) => told.push(line), played });

  expect(told).toEqual(['  2026-05: 0 pairings accompanied']);
  expect(played.items).toEqual([...MONTHS, '2026-05']);
  const district = over(cloud, 'district');
  expect((await district.listMatchRuns({ query: {} })).body.items).toEqual([]);
  const { items } = (await district.listChildren({ query: { limit: 200 } })).body;
  expect(items.length).toBeGreaterThan(0);
  expect(items.length).toBeLessThanOrEqual(33); // the newest survey and three referrals at the most
}, 120_000);
