/** Vetting: who may be paired, and until when. */
import { addDays, type CalendarDate } from '../../kernel/instants.ts';
import { hasConsent } from '../consents/consent.ts';
import type { Vetting, VettingCheck, Volunteer } from './volunteer.ts';

/** R-IN-10: active needs these three, passed and valid; training is recorded but not required. */
const REQUIRED_CHECKS = ['identity', 'record', 'interview'] as const satisfies readonly VettingCheck[];

/** How long a check counts when nothing else is said. */
const VETTING_DAYS = 365;

const isInForce = ({ result, validUntil }: Vetting, on: CalendarDate) =>
  result === 'passed' && validUntil >= on;

/** R-IN-10: every required check is passed and still valid on the day. */
export const isVetted = ({ vettings }: Pick<Volunteer, 'vettings'>, on: CalendarDate) =>
  REQUIRED_CHECKS.every((check) => vettings.some((one) => one.check === check && isInForce(one, on)));

/** The last day on which all required checks are in force, `undefined` while one is missing. */
export function vettedUntil({ vettings }: Pick<Volunteer, 'vettings'>): CalendarDate | undefined {
  const ends = REQUIRED_CHECKS.map(
    (check) => vettings.find((one) => one.check === check && one.result === 'passed')?.validUntil,
  );
  return ends.every((end) => end !== undefined) ? ends.toSorted()[0] : undefined;
}

/** Accepted and not gone: she may have pairings. */
export const isInService = ({ status }: Pick<Volunteer, 'status'>) =>
  status === 'active' || status === 'paused';

/** R-MA-02 (product.md, rule 2): active, vetted today, her consent in force. */
export const isReady = (volunteer: Volunteer, today: CalendarDate) =>
  volunteer.status === 'active' && isVetted(volunteer, today) && hasConsent(volunteer, 'pairing');

/** R-MA-02: ready, and a place left. */
export const freeSeats = (volunteer: Volunteer, today: CalendarDate) =>
  isReady(volunteer, today) ? Math.max(0, volunteer.capacity - volunteer.activePairings) : 0;

/** A list of the federation’s own vouches for the background record, for a year from the day it was sent in (R-IN-12). */
export const vettingFromList = (on: CalendarDate): Vetting => ({
  check: 'record',
  result: 'passed',
  on,
  validUntil: addDays(on, VETTING_DAYS),
});
