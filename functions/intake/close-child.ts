import * as rules from '../../shared/intake/child-endings.ts';
import { isRefusal } from '../../shared/kernel/problem.ts';
import { followReferrals } from '../store/child-referrals.ts';
import { childChanged, withReferrals } from './change-child.ts';
import type { IntakeOperation } from './intake-routes.ts';
import { loadChildToChangeWhy } from './refuse-family-names.ts';

export const closeChild: IntakeOperation<'closeChild'> = async (call) => {
  const child = await loadChildToChangeWhy(call);
  if (isRefusal(child)) return child;
  const { reason } = call.body;
  const closed = rules.closeChild(child, reason, call.now);
  if (isRefusal(closed)) return closed;
  const changed = childChanged(child, closed, 'child.closed', reason);
  return withReferrals(changed, await followReferrals(closed, call));
};
