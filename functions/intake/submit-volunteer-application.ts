import { checkBirthYear } from '../../shared/intake/birth-month.ts';
import { volunteerDuplicateKeys } from '../../shared/intake/duplicate-keys.ts';
import { withoutGuard } from '../../shared/intake/form-guard.ts';
import { CONSENT_NOTICE } from '../../shared/intake/notice.ts';
import type { VolunteerId } from '../../shared/kernel/ids.ts';
import { refuse } from '../../shared/kernel/problem.ts';
import { fieldError } from '../http/field-errors.ts';
import type { IntakeOperation } from './intake-routes.ts';
import { knownOf, newVolunteerFile } from './new-file.ts';

export const submitVolunteerApplication: IntakeOperation<'submitVolunteerApplication'> = async (call) => {
  const { now, newId, language } = call;
  const body = withoutGuard(call.body);
  const fault = checkBirthYear(body.birthYear, now);
  if (fault) return refuse('invalid', { errors: [fieldError('/birthYear', fault, language)] });
  const { noticeVersion } = body.consent;
  if (noticeVersion !== CONSENT_NOTICE.version) return refuse('noticeOutdated');
  const origin = { source: 'form' as const, noticeVersion };
  const arrival = { id: newId() as VolunteerId, origin, submittedAt: now };
  const { receiptCode, changes, fact } = newVolunteerFile(
    body,
    arrival,
    await knownOf(volunteerDuplicateKeys(body)),
  );
  return { status: 201, body: { receiptCode, submittedAt: now }, changes, facts: [fact] };
};
