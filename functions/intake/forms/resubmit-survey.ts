import type { ChildRecords } from '../../../shared/intake/children/child.ts';
import { isGuardians } from '../../../shared/intake/forms/forms.ts';
import * as rules from '../../../shared/intake/forms/resubmit-survey.ts';
import { normalizeReceiptCode } from '../../../shared/intake/receipts/receipt.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/kernel/problem.ts';
import { CONSENT_NOTICE } from '../../../shared/office/notices/notice.ts';
import { childFact } from '../../casework/child-outcome.ts';
import { openReceipt } from '../../casework/opened-receipt.ts';
import { followReferrals } from '../../casework/referral-follow-up.ts';
import { fieldError } from '../../http/field-errors.ts';
import { getChild, getChildIdentity } from '../../store/intake/children.ts';
import { correctionChanges } from '../children/correction-changes.ts';
import { replacedAnswers } from '../children/replaced-answers.ts';
import type { IntakeCall, IntakeOperation } from '../operation-types.ts';
import { withoutCode } from '../receipts/remembered-code.ts';

type ResubmitSurvey = IntakeCall<'resubmitSurvey'>;

/** The receipt stands for the guardian: it opens this child’s file and nobody else’s. */
async function loadByReceipt({ body, now }: ResubmitSurvey): Promise<ChildRecords | Refusal> {
  const receipt = await openReceipt(body, { now });
  if (isRefusal(receipt)) return receipt;
  if (receipt.subject.kind !== 'child') return refuse('notFound');
  // Neither becomes the other by a form of their own.
  if ((receipt.holder === 'carer') === isGuardians(body.survey)) return refuse('guardianOnly');
  const { id } = receipt.subject;
  const [child, identity] = await Promise.all([getChild(id), getChildIdentity(id)]);
  if (!child) return refuse('notFound');
  return identity ? { child, identity } : refuse('erased');
}

export const resubmitSurvey: IntakeOperation<'resubmitSurvey'> = async (call) => {
  const { survey } = call.body;
  if (isGuardians(survey) && survey.consent?.noticeVersion !== CONSENT_NOTICE.version)
    return refuse('noticeOutdated');
  const before = await loadByReceipt(call);
  if (isRefusal(before)) return before;
  const after = rules.resubmitSurvey(before, survey, call.now);
  if ('fault' in after)
    return refuse('invalid', { errors: [fieldError(after.pointer, after.fault, call.language)] });
  if (isRefusal(after)) return after;
  const referrals = await followReferrals(after.child, call);
  const reply = { receiptCode: normalizeReceiptCode(call.body.receiptCode), submittedAt: call.now };
  const way = { from: before.child.status, to: after.child.status };
  const why = { id: call.newId(), at: call.now, by: 'guardian', reason: '监护人补正' };
  return {
    status: 200,
    body: reply,
    remembered: withoutCode(reply, 'receiptCode'),
    changes: [
      ...(await correctionChanges(before, after, { by: 'guardian', at: call.now })),
      ...replacedAnswers(after, why),
      ...referrals.changes,
    ],
    facts: [childFact(before.child, 'child.mended', way), ...referrals.facts],
  };
};
