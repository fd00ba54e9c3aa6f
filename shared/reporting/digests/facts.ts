/** What a digest is computed from: a scope’s records, as known at the cut-off. */
import type { BaseList } from '../../intake/base-counts/base-count.ts';
import type { Child } from '../../intake/children/child.ts';
import type { Volunteer } from '../../intake/volunteers/volunteer.ts';
import type { StreetCode } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instants.ts';
import type { Pairing } from '../../matching/pairings/pairing.ts';
import type { Proposal } from '../../matching/proposals/proposal.ts';
import type { Contact } from '../../support/contacts/contact.ts';
import type { Withdrawal } from '../../support/withdrawals/withdrawal.ts';

/**
 * All of a scope’s records, with those of earlier periods that comparison and “last contact” need. Records stored after the
 * cut-off may be among them; `knownAt` leaves them out.
 */
export interface Facts {
  readonly children: readonly Child[];
  readonly volunteers: readonly Volunteer[];
  readonly pairings: readonly Pairing[];
  readonly contacts: readonly Contact[];
  readonly proposals: readonly Proposal[];
  readonly withdrawals: readonly Withdrawal[];
  /** The base counts of the whole district. */
  readonly baseLists: readonly BaseList[];
}

const inOrder = <T extends { readonly id: string }>(records: readonly T[]) =>
  records.toSorted((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));

/**
 * R-RE-01: A digest counts only what was stored by its cut-off, in order of id, so that late records and the order of reading
 * change nothing. What happened later to an early record is recognised by its instants, see `state.ts`.
 */
export const knownAt = (facts: Facts, cutOff: Instant): Facts => ({
  children: inOrder(facts.children.filter(({ submittedAt }) => submittedAt <= cutOff)),
  volunteers: inOrder(facts.volunteers.filter(({ submittedAt }) => submittedAt <= cutOff)),
  pairings: inOrder(facts.pairings.filter(({ startedAt }) => startedAt <= cutOff)),
  contacts: inOrder(facts.contacts.filter(({ loggedAt }) => loggedAt <= cutOff)),
  proposals: inOrder(facts.proposals.filter(({ createdAt }) => createdAt <= cutOff)),
  withdrawals: inOrder(facts.withdrawals.filter(({ filedAt }) => filedAt <= cutOff)),
  baseLists: facts.baseLists.map((list) => ({
    ...list,
    rows: list.rows.filter(({ recordedAt }) => recordedAt <= cutOff),
  })),
});

/** A district’s facts narrowed to one street. A contact belongs where its pairings do. */
export function factsOfStreet(facts: Facts, street: StreetCode): Facts {
  const isHere = ({ streetCode }: { readonly streetCode: StreetCode }) => streetCode === street;
  const pairings = facts.pairings.filter(isHere);
  const ids = new Set(pairings.map(({ id }) => id));
  return {
    children: facts.children.filter(isHere),
    volunteers: facts.volunteers.filter(isHere),
    pairings,
    contacts: facts.contacts.filter(({ pairingIds }) => pairingIds.some((id) => ids.has(id))),
    proposals: facts.proposals.filter(isHere),
    withdrawals: facts.withdrawals.filter(isHere),
    baseLists: facts.baseLists,
  };
}

/** Whether nobody and nothing is on record. */
export const isEmpty = ({ children, volunteers, pairings }: Facts) =>
  children.length + volunteers.length + pairings.length === 0;
