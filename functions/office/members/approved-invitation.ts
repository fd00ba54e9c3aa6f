/** Invited officers whom a second person approves, or not: they are there, and cannot join before it. */
import type { Clock } from '../../../shared/kernel/clock.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import type { Member } from '../../../shared/office/members/member.ts';
import { officeText, withdrawInvitation } from '../../../shared/office/members/member-rules.ts';
import { readMembers, replaceMember } from '../../store/office/members.ts';
import { type Decided, NOTHING, together } from '../../store/outcome.ts';
import type { DecidedKind } from '../changes/decided-kind.ts';

/** One transaction; of a longer list nobody can join either, and each is removed by hand. */
const MAX_WITHDRAWN = 40;

function withdrawn(member: Member, now: Clock['now']): Decided {
  const after = withdrawInvitation(member, now);
  if (isRefusal(after)) return NOTHING;
  const { id, districtCode } = member;
  const subject = { kind: 'member', id } as const;
  const described = { from: officeText(member), to: officeText(after) };
  return {
    changes: [replaceMember(member, after)],
    facts: [{ districtCode, action: 'member.removed', subject, ...described }],
  };
}

export async function removeInvited({ asked }: DecidedKind<'invitation'>, { now }: Clock): Promise<Decided> {
  if (asked.memberIds.length > MAX_WITHDRAWN) return NOTHING;
  const members = await readMembers(new Set(asked.memberIds));
  return together(members.map((member) => withdrawn(member, now)));
}
