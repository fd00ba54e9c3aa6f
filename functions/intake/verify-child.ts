import * as rules from '../../shared/intake/child-rules.ts';
import { isRefusal } from '../../shared/kernel/problem.ts';
import { followReferrals } from '../store/child-referrals.ts';
import { childChanged, withReferrals } from './change-child.ts';
import type { IntakeOperation } from './intake-routes.ts';
import { loadChildToChange } from './own-child.ts';

export const verifyChild: IntakeOperation<'verifyChild'> = async (call) => {
  const child = await loadChildToChange(call);
  if (isRefusal(child)) return child;
  const verified = rules.verifyChild(child, call.now);
  if (isRefusal(verified)) return verified;
  return withReferrals(
    childChanged(child, verified, 'child.verified'),
    await followReferrals(verified, call),
  );
};
