/** What happens around a solve: building an instance from records, and changing a solved one. */
import { LivePlan } from '../shared/matching/engine/incremental.ts';
import type { Instance } from '../shared/matching/engine/instance.ts';
import { solve } from '../shared/matching/engine/solve.ts';
import { buildInstance } from '../shared/matching/instance/instance.ts';
import { INSTANCES } from './instances.ts';
import { median, quantile } from './median.ts';
import { cityPool } from './pool.ts';
import { randomFrom } from './random.ts';

export function benchAround(): void {
  const pool = cityPool();
  const builds = Array.from({ length: 3 }, () => timed(() => buildInstance(pool)));
  const { instance } = builds[0]!.result;
  const line = `city from records: ${pool.children.length} children, ${pool.volunteers.length} volunteers, ${instance.columns.length} edges`;
  process.stdout.write(`\n${line}: ${median(builds.map(({ ms }) => ms)).toFixed(0)} ms\n`);
  const city = INSTANCES.city();
  const live = timed(() => LivePlan.of(city, solve(city)));
  process.stdout.write(`live plan of the city, with its solve: ${live.ms.toFixed(0)} ms\n`);
  for (const [what, times] of Object.entries(changeTimes(live.result, city))) {
    const [middle, late] = [median(times) * 1000, quantile(times, 0.99)];
    process.stdout.write(`${what}: median ${middle.toFixed(1)} µs, p99 ${late.toFixed(2)} ms\n`);
  }
}

const CHANGES = 2_000;

function changeTimes(live: LivePlan, instance: Instance) {
  const random = randomFrom(99);
  const times = {
    'one more child': [] as number[],
    'that child leaves': [] as number[],
    'one more seat': [] as number[],
    'that seat goes': [] as number[],
  };
  for (let change = 0; change < CHANGES; change++) {
    const like = Math.floor(random() * instance.childCount);
    const volunteer = Math.floor(random() * instance.volunteerCount);
    const added = timed(() => live.addChild(childLike(instance, like)));
    times['one more child'].push(added.ms);
    times['that child leaves'].push(timed(() => live.removeChild(added.result)).ms);
    times['one more seat'].push(timed(() => live.addSeat(volunteer)).ms);
    times['that seat goes'].push(timed(() => live.removeSeat(volunteer)).ms);
  }
  return times;
}

function childLike({ rowStart, columns, costs, tiers, credits }: Instance, child: number) {
  const edges = Array.from(columns.subarray(rowStart[child], rowStart[child + 1]), (other, at) => ({
    other,
    cost: costs[rowStart[child]! + at]!,
  }));
  return { tier: tiers[child]!, credit: credits[child]!, edges };
}

function timed<T>(work: () => T): { result: T; ms: number } {
  const start = performance.now();
  const result = work();
  return { result, ms: performance.now() - start };
}
