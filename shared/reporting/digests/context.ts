/** What every section is given: the frame, the facts known at the cut-off, and the same facts by child and by pairing. */
import type { Child } from '../../intake/children/child.ts';
import type { Volunteer } from '../../intake/volunteers/volunteer.ts';
import type { ChildId, PairingId, VolunteerId } from '../../kernel/ids.ts';
import type { Pairing } from '../../matching/pairings/pairing.ts';
import { type CadenceRule, DEFAULT_CADENCE } from '../../support/contacts/cadence.ts';
import type { Contact } from '../../support/contacts/contact.ts';
import { groupBy } from './arithmetic.ts';
import { type Facts, knownAt } from './facts.ts';
import type { Frame } from './frame.ts';
import { maskText } from './masking.ts';
import { dayIsIn } from './state.ts';

export interface Context {
  readonly frame: Frame;
  readonly facts: Facts;
  readonly cadence: readonly CadenceRule[];
  readonly childOf: ReadonlyMap<ChildId, Child>;
  readonly volunteerOf: ReadonlyMap<VolunteerId, Volunteer>;
  readonly pairingsOf: ReadonlyMap<ChildId, readonly Pairing[]>;
  readonly contactsOf: ReadonlyMap<PairingId, readonly Contact[]>;
  /** The contacts of the period, by day. */
  readonly contacts: readonly Contact[];
  /** A typed text as it may be sent (R-RE-03). `own` are masked names of the people it is about. */
  readonly mask: (text: string, own?: readonly string[]) => string;
}

/** A name of two letters is told from a word only where its bearer is meant; longer ones are looked for everywhere. */
const isLong = (maskedName: string) => [...maskedName].length > 2;

function maskOf({ children, volunteers }: Facts): Context['mask'] {
  const everywhere = [...children, ...volunteers].map(({ maskedName }) => maskedName).filter(isLong);
  return (text, own = []) => maskText(text, [...everywhere, ...own]);
}

/** The context of a digest over all that is known of its scope. */
export function contextOf(frame: Frame, all: Facts): Context {
  const facts = knownAt(all, frame.cutOff);
  return {
    frame,
    facts,
    cadence: DEFAULT_CADENCE,
    childOf: new Map(facts.children.map((child) => [child.id, child])),
    volunteerOf: new Map(facts.volunteers.map((volunteer) => [volunteer.id, volunteer])),
    pairingsOf: groupBy(facts.pairings, ({ childId }) => [childId]),
    contactsOf: groupBy(facts.contacts, ({ pairingIds }) => pairingIds),
    contacts: facts.contacts
      .filter(({ on }) => dayIsIn(on, frame.interval))
      .toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on))),
    mask: maskOf(facts),
  };
}
