/** Vetting: who may be paired, and until when. */
import type { CalendarDate } from '../../kernel/instants.ts';
import { hasConsent } from '../consents/consent.ts';
import type { RecordedVetting, Statement, Vetting, VettingCheck, Volunteer } from './volunteer.ts';

/** The checks that an active volunteer needs (R-IN-10); training is recorded but not required. */
const REQUIRED_CHECKS = ['identity', 'record', 'interview'] as const satisfies readonly VettingCheck[];

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

/** R-IN-12: What a list states of a background check (“已核查”) is a statement in the volunteer’s file, never a passed check. */
export const statementFromList = (on: CalendarDate, importId: string): Statement => ({
  check: 'record',
  on,
  importId,
});

/** R-IN-131: Where a list states a check that nobody has recorded yet, the volunteer is on the list of what is to be checked. */
export const uncheckedStatements = ({
  statements = [],
  vettings,
}: Pick<Volunteer, 'statements' | 'vettings'>): Statement[] =>
  statements.filter(({ check }) => !vettings.some((one) => one.check === check));

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
