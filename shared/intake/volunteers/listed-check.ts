/** What earlier releases took from a list for a passed check, as the statement that it is. */
import { addDays, dateIn } from '../../kernel/instants.ts';
import type { RecordedVetting, Volunteer } from './volunteer.ts';

/** For so long such a check counted. */
const LISTED_DAYS = 365;

/** As an import of an earlier release wrote it: on the day of the list, for 365 days, without an enquiry. */
const isListed = (
  { check, result, on, validUntil, enquiryNumber }: RecordedVetting,
  { source, submittedAt }: Volunteer,
) =>
  source === 'import' &&
  check === 'record' &&
  result === 'passed' &&
  enquiryNumber === undefined &&
  on === dateIn(submittedAt) &&
  validUntil === addDays(on, LISTED_DAYS);

/**
 * R-IN-135: A background check that an earlier release took from a list becomes a statement of the file, where it can be known that
 * nobody recorded it. Pairings go on; the volunteer is on the list of what is to be checked, and no message is sent of it.
 * @param wasRecorded whether the log has an entry of a passed background check.
 * @returns the same file where there is nothing to carry over.
 */
export function withStatementForCheck(volunteer: Volunteer, wasRecorded: boolean): Volunteer {
  const listed = volunteer.vettings.find((one) => isListed(one, volunteer));
  if (!listed || wasRecorded) return volunteer;
  return {
    ...volunteer,
    vettings: volunteer.vettings.filter((one) => one !== listed),
    statements: [...(volunteer.statements ?? []), { check: 'record', on: listed.on }],
    // Nobody is told of a lapse that is none: the list shows whom to check.
    vettingNotice: { stage: 'lapsed' },
  };
}
