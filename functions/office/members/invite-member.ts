import { memberId } from '../../../shared/kernel/ids.ts';
import { isRefusal, refuse } from '../../../shared/kernel/problem.ts';
import { type Member, viewMember } from '../../../shared/office/members/member.ts';
import * as rules from '../../../shared/office/members/member-rules.ts';
import { givesOfficerRole } from '../../../shared/office/members/officer-roles.ts';
import { codeTerms } from '../../casework/account-maker.ts';
import { invited } from '../../casework/invited-member.ts';
import { fieldError } from '../../http/field-errors.ts';
import { NOTHING, together } from '../../store/outcome.ts';
import type { OfficeCall, OfficeOperation } from '../operation-types.ts';
import { type Issued, issueCode } from './invitation-code.ts';
import { checkOffice } from './office-check.ts';
import { officerAppointed } from './officer-approval.ts';

/** The invited member with the code that is told this once. */
export const withCode = ({ member, code, expiresAt }: Issued) => ({
  ...viewMember(member),
  invitationCode: code,
  expiresAt,
});

/** An officer waits for a second person; the others can join at once. */
async function appoint(member: Member, call: OfficeCall<'inviteMember'>) {
  if (!givesOfficerRole([], member.roles)) return { ...NOTHING, changeId: undefined };
  const asked = { kind: 'invitation' as const, memberIds: [member.id] };
  return officerAppointed({ asked, to: rules.officeText(member), memberId: member.id }, call);
}

export const inviteMember: OfficeOperation<'inviteMember'> = async (call) => {
  const { actor, body, now, newId, language } = call;
  const { districtCode } = actor;
  const { errors, named } = await checkOffice(body, { districtCode }, language);
  if (errors.length > 0) return refuse('invalid', { errors });
  const id = named?.membership.nextId ?? memberId.parse(newId());
  const member = rules.newMember(rules.officeOf(body, named?.volunteer), { id, districtCode });
  const { changeId, ...appointed } = await appoint(member, call);
  const waiting = changeId ? { ...member, awaitsChangeId: changeId } : member;
  const issued = await issueCode(waiting, await codeTerms(districtCode, now));
  if (isRefusal(issued)) return issued;
  const made = await invited(issued.member);
  if (!made) return refuse('invalid', { errors: [fieldError('/email', 'email.taken', language)] });
  const outcome = together([made, { changes: issued.changes, facts: [] }, appointed]);
  return { status: 201, body: withCode(issued), ...outcome };
};
