import { memberId } from '../../shared/kernel/ids.ts';
import * as rules from '../../shared/kernel/member-rules.ts';
import { type Member, viewMember } from '../../shared/kernel/members.ts';
import { refuse } from '../../shared/kernel/problem.ts';
import { createInvitation, createMember } from '../store/members.ts';
import { officeText } from './change-member-record.ts';
import { checkOffice } from './check-office.ts';
import type { IntakeOperation } from './intake-routes.ts';
import { invitationHash, newInvitationCode } from './invitation-code.ts';

/** The invited member with the code that is told this once. */
export const withCode = (member: Member, invitationCode: string) => ({
  ...viewMember(member),
  invitationCode,
  // Whoever is invited has an invitation.
  expiresAt: (member.invitation as NonNullable<Member['invitation']>).expiresAt,
});

export const inviteMember: IntakeOperation<'inviteMember'> = async ({
  actor,
  body,
  now,
  newId,
  language,
}) => {
  const { districtCode } = actor;
  const errors = await checkOffice(body, districtCode, language);
  if (errors.length > 0) return refuse('invalid', { errors });
  const code = newInvitationCode();
  const invitation = { id: memberId.parse(newId()), districtCode, hash: invitationHash(code) };
  const member = rules.inviteMember(body, invitation, now);
  const subject = { kind: 'member', id: member.id };
  return {
    status: 201,
    body: withCode(member, code),
    changes: [createMember(member), ...createInvitation(member)],
    facts: [{ districtCode, action: 'member.invited', subject, to: officeText(member) }],
  };
};
