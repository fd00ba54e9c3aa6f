/** A member of the officer’s own district; for a change, in the version that was read, with the officer as they are now. */
import { mayAct } from '../../../shared/kernel/access.ts';
import { memberId } from '../../../shared/kernel/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/kernel/problem.ts';
import { type Member, viewMember } from '../../../shared/office/members/member.ts';
import { type ChangeCall, inVersion, ownRecord } from '../../casework/own-record.ts';
import * as members from '../../store/office/members.ts';

export const loadMember = ownRecord({
  id: memberId,
  get: members.getMember,
  owner: ({ districtCode }) => ({ districtCode }),
});
const loadInVersion = inVersion(loadMember, { view: viewMember });

export interface Deciding {
  readonly member: Member;
  /** The officer, read anew: two who suspend each other cannot both succeed. */
  readonly by: Member;
}

export async function loadMemberToChange(
  call: ChangeCall & { readonly actor: Member },
): Promise<Deciding | Refusal> {
  const [member, by] = await Promise.all([loadInVersion(call), members.getMember(call.actor.id)]);
  if (isRefusal(member)) return member;
  const isOfficer =
    by?.status === 'active' && mayAct(by, 'changeMembers', { districtCode: member.districtCode });
  return isOfficer ? { member, by } : refuse('forbidden');
}
