/** A small district in memory. */
import type { CommunityCode, StreetCode } from '../../shared/kernel/ids.ts';
import type { CalendarDate, Instant } from '../../shared/kernel/instants.ts';
import type { ChildSituation, Paired, WithVolunteer } from '../../shared/matching/pairings/situation.ts';
import { isOpen } from '../../shared/matching/proposals/advance.ts';
import { volunteer } from '../builders.ts';
import { childIn } from '../intake/children/child-in.ts';
import { pairing, proposal } from '../matching/proposals/pair-builders.ts';
import { Memory } from './memory.ts';

export const NOW = '2026-03-10T02:00:00.000Z' as Instant;
export const TODAY = '2026-03-10' as CalendarDate;
export const CHILDREN = 4;
export const CAPACITIES = [1, 2, 1];
export const PLACES = ['320404001001', '320404002001'].map((code) => ({
  streetCode: code.slice(0, 9) as StreetCode,
  communityCode: code as CommunityCode,
}));

/** After the environment names the tables. */
export async function loadStore() {
  const parts = await Promise.all([
    import('../../functions/store/intake/children.ts'),
    import('../../functions/store/intake/volunteers.ts'),
    import('../../functions/store/matching/proposals.ts'),
    import('../../functions/store/matching/pairings.ts'),
    import('../../functions/store/support/withdrawals.ts'),
    import('../../functions/matching/proposals/proposal-step.ts'),
    import('../../functions/support/pairings/pairing-changes.ts'),
    import('../../functions/support/withdrawals/decided-withdrawal.ts'),
    import('../../functions/casework/situation-changes.ts'),
    import('../../functions/intake/volunteers/volunteer-consequences.ts'),
  ]);
  const [children, volunteers, proposals, pairings, withdrawals, steps, ends, decided, situations, standing] =
    parts;
  return {
    ...{ ...children, ...volunteers, ...proposals, ...pairings, ...withdrawals },
    ...{ ...steps, ...ends, ...decided, ...situations },
    showOn: standing.showOn,
  };
}
export type Store = Awaited<ReturnType<typeof loadStore>>;

/** Which child and which volunteer an act is about, and one more number to choose by. */
export interface Pick {
  readonly child: number;
  readonly volunteer: number;
  readonly choice: number;
}

export class World {
  readonly memory = new Memory();
  readonly store: Store;
  #ids = 0;

  /** One pairing runs; three children wait. */
  constructor(store: Store) {
    this.store = store;
    const pair = { childId: 'child-0', volunteerId: 'volunteer-1' };
    const begun = pairing({ ...pair, id: 'begun', proposalId: 'agreed' });
    const agreed = proposal({ ...pair, id: 'agreed', status: 'active', pairingId: 'begun' });
    const children = Array.from({ length: CHILDREN }, (_, at) =>
      childIn(at === 0 ? 'paired' : 'waiting', {
        id: `child-${at}`,
        ...(at === 0 && { pairingId: 'begun' }),
      }),
    );
    const volunteers = CAPACITIES.map((capacity, at) =>
      volunteer({ id: `volunteer-${at}`, capacity, maxDistanceKm: 50, activePairings: at === 1 ? 1 : 0 }),
    );
    this.memory.commit([
      ...children.map(store.createChild),
      ...volunteers.map(store.createVolunteer),
      store.createProposal(agreed),
      store.createPairing(begun),
    ]);
  }

  readonly newId = (): string => {
    this.#ids += 1;
    return `id-${this.#ids}`;
  };
  get moment() {
    return { now: NOW, newId: this.newId };
  }

  child(at: number) {
    return this.memory.read(`CHILD#child-${at}`, 'FILE', this.store.parseChild)!;
  }
  volunteer(at: number) {
    return this.memory.read(`VOLUNTEER#volunteer-${at}`, 'FILE', this.store.parseVolunteer)!;
  }
  proposals() {
    return this.memory.all('PROPOSAL#', this.store.parseProposal);
  }
  pairings() {
    return this.memory.all('PAIRING#', this.store.parsePairing);
  }
  withdrawals() {
    return this.memory.all('WITHDRAWAL#', this.store.parseWithdrawal);
  }
  /** The pair of an open proposal, sometimes of one that is long over. */
  pair({ choice }: Pick) {
    const open = choice > 0 ? this.proposals().filter(isOpen) : [];
    const all = open.length > 0 ? open : this.proposals();
    const chosen = all.at(-1 - (choice % Math.max(1, all.length)));
    return (
      chosen && {
        kind: 'proposed' as const,
        proposal: chosen,
        child: this.child(Number(chosen.childId.slice(6))),
        volunteer: this.volunteer(Number(chosen.volunteerId.slice(10))),
      }
    );
  }
  /** Any pairing, also one that has ended. */
  paired({ choice }: Pick): WithVolunteer<Paired> | undefined {
    const all = this.pairings();
    const pairing = all.at(-1 - (choice % Math.max(1, all.length)));
    const child = pairing && this.child(Number(pairing.childId.slice(6)));
    return pairing && child && { kind: 'paired', child, pairing, volunteer: this.volunteerOf(pairing) };
  }
  volunteerOf({ volunteerId }: { readonly volunteerId: string }) {
    return this.volunteer(Number(volunteerId.slice(10)));
  }
  situation(at: number): ChildSituation {
    const child = this.child(at);
    const pairing = this.pairings().find(
      ({ childId, status }) => childId === child.id && status === 'active',
    );
    if (pairing) return { kind: 'paired', child, pairing };
    const proposal =
      child.status === 'proposed' && this.proposals().find(({ id }) => id === child.proposalId);
    return proposal ? { kind: 'proposed', child, proposal } : { kind: 'alone', child };
  }
  accompanied(at: number): WithVolunteer<ChildSituation> {
    const situation = this.situation(at);
    if (situation.kind === 'alone') return situation;
    return situation.kind === 'paired'
      ? { ...situation, volunteer: this.volunteerOf(situation.pairing) }
      : { ...situation, volunteer: this.volunteerOf(situation.proposal) };
  }
  openWithdrawal({ child }: Pick) {
    const file = this.child(child);
    const withdrawal = this.withdrawals().find(({ id }) => id === file.withdrawalId);
    return withdrawal && { withdrawal, child: file };
  }
}
