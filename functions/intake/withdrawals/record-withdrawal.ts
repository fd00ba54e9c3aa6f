import { isRefusal } from '../../../shared/kernel/problem.ts';
import { consentQuestion } from '../children/child-questions.ts';
import { loadChildToChange } from '../children/load-child.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { filedWithdrawal } from './filed-withdrawal.ts';

/** R-SU-28: A request to withdraw that a guardian makes by phone or on paper is recorded in the officer’s name, and who recorded it may investigate it and not decide it. */
export const recordWithdrawal: IntakeOperation<'recordWithdrawal'> = async (call) => {
  const child = await loadChildToChange(call);
  if (isRefusal(child)) return child;
  const alone = await call.fourEyes(consentQuestion(child));
  if (alone) return alone;
  const { cause, reason, by } = call.body;
  const recorded = { by, memberId: call.actor.id };
  const filed = await filedWithdrawal(child, { cause, reason, recorded }, call);
  if (isRefusal(filed)) return filed;
  const { withdrawal, changes, facts } = filed;
  const { id, investigateBy, version } = withdrawal;
  return { status: 201, body: { id, investigateBy, version }, changes, facts };
};
