/** How often a pairing should be in contact (R-SU-10, R-SU-11). Data that a district may change. */

import {
  addMonths,
  type CalendarDate,
  type Instant,
  intervalOf,
  type Month,
  type Period,
  quarterOf,
} from '../../kernel/instants.ts';
import type { Bilingual } from '../../kernel/language.ts';
import type { Contact, ContactForm } from './contact.ts';

export interface CadenceRule extends Bilingual {
  readonly key: 'contact' | 'meeting';
  /** Once in each calendar month or quarter. */
  readonly every: 'month' | 'quarter';
  /** The forms that count. */
  readonly forms: readonly ContactForm[];
}

/** R-SU-10: By default a pairing has at least one contact of any form a month and one meeting in person a quarter. */
export const DEFAULT_CADENCE: readonly CadenceRule[] = [
  {
    key: 'contact',
    zh: '每月联系',
    en: 'monthly contact',
    every: 'month',
    forms: ['visit', 'call', 'message', 'outing'],
  },
  { key: 'meeting', zh: '每季度见面', en: 'quarterly meeting', every: 'quarter', forms: ['visit', 'outing'] },
];

/**
 * R-SU-14: “Tried, not reached” is worth knowing, but keeps no cadence; nor does the visit of a community worker, which is not what the
 * volunteer owes.
 */
export const countsForCadence = (
  { reached, form, visitor }: Pick<Contact, 'reached' | 'form' | 'visitor'>,
  rule: CadenceRule,
) => reached && visitor === undefined && rule.forms.includes(form);

const monthOf = (date: CalendarDate) => date.slice(0, 7) as Month;

/** The calendar month or quarter in which the next contact is due after `last`. */
function dueIn(last: CalendarDate, { every }: CadenceRule): Period {
  return every === 'month' ? addMonths(monthOf(last), 1) : quarterOf(addMonths(monthOf(last), 3));
}

/**
 * R-SU-11: A pairing is overdue once a whole calendar month (or quarter) has passed without a contact that counts. The one in which
 * the pairing began does not count.
 * @param last the last contact that counts, or the day the pairing began when there is none.
 */
export const isOverdue = (rule: CadenceRule, last: CalendarDate, at: Instant) =>
  intervalOf(dueIn(last, rule)).to <= at;
