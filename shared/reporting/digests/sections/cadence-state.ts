/** How each pairing stands against the cadence. */
import {
  type CalendarDate,
  dateIn,
  daysBetween,
  type Interval,
  startOfDate,
} from '../../../kernel/instants.ts';
import type { Pairing } from '../../../matching/pairings/pairing.ts';
import { type CadenceRule, countsForCadence, isOverdue } from '../../../support/contacts/cadence.ts';
import type { Contact } from '../../../support/contacts/contact.ts';
import { compareText } from '../arithmetic.ts';
import type { Context } from '../context.ts';
import { dayIsIn, isActivePairing, runsThrough } from '../state.ts';

export interface OverduePairing {
  readonly pairing: Pairing;
  readonly broken: readonly CadenceRule[];
  /** The last contact in which the child was reached. */
  readonly lastReached: CalendarDate | undefined;
  /** Since then, or since the pairing began. */
  readonly silentDays: number;
  /** “Tried, not reached”, since then. */
  readonly attempts: number;
  readonly isBlank: boolean;
}

const lastDayOf = (contacts: readonly Contact[]) =>
  contacts.map(({ on }) => on).reduce<CalendarDate | undefined>((a, b) => (a && a > b ? a : b), undefined);

/** The pairing’s contacts up to the instant that the digest looks at. */
const contactsUntil = ({ contactsOf, frame }: Context, { id }: Pairing) =>
  (contactsOf.get(id) ?? []).filter(({ on }) => startOfDate(on) < frame.asOf);

function overdueState(context: Context, pairing: Pairing): OverduePairing {
  const { frame, cadence } = context;
  const contacts = contactsUntil(context, pairing);
  const began = dateIn(pairing.startedAt);
  const lastThatCounts = (rule: CadenceRule) =>
    lastDayOf(contacts.filter((contact) => countsForCadence(contact, rule))) ?? began;
  const lastReached = lastDayOf(contacts.filter(({ reached }) => reached));
  return {
    pairing,
    broken: cadence.filter((rule) => isOverdue(rule, lastThatCounts(rule), frame.asOf)),
    lastReached,
    silentDays: daysBetween(lastReached ?? began, frame.lastDay),
    attempts: contacts.filter(({ reached, on }) => !reached && (!lastReached || on > lastReached)).length,
    isBlank: contacts.length === 0,
  };
}

/** R-RE-12: A digest lists the active pairings that are overdue: those without any contact first, each group by the child’s file number. */
export function overduePairings(context: Context): OverduePairing[] {
  return context.facts.pairings
    .filter((pairing) => isActivePairing(pairing, context.frame.asOf))
    .map((pairing) => overdueState(context, pairing))
    .filter(({ broken }) => broken.length > 0)
    .toSorted(
      (a, b) =>
        Number(b.isBlank) - Number(a.isBlank) ||
        compareText(a.pairing.childNumber, b.pairing.childNumber) ||
        compareText(a.pairing.id, b.pairing.id),
    );
}

export interface CadenceResult {
  /** Pairings that ran through the interval. */
  readonly due: number;
  readonly met: number;
}

/** R-RE-13: A digest counts, of the pairings that ran through a whole month (or quarter), those with a contact that counts in it. */
export function cadenceResultIn(
  { facts, contactsOf }: Context,
  rule: CadenceRule,
  interval: Interval,
): CadenceResult {
  const due = facts.pairings.filter((pairing) => runsThrough(pairing, interval));
  const counts = (contact: Contact) => countsForCadence(contact, rule) && dayIsIn(contact.on, interval);
  const met = due.filter(({ id }) => (contactsOf.get(id) ?? []).some(counts));
  return { due: due.length, met: met.length };
}
