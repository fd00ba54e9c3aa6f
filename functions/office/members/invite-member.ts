import { memberId } from '../../../shared/kernel/ids.ts';
import { isRefusal, refuse } from '../../../shared/kernel/problem.ts';
import { viewMember } from '../../../shared/office/members/member.ts';
import * as rules from '../../../shared/office/members/member-rules.ts';
import { codeTerms } from '../../casework/account-maker.ts';
import { invited } from '../../casework/invited-member.ts';
import type { OfficeOperation } from '../operation-types.ts';
import { type Issued, issueCode } from './invitation-code.ts';
import { checkOffice } from './office-check.ts';

/** The invited member with the code that is told this once. */
export const withCode = ({ member, code, expiresAt }: Issued) => ({
  ...viewMember(member),
  invitationCode: code,
  expiresAt,
});

export const inviteMember: OfficeOperation<'inviteMember'> = async (call) => {
  const { actor, body, now, newId, language } = call;
  const { districtCode } = actor;
  const { errors, named } = await checkOffice(body, { districtCode }, language);
  if (errors.length > 0) return refuse('invalid', { errors });
  const id = named?.membership.nextId ?? memberId.parse(newId());
  const member = rules.newMember(rules.officeOf(body, named?.volunteer), { id, districtCode });
  const issued = await issueCode(member, await codeTerms(districtCode, now));
  if (isRefusal(issued)) return issued;
  const { changes, facts } = invited(issued.member);
  return { status: 201, body: withCode(issued), changes: [...changes, ...issued.changes], facts };
};
