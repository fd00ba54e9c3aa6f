/** What a district asks of volunteers besides vetting, from a day that it has set: training, and the safety pledge. */
import type { CalendarDate } from '../../kernel/instants.ts';
import type { IntakeSettings } from '../settings.ts';
import { pledgeStateOf } from './pledge.ts';
import type { Volunteer } from './volunteer.ts';

export const requirements = ['training', 'pledge'] as const;
export type Requirement = (typeof requirements)[number];
type Terms = IntakeSettings['requirements'];
type Known = Pick<Volunteer, 'vettings' | 'pledge'>;

/** From the day itself on. */
export const isRequired = (from: string, today: CalendarDate) => from !== '' && from <= today;

export const isTrained = ({ vettings }: Pick<Volunteer, 'vettings'>, on: CalendarDate): boolean =>
  vettings.some(
    ({ check, result, validUntil }) => check === 'training' && result === 'passed' && validUntil >= on,
  );

/** Whether or not the district requires it already: what the list of what is to be caught up shows. */
export function lacking(volunteer: Known, terms: Terms, today: CalendarDate): Requirement[] {
  return [
    ...(isTrained(volunteer, today) ? [] : (['training'] as const)),
    ...(pledgeStateOf(volunteer, terms, today) === 'inForce' ? [] : (['pledge'] as const)),
  ];
}

/**
 * R-IN-134: From the day that the district has set, nobody is newly accepted without training, nor newly paired without training or
 * the safety pledge. Pairings of before go on: their volunteers are listed, and the pairings are not flagged.
 */
export function missingRequirements(volunteer: Known, terms: Terms, today: CalendarDate): Requirement[] {
  const from = { training: terms.trainingFrom, pledge: terms.pledgeFrom };
  return lacking(volunteer, terms, today).filter((one) => isRequired(from[one], today));
}
