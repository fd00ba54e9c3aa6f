/** A member of the officer’s own district; for a change, in the version that she read, with the officer as she is now. */
import { type May, mayAct } from '../../../shared/kernel/access.ts';
import { memberId } from '../../../shared/kernel/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/kernel/problem.ts';
import { type Member, viewMember } from '../../../shared/office/members/member.ts';
import { refuseStale } from '../../http/stale.ts';
import * as members from '../../store/office/members.ts';

interface Asked {
  readonly path: { readonly id: string };
  readonly may: May;
}

/** Not there and not yours are the same: 404. */
export async function loadMember({ path, may }: Asked): Promise<Member | Refusal> {
  const id = memberId.safeParse(path.id);
  const member = id.success ? await members.getMember(id.data) : undefined;
  return member && may({ districtCode: member.districtCode }) ? member : refuse('notFound');
}

interface AskedToChange extends Asked {
  readonly actor: Member;
  readonly ifMatch: number;
  readonly body?: unknown;
}

export interface Deciding {
  readonly member: Member;
  /** The officer, read anew: two who suspend each other cannot both succeed. */
  readonly by: Member;
}

export async function loadMemberToChange(asked: AskedToChange): Promise<Deciding | Refusal> {
  const [member, by] = await Promise.all([loadMember(asked), members.getMember(asked.actor.id)]);
  if (isRefusal(member)) return member;
  const stale = refuseStale(viewMember(member), asked.ifMatch, asked.body);
  if (stale) return stale;
  const isOfficer =
    by?.status === 'active' && mayAct(by, 'changeMembers', { districtCode: member.districtCode });
  return isOfficer ? { member, by } : refuse('forbidden');
}
