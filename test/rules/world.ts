/** A small district in memory. */
import type { CommunityCode, StreetCode } from '../../shared/kernel/ids.ts';
import type { CalendarDate, Instant } from '../../shared/kernel/instants.ts';
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
    import('../../functions/casework/child-company.ts'),
    import('../../functions/casework/bound-child.ts'),
    import('../../functions/intake/volunteers/volunteer-consequences.ts'),
  ]);
  const [
    children,
    volunteers,
    proposals,
    pairings,
    withdrawals,
    steps,
    ends,
    decided,
    company,
    bound,
    standing,
  ] = parts;
  return {
    ...{ ...children, ...volunteers, ...proposals, ...pairings, ...withdrawals },
    ...{ ...steps, ...ends, ...decided, ...company },
    boundChanges: bound.boundChanges,
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
        proposal: chosen,
        child: this.child(Number(chosen.childId.slice(6))),
        volunteer: this.volunteer(Number(chosen.volunteerId.slice(10))),
      }
    );
  }
  bound({ choice }: Pick) {
    const all = this.pairings();
    const pairing = all.at(-1 - (choice % Math.max(1, all.length)));
    if (!pairing) return undefined;
    const [child, one] = [pairing.childId.slice(6), pairing.volunteerId.slice(10)].map(Number);
    return { pairing, child: this.child(child!), volunteer: this.volunteer(one!) };
  }
  boundOf(child: number) {
    const pairing = this.pairings().find(
      ({ childId, status }) => childId === `child-${child}` && status === 'active',
    );
    return (
      pairing && {
        pairing,
        child: this.child(child),
        volunteer: this.volunteer(Number(pairing.volunteerId.slice(10))),
      }
    );
  }
  proposalOf(child: number) {
    const file = this.child(child);
    return file.status === 'proposed' ? this.proposals().find(({ id }) => id === file.proposalId) : undefined;
  }
  openWithdrawal({ child }: Pick) {
    const file = this.child(child);
    const withdrawal = this.withdrawals().find(({ id }) => id === file.withdrawalId);
    return withdrawal && { withdrawal, child: file };
  }
}
