import { checkBirthMonth } from '../../../shared/intake/children/birth-month.ts';
import { childDuplicateKeys } from '../../../shared/intake/children/duplicate-keys.ts';
import type { ChildId } from '../../../shared/kernel/ids.ts';
import { refuse } from '../../../shared/kernel/problem.ts';
import { CONSENT_NOTICE } from '../../../shared/office/notices/notice.ts';
import { fieldError } from '../../http/field-errors.ts';
import { knownOf, newChildFile } from '../children/file-opening.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { withoutCode } from '../receipts/remembered-code.ts';

export const submitNeedsSurvey: IntakeOperation<'submitNeedsSurvey'> = async ({
  body,
  now,
  newId,
  language,
}) => {
  const fault = checkBirthMonth(body.child.birthMonth, now);
  if (fault) return refuse('invalid', { errors: [fieldError('/child/birthMonth', fault, language)] });
  const { noticeVersion } = body.consent;
  if (noticeVersion !== CONSENT_NOTICE.version) return refuse('noticeOutdated');
  const origin = { source: 'form' as const, noticeVersion };
  const arrival = { id: newId() as ChildId, origin, submittedAt: now };
  const known = await knownOf(childDuplicateKeys(body));
  const { receiptCode, issue, changes, fact } = await newChildFile(body, arrival, known);
  const reply = { receiptCode, submittedAt: now };
  const remembered = withoutCode(reply, 'receiptCode', issue);
  return { status: 201, body: reply, remembered, changes, facts: [fact] };
};
