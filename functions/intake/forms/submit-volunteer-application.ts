import { checkBirthYear } from '../../../shared/intake/children/birth-month.ts';
import { volunteerDuplicateKeys } from '../../../shared/intake/children/duplicate-keys.ts';
import { withoutGuard } from '../../../shared/intake/forms/form-guard.ts';
import type { VolunteerId } from '../../../shared/kernel/ids.ts';
import { refuse } from '../../../shared/kernel/problem.ts';
import { CONSENT_NOTICE } from '../../../shared/office/notices/notice.ts';
import { fieldError } from '../../http/field-errors.ts';
import { applicantMessage } from '../../messages/intake/volunteer.ts';
import { knownOf, newVolunteerFile } from '../children/file-opening.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { withoutCode } from '../receipts/remembered-code.ts';

export const submitVolunteerApplication: IntakeOperation<'submitVolunteerApplication'> = async (call) => {
  const { now, newId, language } = call;
  const body = withoutGuard(call.body);
  const fault = checkBirthYear(body.birthYear, now);
  if (fault) return refuse('invalid', { errors: [fieldError('/birthYear', fault, language)] });
  const { noticeVersion } = body.consent;
  if (noticeVersion !== CONSENT_NOTICE.version) return refuse('noticeOutdated');
  const origin = { source: 'form' as const, noticeVersion };
  const arrival = { id: newId() as VolunteerId, origin, submittedAt: now };
  const { volunteer, receiptCode, issue, changes, fact } = await newVolunteerFile(
    body,
    arrival,
    await knownOf(volunteerDuplicateKeys(body)),
  );
  const reply = { receiptCode, submittedAt: now };
  return {
    status: 201,
    body: reply,
    remembered: withoutCode(reply, 'receiptCode', issue),
    changes: [...changes, applicantMessage(volunteer, 'ownApplicationReceived', call)],
    facts: [fact],
  };
};
