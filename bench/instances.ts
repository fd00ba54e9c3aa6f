import { canonicalInstance, type Instance } from '../shared/matching/engine/instance.ts';
import { buildInstance } from '../shared/matching/instance/instance.ts';
import { villagePool } from './pool.ts';
import { type Random, randomFrom } from './random.ts';

interface MapSettings {
  readonly seed: number;
  readonly childCount: number;
  readonly volunteerCount: number;
  /** How many volunteers a child has in reach on average, before needs are compared. */
  readonly reach: number;
  readonly capacity: (random: Random) => number;
  readonly tier?: (random: Random) => number;
  /** Settlements that people crowd around; 0 spreads them evenly. */
  readonly settlements?: number;
  /** Cost of a pair from the share of the limit used up; the default mixes it with gaps like those of real needs. */
  readonly cost?: (distanceShare: number, random: Random) => number;
}

/** Children and volunteers on a map, each child linked to the volunteers in reach. */
function onMap(settings: MapSettings): Instance {
  const {
    seed,
    childCount,
    volunteerCount,
    reach,
    capacity,
    tier = () => 1,
    settlements = 0,
    cost = mixedCost,
  } = settings;
  const random = randomFrom(seed);
  const place = placer(settlements, random);
  const children = Array.from({ length: childCount }, place);
  const volunteers = Array.from({ length: volunteerCount }, place);
  const radius = Math.sqrt(reach / (Math.PI * volunteerCount)) * (settlements ? 0.22 : 1);
  const edges = new Edges();
  const near = gridOf(volunteers, radius);
  for (const child of children) {
    for (const column of near(child)) {
      const share = Math.hypot(child.x - volunteers[column]!.x, child.y - volunteers[column]!.y) / radius;
      if (share <= 1) edges.add(column, cost(share, random));
    }
    edges.endRow();
  }
  return edges.instance(
    volunteers.map(() => capacity(random)),
    children.map(() => tier(random)),
    random,
  );
}

interface Place {
  readonly x: number;
  readonly y: number;
}

function placer(settlements: number, random: Random): () => Place {
  if (settlements === 0) return () => ({ x: random(), y: random() });
  const centres = Array.from({ length: settlements }, () => ({
    x: random(),
    y: random(),
    spread: 0.005 + 0.04 * random() ** 2,
  }));
  return () => {
    const { x, y, spread } = centres[Math.floor(random() ** 1.5 * settlements)]!;
    const away = () => (random() + random() + random() - 1.5) * spread * 2;
    return { x: x + away(), y: y + away() };
  };
}

/** For each place, those in the grid cells around it. */
function gridOf(places: readonly Place[], cell: number): (around: Place) => number[] {
  const keyOf = (x: number, y: number) => (Math.floor(x / cell) + 4) * 65_536 + Math.floor(y / cell) + 4;
  const cells = new Map<number, number[]>();
  places.forEach(({ x, y }, at) => {
    const key = keyOf(x, y);
    const known = cells.get(key);
    if (known) known.push(at);
    else cells.set(key, [at]);
  });
  const steps = [-1, 0, 1];
  return ({ x, y }) =>
    steps.flatMap((dx) => steps.flatMap((dy) => cells.get(keyOf(x + dx * cell, y + dy * cell)) ?? []));
}

/** Weights 35 / 40 / 15 / 10; gaps come in steps, as needs, interests and times do. */
function mixedCost(distanceShare: number, random: Random): number {
  const gap = (steps: number) => Math.floor(random() * (steps + 1)) / steps;
  return Math.round(3500 * distanceShare + 4000 * gap(6) + 1500 * gap(3) + 1000 * gap(4));
}

class Edges {
  private readonly rowStart = [0];
  private readonly columns: number[] = [];
  private readonly costs: number[] = [];

  add(column: number, cost: number): void {
    this.columns.push(column);
    this.costs.push(cost);
  }

  get rowCount(): number {
    return this.rowStart.length - 1;
  }

  endRow(): void {
    this.rowStart.push(this.columns.length);
  }

