import type { Instance, Solution } from './instance.ts';

/** Why a solution is refused, and at which child, volunteer or tier. */
export interface CertificateFailure {
  readonly reason:
    | 'wrongShape'
    | 'volunteerUnknown'
    | 'pairWithoutEdge'
    | 'overCapacity'
    | 'crossesParts'
    | 'edgeLeadsToLaterPart'
    | 'tightSeatFree'
    | 'openChildUnpaired'
    | 'tierTooLateForPart'
    | 'earlierTierUnpaired'
    | 'negativeReducedCost'
    | 'pairNotTight'
    | 'childPriceSign'
    | 'volunteerPriceSign'
    | 'wrongTotals';
  readonly child?: number;
  readonly volunteer?: number;
}

/**
 * Proves or refuses, in one pass over the edges and without the solver, that no better plan exists: that the pairs are allowed, that
 * as many of each tier are paired as can be (R-MA-10) and that cost less credit is least among such plans (R-MA-11). See
 * docs/matching.md for why these conditions are enough.
 * @returns the first failure, or undefined when the proof holds.
 */
export function verifyCertificate(instance: Instance, solution: Solution): CertificateFailure | undefined {
  const check = new Check(instance, solution);
  return check.shapes() ?? check.children() ?? check.volunteers() ?? check.totals();
}

class Check {
  private readonly instance: Instance;
  private readonly solution: Solution;
  private readonly open: number;
  private readonly taken: Int32Array;
  private readonly matchedByTier: number[];
  private cost = 0;
  private credit = 0;

  constructor(instance: Instance, solution: Solution) {
    this.instance = instance;
    this.solution = solution;
    let tierCount = 0;
    for (const tier of instance.tiers) tierCount = Math.max(tierCount, tier);
    this.open = tierCount + 1;
    this.taken = new Int32Array(instance.volunteerCount);
    this.matchedByTier = new Array(tierCount).fill(0);
  }

  shapes(): CertificateFailure | undefined {
    const { childCount, volunteerCount } = this.instance;
    const { volunteerOf, certificate } = this.solution;
    const byChild = [volunteerOf, certificate.childPart, certificate.childPrice];
    const byVolunteer = [certificate.volunteerPart, certificate.volunteerPrice];
    const fits =
      byChild.every((values) => values.length === childCount) &&
      byVolunteer.every((values) => values.length === volunteerCount);
    return fits ? undefined : { reason: 'wrongShape' };
  }

  children(): CertificateFailure | undefined {
    for (let child = 0; child < this.instance.childCount; child++) {
      const reason = this.edgesOf(child) ?? this.child(child);
      if (reason) return { reason, child };
    }
    return undefined;
  }

  /** Every edge of a child: none to a later part, none in its own part with a negative reduced cost, and the pair's own is tight. */
  private edgesOf(child: number): CertificateFailure['reason'] | undefined {
    const { rowStart, columns, costs, credits } = this.instance;
    const { volunteerOf, certificate } = this.solution;
    const { volunteerPart, volunteerPrice } = certificate;
    const part = certificate.childPart[child]!;
    const volunteer = volunteerOf[child]!;
    const worth = credits[child]! + certificate.childPrice[child]!;
    const end = rowStart[child + 1]!;
    let pairCost = -1;
    for (let edge = rowStart[child]!; edge < end; edge++) {
      const column = columns[edge]!;
      const otherPart = volunteerPart[column]!;
      if (otherPart > part) return 'edgeLeadsToLaterPart';
      const reduced = costs[edge]! - worth - volunteerPrice[column]!;
      if (otherPart === part && !(reduced >= 0)) return 'negativeReducedCost';
      if (column !== volunteer) continue;
      if (otherPart !== part) return 'crossesParts';
      if (reduced !== 0) return 'pairNotTight';
      pairCost = costs[edge]!;
    }
    if (volunteer === -1) return undefined;
    if (pairCost === -1) return 'pairWithoutEdge';
    this.count(child, volunteer, pairCost);
    return undefined;
  }

  private count(child: number, volunteer: number, cost: number): void {
    this.taken[volunteer]!++;
    this.matchedByTier[this.instance.tiers[child]! - 1]!++;
    this.cost += cost;
    this.credit += this.instance.credits[child]!;
  }

  private child(child: number): CertificateFailure['reason'] | undefined {
    const { volunteerOf, certificate } = this.solution;
    const part = certificate.childPart[child]!;
    const tier = this.instance.tiers[child]!;
    const price = certificate.childPrice[child]!;
    const isPaired = volunteerOf[child] !== -1;
    if (part < 1 || part > this.open) return 'wrongShape';
    if (part === this.open) return isPaired ? undefined : 'openChildUnpaired';
    if (tier > part) return 'tierTooLateForPart';
    if (tier < part) return isPaired ? undefined : 'earlierTierUnpaired';
    return isPaired
      ? price <= 0
        ? undefined
        : 'childPriceSign'
      : price === 0
        ? undefined
        : 'childPriceSign';
  }

  volunteers(): CertificateFailure | undefined {
    const { certificate } = this.solution;
    for (let volunteer = 0; volunteer < this.instance.volunteerCount; volunteer++) {
      const free = this.instance.capacities[volunteer]! - this.taken[volunteer]!;
      const part = certificate.volunteerPart[volunteer]!;
      const price = certificate.volunteerPrice[volunteer]!;
      if (part < 1 || part > this.open) return { reason: 'wrongShape', volunteer };
      if (free < 0) return { reason: 'overCapacity', volunteer };
      if (part < this.open && free > 0) return { reason: 'tightSeatFree', volunteer };
      if (part === this.open && !(free > 0 ? price === 0 : price <= 0))
        return { reason: 'volunteerPriceSign', volunteer };
    }
    return undefined;
  }

  totals(): CertificateFailure | undefined {
    const { matchedByTier, matched, cost, credit, objective } = this.solution;
    const { matchedByTier: counted } = this;
    const fits =
      matchedByTier.length === counted.length &&
      matchedByTier.every((count, at) => count === counted[at]) &&
      matched === counted.reduce((total, count) => total + count, 0) &&
      cost === this.cost &&
      credit === this.credit &&
      objective === cost - credit;
    return fits ? undefined : { reason: 'wrongTotals' };
  }
}
