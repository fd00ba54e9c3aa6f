import { highestTier, type Instance, type Solution } from './instance.ts';

type Totals = Pick<Solution, 'matchedByTier' | 'matched' | 'cost' | 'credit' | 'objective'>;

/** What a plan comes to. Every pair must be an edge of the instance. */
export function sumUp(instance: Instance, volunteerOf: Int32Array): Totals {
  const { rowStart, columns, costs, credits, tiers } = instance;
  const matchedByTier: number[] = new Array(highestTier(instance)).fill(0);
  let matched = 0;
  let cost = 0;
  let credit = 0;
  for (let child = 0; child < instance.childCount; child++) {
    const volunteer = volunteerOf[child]!;
    if (volunteer === -1) continue;
    matched++;
    matchedByTier[tiers[child]! - 1]!++;
    credit += credits[child]!;
    let edge = rowStart[child]!;
    while (columns[edge] !== volunteer && edge < rowStart[child + 1]!) edge++;
    cost += costs[edge]!;
  }
  return { matchedByTier, matched, cost, credit, objective: cost - credit };
}
