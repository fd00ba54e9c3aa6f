/** An officer role that a second person has approved for a member. */
import type { Clock } from '../../../shared/kernel/clock.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/kernel/problem.ts';
import { followMember } from '../../../shared/office/accounts/account-rules.ts';
import { officeText } from '../../../shared/office/members/member-rules.ts';
import { getMember, replaceMember } from '../../store/office/members.ts';
import type { Decided } from '../../store/outcome.ts';
import type { DecidedKind } from '../changes/decided-kind.ts';

export async function changeRoles(
  { change, asked }: DecidedKind<'roles'>,
  { now }: Clock,
): Promise<Decided | Refusal> {
  const member = await getMember(asked.memberId);
  if (!member || member.status === 'removed' || officeText(member) !== change.from)
    return refuse('changeOutdated');
  const { communities = member.communities, ...office } = asked.office;
  const after = followMember(member, { ...member, ...office, communities }, now);
  if (isRefusal(after)) return after;
  const { id, districtCode } = member;
  const subject = { kind: 'member', id } as const;
  const described = { from: officeText(member), to: officeText(after), why: change.id };
  return {
    changes: [replaceMember(member, after)],
    facts: [{ districtCode, action: 'member.changed', subject, ...described }],
  };
}
