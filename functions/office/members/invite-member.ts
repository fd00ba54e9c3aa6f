import { memberId } from '../../../shared/kernel/ids.ts';
import { refuse } from '../../../shared/kernel/problem.ts';
import { type Member, viewMember } from '../../../shared/office/members/member.ts';
import * as rules from '../../../shared/office/members/member-rules.ts';
import { createInvitation, createMember } from '../../store/office/members.ts';
import type { OfficeOperation } from '../operation-types.ts';
import { invitationHash, newInvitationCode } from './invitation-code.ts';
import { officeText } from './member-outcome.ts';
import { checkOffice } from './office-check.ts';

/** The invited member with the code that is told this once. */
export const withCode = (member: Member, invitationCode: string) => ({
  ...viewMember(member),
  invitationCode,
  // Whoever is invited has an invitation.
  expiresAt: (member.invitation as NonNullable<Member['invitation']>).expiresAt,
});

export const inviteMember: OfficeOperation<'inviteMember'> = async ({
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
  const subject = { kind: 'member', id: member.id } as const;
  return {
    status: 201,
    body: withCode(member, code),
    changes: [createMember(member), ...createInvitation(member)],
    facts: [{ districtCode, action: 'member.invited', subject, to: officeText(member) }],
  };
};
