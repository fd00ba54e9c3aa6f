/** What the volunteers of a district sign in with: its members are read once for all of them. */
import type { DistrictCode, VolunteerId } from '../../../shared/kernel/ids.ts';
import type { AccountState } from '../../../shared/office/accounts/account.ts';
import { accountStateOf } from '../../../shared/office/accounts/account-rules.ts';
import { membersByVolunteer } from '../../../shared/office/members/volunteer-members.ts';
import { membersOfDistrict } from '../../store/office/members.ts';

export async function loadAccountStates(district: DistrictCode): Promise<(id: VolunteerId) => AccountState> {
  const members = membersByVolunteer(await membersOfDistrict(district));
  return (id) => accountStateOf(members.get(id));
}
