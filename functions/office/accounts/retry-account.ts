import { isRefusal, refuse } from '../../../shared/kernel/problem.ts';
import { retryAccount as retry } from '../../../shared/office/accounts/account-rules.ts';
import { codeTerms, makesAccounts } from '../../casework/account-maker.ts';
import { loadMemberToChange } from '../members/load-member.ts';
import { memberChanged } from '../members/member-outcome.ts';
import type { OfficeOperation } from '../operation-types.ts';

export const retryAccount: OfficeOperation<'retryAccount'> = async (call) => {
  const deciding = await loadMemberToChange(call);
  if (isRefusal(deciding)) return deciding;
  if (!makesAccounts()) return refuse('accountsElsewhere');
  const { member } = deciding;
  const again = retry(member, await codeTerms(member.districtCode, call.now));
  return isRefusal(again) ? again : memberChanged(deciding, again, 'member.accountAsked');
};