  instance(capacities: number[], tiers: number[], random: Random): Instance {
    return canonicalInstance({
      childCount: tiers.length,
      volunteerCount: capacities.length,
      capacities: Int32Array.from(capacities),
      tiers: Uint8Array.from(tiers),
      credits: Int32Array.from(tiers, () => Math.min(3650, Math.floor(-90 * Math.log(1 - random())) * 10)),
      rowStart: Int32Array.from(this.rowStart),
      columns: Int32Array.from(this.columns),
      costs: Int32Array.from(this.costs),
    });
  }
}

const oneOf = (values: readonly number[]) => (random: Random) =>
  values[Math.floor(random() * values.length)]!;

/** Every child may go to every volunteer. */
function dense(seed: number, size: number): Instance {
  const random = randomFrom(seed);
  const edges = new Edges();
  for (let child = 0; child < size; child++) {
    for (let volunteer = 0; volunteer < size; volunteer++)
      edges.add(volunteer, Math.floor(random() * 10_001));
    edges.endRow();
  }
  return edges.instance(new Array(size).fill(1), new Array(size).fill(1), random);
}

/** Long roads: child k lives between volunteers k and k + 1 of its road, and the spare seats lie at the far end. */
function chains(seed: number, roads: number, length: number): Instance {
  const random = randomFrom(seed);
  const edges = new Edges();
  const capacities: number[] = [];
  for (let road = 0; road < roads; road++) {
    const first = road * length;
    for (let at = 0; at < length; at++) {
      capacities.push(1);
      for (let step = 0; step < 4 && at + step < length; step++)
        edges.add(first + at + step, Math.floor(1000 * step + 500 * random()));
      edges.endRow();
      if (at % 50 !== 0 || at >= length - 50) continue;
      edges.add(first + at, Math.floor(500 * random()));
      edges.add(first + at + 1, Math.floor(1000 + 500 * random()));
      edges.endRow();
    }
    capacities[first + length - 1] = 2 + Math.ceil(length / 50);
  }
  return edges.instance(capacities, new Array(edges.rowCount).fill(1), random);
}

/** The built-in instances, by name. */
export const INSTANCES = {
  district: () =>
    onMap({ seed: 1, childCount: 500, volunteerCount: 800, reach: 25, capacity: oneOf([1, 1, 2]) }),
  city: () =>
    onMap({
      seed: 2,
      childCount: 40_000,
      volunteerCount: 36_000,
      reach: 25,
      capacity: oneOf([1, 1, 2, 3]),
      settlements: 40,
    }),
  province: () =>
    onMap({ seed: 3, childCount: 100_000, volunteerCount: 150_000, reach: 31, capacity: () => 1 }),
  tight: () => onMap({ seed: 4, childCount: 30_000, volunteerCount: 30_000, reach: 20, capacity: () => 1 }),
  scarce: () =>
    onMap({ seed: 5, childCount: 40_000, volunteerCount: 12_000, reach: 10, capacity: oneOf([1, 1, 2]) }),
  capacities: () =>
    onMap({ seed: 6, childCount: 40_000, volunteerCount: 5_000, reach: 20, capacity: oneOf([2, 5, 10, 20]) }),
  tiers: () =>
    onMap({
      seed: 7,
      childCount: 40_000,
      volunteerCount: 20_000,
      reach: 15,
      capacity: oneOf([1, 1, 2]),
      tier: oneOf([1, 2, 2, 3, 3]),
      settlements: 60,
    }),
  chains: () => chains(8, 20, 1_000),
  dense: () => dense(9, 1_500),
  ties: () =>
    onMap({
      seed: 10,
      childCount: 20_000,
      volunteerCount: 20_000,
      reach: 20,
      capacity: () => 1,
      cost: (share) => Math.floor(share * 4) * 1000,
    }),
  village: () => buildInstance(villagePool()).instance,
} as const satisfies Record<string, () => Instance>;

/** The instance as the text that `readInstanceFile` reads. */
export function textOf(instance: Instance): string {
  const { childCount, volunteerCount, rowStart, columns, costs } = instance;
  const lines = [`${childCount} ${volunteerCount} ${columns.length}`];
  lines.push(instance.capacities.join(' '), instance.tiers.join(' '), instance.credits.join(' '));
  for (let child = 0; child < childCount; child++) {
    for (let edge = rowStart[child]!; edge < rowStart[child + 1]!; edge++)
      lines.push(`${child} ${columns[edge]} ${costs[edge]}`);
  }
  return `${lines.join('\n')}\n`;
}
