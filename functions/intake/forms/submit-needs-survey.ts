import { childDuplicateKeys } from '../../../shared/intake/children/duplicate-keys.ts';
import { viewChild } from '../../../shared/intake/children/views.ts';
import { checkChild } from '../../../shared/intake/forms/check-child.ts';
import { isGuardians } from '../../../shared/intake/forms/forms.ts';
import { type ChildId, districtOf } from '../../../shared/kernel/ids.ts';
import { maskName } from '../../../shared/kernel/people.ts';
import { refuse } from '../../../shared/kernel/problem.ts';
import { CONSENT_NOTICE } from '../../../shared/office/notices/notice.ts';
import { storeMark } from '../../casework/harm-report.ts';
import { errorsOf } from '../../http/field-errors.ts';
import { knownOf, newChildFile } from '../children/file-opening.ts';
import type { IntakeCall, IntakeOperation } from '../operation-types.ts';
import { withoutCode } from '../receipts/remembered-code.ts';

type SubmitSurvey = IntakeCall<'submitNeedsSurvey'>;

/** Of the child whose file the survey opens. */
function harmIn({ body, idempotencyKey: key, ...clock }: SubmitSurvey, id: ChildId) {
  const { streetCode, communityCode } = body.address;
  const place = { districtCode: districtOf(streetCode), streetCode, communityCode };
  const child = { id, ...place, maskedName: maskName(body.child.name) };
  const reporter = { source: 'family', reportedIn: 'survey' } as const;
  const sent = { place: { ...place, detail: undefined } };
  return storeMark({ mark: body.harm, about: { child }, sent, reporter, key }, clock);
}

export const submitNeedsSurvey: IntakeOperation<'submitNeedsSurvey'> = async (call) => {
  const { body, now, newId, language } = call;
  const faults = checkChild(body, now);
  if (faults.length > 0) return refuse('invalid', { errors: errorsOf(faults, language) });
  const { noticeVersion = CONSENT_NOTICE.version } = body.consent ?? {};
  if (isGuardians(body) && noticeVersion !== CONSENT_NOTICE.version) return refuse('noticeOutdated');
  const origin = { source: 'form' as const, noticeVersion };
  const arrival = { id: newId() as ChildId, origin, submittedAt: now };
  const known = await knownOf(childDuplicateKeys(body));
  const file = await newChildFile(body, arrival, known);
  const { referralId, changes = [], facts = [], urgent } = await harmIn(call, arrival.id);
  const { waitingForConsent } = viewChild(file.child);
  const reply = {
    receiptCode: file.receiptCode,
    submittedAt: now,
    ...(waitingForConsent && { waitingForConsent }),
    ...(referralId && { referralId }),
  };
  return {
    status: 201,
    body: reply,
    remembered: withoutCode(reply, 'receiptCode', file.issue),
    changes: [...file.changes, ...changes],
    facts: [file.fact, ...facts],
    ...(urgent && { urgent }),
  };
};
