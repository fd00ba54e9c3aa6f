import { viewChild } from '../../../shared/intake/children/views.ts';
import { dateIn } from '../../../shared/kernel/instants.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/kernel/problem.ts';
import { noticeByVersion } from '../../../shared/office/notices/notice.ts';
import { fieldError } from '../../http/field-errors.ts';
import { consentQuestion } from '../children/child-questions.ts';
import { loadChildToChange } from '../children/load-child.ts';
import type { IntakeCall, IntakeOperation } from '../operation-types.ts';
import { decideConsent } from './consent-decision.ts';

/** The paper has a day that has been, and one of our notices on it, be it an earlier one. */
function checkPaper({ body, now, language }: IntakeCall<'recordChildConsent'>): Refusal | undefined {
  const isFuture = body.on > dateIn(now);
  const isUnknown = body.agreed && !noticeByVersion(body.noticeVersion)?.texts[body.purpose];
  const errors = [
    ...(isFuture ? [fieldError('/on', 'date.future', language)] : []),
    ...(isUnknown ? [fieldError('/noticeVersion', 'notice.unknown', language)] : []),
  ];
  return errors.length > 0 ? refuse('invalid', { errors }) : undefined;
}

export const recordChildConsent: IntakeOperation<'recordChildConsent'> = async (call) => {
  const child = await loadChildToChange(call);
  if (isRefusal(child)) return child;
  const alone = await call.fourEyes(consentQuestion(child));
  if (alone) return alone;
  const refusal = checkPaper(call);
  if (refusal) return refusal;
  const { on, by: means, ...asked } = call.body;
  const decided = await decideConsent(child, asked, { means, memberId: call.actor.id, on }, call);
  if (!decided) return { status: 200, body: viewChild(child) };
  const { file: after, changes, facts } = decided;
  return { status: 200, body: viewChild({ ...after, version: child.version + 1 }), changes, facts };
};
