/** Contacts of the period: how many, how long, and how far they keep the cadence. */
import {
  type Interval,
  intervalOf,
  isQuarter,
  type Month,
  monthsOf,
  quarterOf,
} from '../../../kernel/instants.ts';
import type { CadenceRule } from '../../../support/contacts/cadence.ts';
import { type ContactForm, contactForms } from '../../../support/contacts/contact.ts';
import { toOneDecimal } from '../arithmetic.ts';
import type { Context } from '../context.ts';
import type { Frame } from '../frame.ts';
import { isActivePairing } from '../state.ts';
import {
  type CadenceResult,
  cadenceResultIn,
  type OverduePairing,
  overduePairings,
} from './cadence-state.ts';

export interface FormCount {
  readonly form: ContactForm;
  readonly contacts: number;
  readonly hours: number;
}

export interface Accompanying {
  readonly active: number;
  readonly reached: number;
  readonly notReached: number;
  readonly hours: number;
  /** Forms that occurred. */
  readonly forms: readonly FormCount[];
  /** Mean number of contacts of a running pairing. */
  readonly perPairing: number | undefined;
  /** By rule of the cadence; left out where nothing was due yet. */
  readonly cadence: readonly (CadenceResult & { readonly rule: CadenceRule })[];
  readonly overdue: readonly OverduePairing[];
}

const hoursOf = (contacts: readonly { readonly minutes: number }[]) =>
  toOneDecimal(contacts.reduce((total, { minutes }) => total + minutes, 0) / 60);

/** The months of the period, or the quarter that ends with it; a running one up to the cut-off. */
function intervalsOf({ every }: CadenceRule, { period, asOf }: Frame): Interval[] {
  const clip = ({ from, to }: Interval) => ({ from, to: to < asOf ? to : asOf });
  if (every === 'month') return monthsOf(period).map(intervalOf).map(clip).filter(isBegun);
  const quarter = intervalOf(isQuarter(period) ? period : quarterOf(period as Month));
  return isQuarter(period) || quarter.to === asOf ? [clip(quarter)] : [];
}

const isBegun = ({ from, to }: Interval) => from < to;

function cadenceResultOf(context: Context, rule: CadenceRule): CadenceResult {
  const parts = intervalsOf(rule, context.frame).map((interval) => cadenceResultIn(context, rule, interval));
  return {
    due: parts.reduce((total, { due }) => total + due, 0),
    met: parts.reduce((total, { met }) => total + met, 0),
  };
}

export function accompanyingOf(context: Context): Accompanying {
  const { contacts, facts, frame } = context;
  const active = facts.pairings.filter((pairing) => isActivePairing(pairing, frame.asOf));
  const ids = new Set(active.map(({ id }) => id));
  const reached = contacts.filter((contact) => contact.reached);
  const ofActive = reached.flatMap(({ pairingIds }) => pairingIds.filter((id) => ids.has(id)));
  return {
    active: active.length,
    reached: reached.length,
    notReached: contacts.length - reached.length,
    hours: hoursOf(reached),
    forms: contactForms
      .map((form) => ({ form, of: reached.filter((contact) => contact.form === form) }))
      .filter(({ of }) => of.length > 0)
      .map(({ form, of }) => ({ form, contacts: of.length, hours: hoursOf(of) })),
    perPairing: active.length === 0 ? undefined : toOneDecimal(ofActive.length / active.length),
    cadence: context.cadence
      .map((rule) => ({ rule, ...cadenceResultOf(context, rule) }))
      .filter(({ due }) => due > 0),
    overdue: overduePairings(context),
  };
}
