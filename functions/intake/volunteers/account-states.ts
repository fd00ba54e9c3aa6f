/** What the volunteers of a district sign in with: its members are read once for all of them. */
import type { DistrictCode, VolunteerId } from '../../../shared/kernel/ids.ts';
import type { AccountState } from '../../../shared/office/accounts/account.ts';
import { accountStateOf } from '../../../shared/office/accounts/account-rules.ts';
import { membersOfDistrict } from '../../store/office/members.ts';

export async function loadAccountStates(district: DistrictCode): Promise<(id: VolunteerId) => AccountState> {
  const members = await membersOfDistrict(district);
  const states = new Map(
    members
      .filter(({ status }) => status !== 'removed')
      .map((member) => [member.volunteerId, accountStateOf(member)] as const),
  );
  return (id) => states.get(id) ?? 'none';
}
