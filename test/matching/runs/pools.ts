import { randomFrom } from '../../../bench/random.ts';
import type { Weights } from '../../../shared/matching/instance/edge-cost.ts';
import type { Pool, PoolChild, PoolVolunteer } from '../../../shared/matching/instance/instance.ts';

export const WEIGHTS: Weights = { distance: 35, needGap: 40, interests: 15, freeTimes: 10 };

const HOME = { lat: 31.78, lon: 119.93 };

/** A child at home who asks for B2; a test spoils one thing. */
export const poolChild = (change: Partial<PoolChild> = {}): PoolChild => ({
  id: 'child-1',
  point: HOME,
  needs: ['B2'],
  mostWanted: [],
  interests: [],
  freeTimes: [],
  tier: 1,
  waitingDays: 0,
  householdKeys: [],
  ...change,
});

/** A volunteer next door who offers B2. */
export const poolVolunteer = (change: Partial<PoolVolunteer> = {}): PoolVolunteer => ({
  id: 'volunteer-1',
  point: HOME,
  offers: ['B2'],
  skills: [],
  freeTimes: [],
  freeCapacity: 1,
  maxDistanceKm: 3,
  householdKeys: [],
  ...change,
});

export const poolOf = (change: Partial<Pool> = {}): Pool => ({
  children: [poolChild()],
  volunteers: [poolVolunteer()],
  barred: [],
  weights: WEIGHTS,
  ...change,
});

const codes = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => `${prefix}${at}`);

/** A small town: families and volunteers at a few communities, with households in common and pairs that may not be. */
export function town(seed: number, childCount: number, volunteerCount: number): Pool {
  const random = randomFrom(seed);
  const pick = (from: readonly string[], count: number) => from.filter(() => random() < count / from.length);
  const point = () => ({
    lat: 31.7 + Math.floor(random() * 12) / 100,
    lon: 119.9 + Math.floor(random() * 12) / 100,
  });
  const householdKeys = () => [`household-${Math.floor(random() * 40 * childCount)}`];
  const needs = codes('need-', 20);
  const interests = codes('interest-', 40);
  const times = codes('time-', 14);
  return {
    children: codes('child-', childCount).map((id) => ({
      id,
      point: point(),
      ...wanted(pick(needs, 3)),
      interests: pick(interests, 3),
      freeTimes: pick(times, 3),
      tier: ([1, 2, 3] as const)[Math.floor(random() * 3)]!,
      waitingDays: Math.floor(random() * 500),
      householdKeys: householdKeys(),
    })),
    volunteers: codes('volunteer-', volunteerCount).map((id) => ({
      id,
      point: point(),
      offers: pick(needs, 5),
      skills: pick(interests, 5),
      freeTimes: pick(times, 4),
      freeCapacity: 1 + Math.floor(random() * 2),
      maxDistanceKm: 1 + random() * 5,
      householdKeys: householdKeys(),
    })),
    barred: codes('child-', childCount).map((childId) => ({
      childId,
      volunteerId: `volunteer-${Math.floor(random() * volunteerCount)}`,
    })),
    weights: WEIGHTS,
  };
}

const wanted = (needs: string[]) => ({ needs, mostWanted: needs.slice(0, 1) });
