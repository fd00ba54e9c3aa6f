/** A member whose household is entered, in the version that was read; members reach their own. */
import { memberId } from '../../../shared/kernel/ids.ts';
import { viewMember } from '../../../shared/office/members/member.ts';
import { inVersion, ownRecord } from '../../casework/own-record.ts';
import { getMember } from '../../store/office/members.ts';

const loadHousehold = ownRecord({
  id: memberId,
  get: getMember,
  owner: ({ districtCode, id }) => ({ districtCode, by: id }),
});
export const loadHouseholdToChange = inVersion(loadHousehold, { view: viewMember });
