import { isRefusal, refuse } from '../../../shared/kernel/problem.ts';
import { viewMember } from '../../../shared/office/members/member.ts';
import * as rules from '../../../shared/office/members/member-rules.ts';
import { refuseUnapproved } from '../../http/approved-member.ts';
import { bindMember, findInvited, replaceMember } from '../../store/office/members.ts';
import type { OfficeOperation } from '../operation-types.ts';
import { invitationHash } from './invitation-code.ts';

/** The token vouches for the person, the code for the office. */
export const acceptInvitation: OfficeOperation<'acceptInvitation'> = async ({ body, sub, now }) => {
  const hash = invitationHash(body.code);
  const member = await findInvited(hash);
  if (!member) return refuse('notFound');
  const joined = rules.acceptInvitation(member, hash, sub, now);
  if (isRefusal(joined)) return joined;
  const unapproved = await refuseUnapproved(member);
  if (unapproved) return unapproved;
  const { id, districtCode } = member;
  const change = { from: rules.officeText(member), to: rules.officeText(joined) };
  return {
    status: 200,
    body: viewMember({ ...joined, version: member.version + 1 }),
    changes: [replaceMember(member, joined), bindMember({ id, sub })],
    facts: [{ districtCode, action: 'member.joined', subject: { kind: 'member', id }, ...change }],
  };
};
