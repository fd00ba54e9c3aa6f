/** Districts of their own in one office, so that each test has its own pool. */
import { randomFrom } from '../../bench/random.ts';
import type { ChildId, DistrictCode } from '../../shared/kernel/ids.ts';
import type { Instant } from '../../shared/kernel/instants.ts';
import { DISTRICTS } from '../../shared/kernel/regions.ts';
import { solve } from '../../shared/matching/engine/solve.ts';
import { buildInstance, type Pool } from '../../shared/matching/instance/instance.ts';
import type { Proposal } from '../../shared/matching/proposals/proposal.ts';
import { enginePool } from '../../shared/matching/runs/plan-run.ts';
import type { MatchRun } from '../../shared/matching/runs/run.ts';
import { DEFAULT_WEIGHTS, type Weights } from '../../shared/matching/runs/weights.ts';
import { child, enrol, member, volunteer } from '../builders.ts';
import { type Office, openOffice } from './in-process/cloud.ts';

export const communities = DISTRICTS[0]!.streets.flatMap((street) =>
  street.communities.map(({ code }) => code),
);
export const place = (communityCode: string) => ({ communityCode, streetCode: communityCode.slice(0, 9) });

const toThree = (counts: readonly number[]) => [0, 1, 2].map((tier) => counts[tier] ?? 0);

/** What the best plan of a pool is worth, from a full solve. */
export function worthOf(pool: Pool) {
  const { matchedByTier, objective } = solve(buildInstance(pool).instance);
  return { matchedByTier: toThree(matchedByTier), objective };
}

type Worth = ReturnType<typeof worthOf>;

/** Of three tiers, whatever tiers the plan had. */
export const inThree = (change: Worth): Worth => ({
  ...change,
  matchedByTier: toThree(change.matchedByTier),
});

export const changeBetween = (before: Worth, after: Worth): Worth => ({
  matchedByTier: after.matchedByTier.map((count, tier) => count - before.matchedByTier[tier]!),
  objective: after.objective - before.objective,
});

type Files = Record<string, Record<string, unknown>>;

export class District {
  readonly office: Office;
  private readonly number: number;

  private constructor(office: Office, number: number) {
    this.office = office;
    this.number = number;
  }

  static async open(office: Office | undefined, number: number): Promise<District> {
    return new District(office ?? (await openOffice()), number);
  }

  readonly idOf = <Id extends string>(name: string) => `${name}-${this.number}` as Id;

  get code(): DistrictCode {
    return String(320600 + this.number) as DistrictCode;
  }

  get officer(): string {
    return this.idOf('officer');
  }

  /** Who confirms what the officer proposed by hand (Rule 11). */
  get colleague(): string {
    return this.idOf('colleague');
  }

  get streetOfficer(): string {
    return this.idOf('street');
  }

  /** Files as verified and vetted; the names are the file numbers. */
  async fileAll(children: Files, volunteers: Files): Promise<void> {
    const { idOf, code: districtCode } = this;
    const { store } = this.office;
    const files = (name: string, change: Record<string, unknown>) => ({
      id: idOf(name),
      fileNumber: name,
      districtCode,
      ...change,
    });
    await enrol(
      member('district', { sub: this.officer, id: this.officer, districtCode }),
      member('district', { sub: this.colleague, id: this.colleague, districtCode }),
      member('street', { sub: this.streetOfficer, id: this.streetOfficer, districtCode }),
      ...Object.keys(volunteers).map((name) =>
        member('volunteer', { sub: idOf(name), id: idOf(name), districtCode, volunteerId: idOf(name) }),
      ),
    );
    await store.transact([
      ...Object.entries(children).map(([name, change]) => store.createChild(child(files(name, change)))),
      ...Object.entries(volunteers).map(([name, change]) =>
        store.createVolunteer(volunteer({ maxDistanceKm: 50, ...files(name, change) })),
      ),
    ]);
  }

  async run(body: unknown = {}): Promise<MatchRun & { proposals: Proposal[] }> {
    const { office, officer } = this;
    office.later();
    const started = await office.ask('startMatchRun', { sub: officer, body });
    await office.solve(started.body.id);
    const done = await this.readRun(started.body.id, officer);
    return { ...done, proposals: await office.proposalsOf(done.id, officer) };
  }

  async readRun(id: string, sub: string): Promise<MatchRun> {
    return (await this.office.ask('getMatchRun', { sub, path: { id } })).body;
  }

  readonly getChild = (name: string) => this.office.store.getChild(this.idOf<ChildId>(name));

  readonly statusOf = async (id: string) => (await this.office.getProposal(id, this.officer)).body.status;

  readonly candidatesOf = (name: string, sub = this.officer) =>
    this.office.ask('listCandidates', { sub, path: { id: this.idOf(name) } });

  readonly explanationOf = (proposal: Proposal, sub = this.officer) =>
    this.office.ask('explainProposal', { sub, path: { id: proposal.id } });

  readonly ownProposalsOf = async (name: string): Promise<Proposal[]> =>
    (await this.office.ask('listOwnProposals', { sub: this.idOf(name) })).body.items;

  pick(childName: string, volunteerName: string, preview = false, sub = this.officer) {
    this.office.later();
    const body = {
      childId: this.idOf(childName),
      volunteerId: this.idOf(volunteerName),
      reason: '两家相识',
      preview,
    };
    return this.office.ask('proposeByHand', { sub, body });
  }

  /** What the store holds now, as the engine sees it. */
  async poolNow(weights: Weights = DEFAULT_WEIGHTS): Promise<Pool> {
    const { readPool } = await import('../../functions/matching/runs/run-pool.ts');
    const records = await readPool(this.code, '2026-03-10T05:00:00.000Z' as Instant);
    return enginePool({ ...records, weights });
  }

  /** Fifteen children and ten volunteers here and there, too few for all. */
  async fileTown(): Promise<void> {
    const random = randomFrom(7);
    const below = (end: number) => Math.floor(random() * end);
    const some = (codes: readonly string[], least: number) =>
      codes.toSorted(() => random() - 0.5).slice(0, least + below(2));
    const needs = ['A1', 'A2', 'B1', 'B2', 'B5', 'C2'];
    const at = () => place(communities[below(communities.length)]!);
    const people = <T>(letter: string, count: number, file: (at: number) => T) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`${letter}${index}`, file(index)]));
    const kinds = ['orphan', 'leftBehind', 'other'];
    await this.fileAll(
      people('c', 15, (index) => ({
        ...at(),
        kinds: [kinds[index % 3]],
        needs: some(needs, 2),
        mostWanted: [],
      })),
      people('v', 10, () => ({ ...at(), offers: some(needs, 3), maxDistanceKm: 3 + below(10) })),
    );
  }
}
