/** Which of some volunteers have no account that works or is under way. */
import type { Volunteer } from '../../../shared/intake/volunteers/volunteer.ts';
import type { DistrictCode } from '../../../shared/kernel/ids.ts';
import { lacksAccount } from '../../../shared/office/accounts/account-rules.ts';
import { membersOfDistrict } from '../../store/office/members.ts';

export async function volunteersWithout(
  district: DistrictCode,
  volunteers: readonly Volunteer[],
): Promise<Volunteer[]> {
  const members = await membersOfDistrict(district);
  const provided = new Set(
    members.filter((member) => !lacksAccount(member)).map(({ volunteerId }) => volunteerId),
  );
  return volunteers.filter(({ id }) => !provided.has(id));
}
