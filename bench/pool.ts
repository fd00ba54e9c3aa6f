import type { Pool } from '../shared/matching/instance/instance.ts';
import { randomFrom } from './random.ts';

const codes = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => `${prefix}${at}`);

interface PoolSize {
  readonly seed: number;
  readonly childCount: number;
  readonly volunteerCount: number;
  readonly communityCount: number;
}

/** A city's records: 40,000 children and 36,000 volunteers at 1,500 communities. */
export const cityPool = () =>
  poolOf({ seed: 20, childCount: 40_000, volunteerCount: 36_000, communityCount: 1_500 });

/** All at one place: everybody is in reach of everybody, and needs, interests and times alone tell people apart. */
export const villagePool = () =>
  poolOf({ seed: 23, childCount: 2_000, volunteerCount: 1_300, communityCount: 1 });

function poolOf({ seed, childCount, volunteerCount, communityCount }: PoolSize): Pool {
  const random = randomFrom(seed);
  const needs = codes('need-', 20);
  const interests = codes('interest-', 12);
  const times = codes('time-', 14);
  const pick = (from: readonly string[], count: number) => from.filter(() => random() < count / from.length);
  const communities = Array.from({ length: communityCount }, () => ({
    lat: 31.1 + random(),
    lon: 119.1 + random() * 1.2,
  }));
  const point = () => communities[Math.floor(random() * communities.length)]!;
  const person = () => ({
    point: point(),
    freeTimes: pick(times, 4),
    householdKeys: [`household-${Math.floor(random() * 1e6)}`],
  });
  return {
    children: codes('child-', childCount).map((id) => {
      const wanted = pick(needs, 4);
      const waitingDays = Math.floor(random() * 400);
      const tier = ([1, 2, 3] as const)[Math.floor(random() * 3)]!;
      return {
        id,
        ...person(),
        needs: wanted,
        mostWanted: wanted.slice(0, 1),
        interests: pick(interests, 3),
        tier,
        waitingDays,
      };
    }),
    volunteers: codes('volunteer-', volunteerCount).map((id) => {
      const freeCapacity = 1 + Math.floor(random() * 2);
      return {
        id,
        ...person(),
        offers: pick(needs, 3),
        skills: pick(interests, 3),
        freeCapacity,
        maxDistanceKm: 1 + random() * 3,
      };
    }),
    barred: [],
    weights: { distance: 35, needGap: 40, interests: 15, freeTimes: 10 },
  };
}
