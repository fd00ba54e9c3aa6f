import { withoutHousehold } from '../../../shared/intake/households/household-rules.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { factOf, householdChanged } from './household-outcome.ts';
import { loadHouseholdToChange } from './load-household.ts';

export const clearHousehold: IntakeOperation<'clearHousehold'> = async (call) => {
  const member = await loadHouseholdToChange(call);
  if (isRefusal(member)) return member;
  const alone = await call.fourEyes({ member: member.id });
  if (alone) return alone;
  return householdChanged(member, withoutHousehold(member), [factOf(member, 'member.householdCleared')]);
};
