import type { ChildRecords } from '../../shared/intake/correct-child.ts';
import * as rules from '../../shared/intake/mend-survey.ts';
import { CONSENT_NOTICE } from '../../shared/intake/notice.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/kernel/problem.ts';
import { fieldError } from '../http/field-errors.ts';
import { openReceipt } from '../http/open-receipt.ts';
import { followReferrals } from '../store/child-referrals.ts';
import { getChild, getChildIdentity } from '../store/children.ts';
import { childFact } from './change-child.ts';
import { correctionChanges } from './correction-changes.ts';
import type { IntakeCall, IntakeOperation } from './intake-routes.ts';
import { keepReplaced } from './kept-correction.ts';

type MendSurvey = IntakeCall<'mendSurvey'>;

/** The receipt stands for the guardian: it opens this child’s file and nobody else’s. */
async function loadHeld({ body, now }: MendSurvey): Promise<ChildRecords | Refusal> {
  const receipt = await openReceipt(body, { now });
  if (isRefusal(receipt)) return receipt;
  if (receipt.subject.kind !== 'child') return refuse('notFound');
  const { id } = receipt.subject;
  const [child, identity] = await Promise.all([getChild(id), getChildIdentity(id)]);
  if (!child) return refuse('notFound');
  return identity ? { child, identity } : refuse('erased');
}

export const mendSurvey: IntakeOperation<'mendSurvey'> = async (call) => {
  const { survey } = call.body;
  if (survey.consent.noticeVersion !== CONSENT_NOTICE.version) return refuse('noticeOutdated');
  const before = await loadHeld(call);
  if (isRefusal(before)) return before;
  const after = rules.mendSurvey(before, survey, call.now);
  if ('fault' in after)
    return refuse('invalid', { errors: [fieldError(after.pointer, after.fault, call.language)] });
  if (isRefusal(after)) return after;
  const referrals = await followReferrals(after.child, call);
  const way = { from: before.child.status, to: after.child.status };
  const why = { id: call.newId(), at: call.now, by: 'guardian', reason: '监护人补正' };
  return {
    status: 200,
    body: { receiptCode: before.identity.receiptCode, submittedAt: call.now },
    changes: [...(await correctionChanges(before, after)), ...keepReplaced(after, why), ...referrals.changes],
    facts: [childFact(before.child, 'child.mended', way), ...referrals.facts],
  };
};
