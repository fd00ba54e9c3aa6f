import type { Child } from '../../../shared/intake/children/child.ts';
import { viewChild } from '../../../shared/intake/children/views.ts';
import { dateIn } from '../../../shared/kernel/instants.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/kernel/problem.ts';
import { noticeByVersion } from '../../../shared/office/notices/notice.ts';
import { fieldError } from '../../http/field-errors.ts';
import { consentQuestion } from '../children/child-questions.ts';
import { loadChildToChange } from '../children/load-child.ts';
import type { IntakeCall, IntakeOperation } from '../operation-types.ts';
import { decideConsent } from './consent-decision.ts';
import { decideOwnConsent } from './own-consent-decision.ts';

type Call = IntakeCall<'recordChildConsent'>;

/** A child agrees in person, a guardian on paper or by phone. */
function wayFault({ of, agreed, by }: Call['body']) {
  if (of === 'child') return agreed && by !== 'inPerson' ? 'consent.inPerson' : undefined;
  return by === 'inPerson' ? 'consent.spoken' : undefined;
}

/** The word has a day that has been, and one of our notices behind it, be it an earlier one. */
function checkWord({ body, now, language }: Call): Refusal | undefined {
  const isFuture = body.on > dateIn(now);
  const isUnknown = body.agreed && !noticeByVersion(body.noticeVersion)?.texts[body.purpose];
  const fault = wayFault(body);
  const errors = [
    ...(fault ? [fieldError('/by', fault, language)] : []),
    ...(isFuture ? [fieldError('/on', 'date.future', language)] : []),
    ...(isUnknown ? [fieldError('/noticeVersion', 'notice.unknown', language)] : []),
  ];
  return errors.length > 0 ? refuse('invalid', { errors }) : undefined;
}

function decide(child: Child, call: Call) {
  const { on, of, by: means, ...asked } = call.body;
  const memberId = call.actor.id;
  if (of === 'child')
    return decideOwnConsent(child, { ...asked, at: call.now, by: { means, memberId, on } }, call);
  // Refused before: a guardian’s word is not recorded as given in person.
  const way = means as Exclude<typeof means, 'inPerson'>;
  return decideConsent(child, asked, { means: way, memberId, on }, call);
}

export const recordChildConsent: IntakeOperation<'recordChildConsent'> = async (call) => {
  const child = await loadChildToChange(call);
  if (isRefusal(child)) return child;
  const alone = await call.fourEyes(consentQuestion(child));
  if (alone) return alone;
  const refusal = checkWord(call);
  if (refusal) return refusal;
  const decided = await decide(child, call);
  if (!decided) return { status: 200, body: viewChild(child) };
  if (isRefusal(decided)) return decided;
  const { file: after, changes, facts } = decided;
  return { status: 200, body: viewChild({ ...after, version: child.version + 1 }), changes, facts };
};
