/** Vetting: who may be paired, and until when. */
import { addDays, type CalendarDate } from '../../kernel/instants.ts';
import { hasConsent } from '../consents/consent.ts';
import type { RecordedVetting, Vetting, VettingCheck, Volunteer } from './volunteer.ts';

/** The checks that an active volunteer needs (R-IN-10); training is recorded but not required. */
const REQUIRED_CHECKS = ['identity', 'record', 'interview'] as const satisfies readonly VettingCheck[];

/** How long a check counts when nothing else is said. */
const VETTING_DAYS = 365;

const isInForce = ({ result, validUntil }: Vetting, on: CalendarDate) =>
  result === 'passed' && validUntil >= on;

/** R-IN-10: A volunteer is vetted while the checks of identity, record and interview are passed and valid on the day. */
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

/** Active, vetted today, and with consent in force (R-MA-02, Rule 2). */
export const isReady = (volunteer: Volunteer, today: CalendarDate) =>
  volunteer.status === 'active' && isVetted(volunteer, today) && hasConsent(volunteer, 'pairing');

/** The seats that are free, none for a volunteer who is not ready (R-MA-02). */
export const freeSeats = (volunteer: Volunteer, today: CalendarDate) =>
  isReady(volunteer, today) ? Math.max(0, volunteer.capacity - volunteer.activePairings) : 0;

/** R-IN-12: A volunteer list from the federation counts as the background check for 365 days from the day it was sent in. */
export const vettingFromList = (on: CalendarDate): Vetting => ({
  check: 'record',
  result: 'passed',
  on,
  validUntil: addDays(on, VETTING_DAYS),
});

/**
 * R-VO-15: Whoever alone recorded all required checks of a volunteer does not confirm their proposals.
 * @returns that member; `undefined` where several did, or one check came with a list of before.
 */
export function soleVetter({
  vettings,
}: {
  readonly vettings: readonly RecordedVetting[];
}): string | undefined {
  const recorders = REQUIRED_CHECKS.map(
    (required) => vettings.find(({ check }) => check === required)?.recordedBy,
  );
  const [first] = recorders;
  return recorders.every((one) => one === first) ? first : undefined;
}
