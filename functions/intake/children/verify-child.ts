import * as rules from '../../../shared/intake/children/child-rules.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import { childChanged, withReferrals } from '../../casework/child-outcome.ts';
import { followReferrals } from '../../casework/referral-follow-up.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { familyQuestion } from './child-questions.ts';
import { loadChildToChange } from './load-child.ts';

export const verifyChild: IntakeOperation<'verifyChild'> = async (call) => {
  const child = await loadChildToChange(call);
  if (isRefusal(child)) return child;
  const alone = await call.fourEyes(familyQuestion(child));
  if (alone) return alone;
  const verified = rules.verifyChild(child, call.now);
  if (isRefusal(verified)) return verified;
  return withReferrals(
    childChanged(child, verified, 'child.verified'),
    await followReferrals(verified, call),
  );
};
