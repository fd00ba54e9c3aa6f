import { float64s, int32s } from './arrays.ts';
import type { Certificate, Instance, Solution } from './instance.ts';
import { pairAll } from './open-part.ts';
import { type Parts, positionsOf, splitIntoParts } from './parts.ts';
import { sumUp } from './sum-up.ts';
import { fillTightPart } from './tight-part.ts';

/**
 * The best plan for an instance, exactly. Comes with its proof; see docs/matching.md for the argument.
 * R-MA-10: A plan pairs as many children of tier 1 as possible, then of tier 2, and so on.
 * R-MA-11: Of the plans that pair the same number of children in each tier, the one with the lowest cost minus credit is chosen.
 * R-MA-12: The same records give the same plan, in whatever order they are read.
 */
export function solve(instance: Instance): Solution {
  const parts = splitIntoParts(instance);
  const plan = emptyPlan(instance, parts);
  for (let part = 1; part <= parts.tierCount; part++) solveTightPart(instance, parts, part, plan);
  solveOpenPart(instance, parts, plan);
  return { ...plan, ...sumUp(instance, plan.volunteerOf) };
}

interface Plan {
  readonly volunteerOf: Int32Array;
  readonly certificate: Certificate;
}

function emptyPlan(instance: Instance, { childPart, volunteerPart }: Parts): Plan {
  const childPrice = float64s(instance.childCount);
  const volunteerPrice = float64s(instance.volunteerCount);
  return {
    volunteerOf: int32s(instance.childCount).fill(-1),
    certificate: { childPart, volunteerPart, childPrice, volunteerPrice },
  };
}

function solveTightPart(
  instance: Instance,
  parts: Parts,
  part: number,
  { volunteerOf, certificate }: Plan,
): void {
  if (!parts.volunteerPart.includes(part)) return;
  const tight = fillTightPart(instance, parts, part);
  for (let at = 0; at < tight.children.length; at++) {
    const volunteerAt = tight.volunteerOf[at]!;
    volunteerOf[tight.children[at]!] = volunteerAt === -1 ? -1 : tight.volunteers[volunteerAt]!;
    certificate.childPrice[tight.children[at]!] = tight.childPrice[at]!;
  }
  for (let at = 0; at < tight.volunteers.length; at++) {
    certificate.volunteerPrice[tight.volunteers[at]!] = tight.volunteerPrice[at]!;
  }
}

function solveOpenPart(instance: Instance, parts: Parts, { volunteerOf, certificate }: Plan): void {
  const open = parts.tierCount + 1;
  const children = positionsOf(parts.childPart, open);
  const a = pairAll(instance, children, parts, open);
  for (let row = 0; row < children.length; row++) {
    const child = children[row]!;
    const volunteer = a.columnOf[row]!;
    volunteerOf[child] = volunteer;
    certificate.childPrice[child] = a.costOf[row]! - instance.credits[child]! + a.nodes[2 * volunteer]!;
  }
  for (let volunteer = 0; volunteer < instance.volunteerCount; volunteer++) {
    if (parts.volunteerPart[volunteer] === open)
      certificate.volunteerPrice[volunteer] = 0 - a.nodes[2 * volunteer]!;
  }
}
