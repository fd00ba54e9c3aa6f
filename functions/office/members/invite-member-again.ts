import { isRefusal } from '../../../shared/kernel/problem.ts';
import { givesOfficerRole } from '../../../shared/office/members/officer-roles.ts';
import { codeTerms } from '../../casework/account-maker.ts';
import { officerMessage } from '../../messages/office/officer.ts';
import type { OfficeOperation } from '../operation-types.ts';
import { issueCodeAgain } from './invitation-code.ts';
import { withCode } from './invite-member.ts';
import { loadMemberToChange } from './load-member.ts';
import { memberChanged } from './member-outcome.ts';

export const inviteMemberAgain: OfficeOperation<'inviteMemberAgain'> = async (call) => {
  const deciding = await loadMemberToChange(call);
  if (isRefusal(deciding)) return deciding;
  const { member: before } = deciding;
  const issued = await issueCodeAgain(before, await codeTerms(before.districtCode, call.now));
  if (isRefusal(issued)) return issued;
  const { changes, facts } = memberChanged(deciding, issued.member, 'member.invitedAgain');
  const member = { ...issued.member, version: before.version + 1 };
  const body = withCode({ ...issued, member });
  // Whoever has an officer’s code can sign in as them: nobody issues one unseen.
  const { districtCode, id } = before;
  const told = givesOfficerRole([], before.roles)
    ? [officerMessage({ districtCode, member: id }, 'officerCodeIssued', call)]
    : [];
  return { status: 201, body, changes: [...changes, ...issued.changes, ...told], facts };
};
