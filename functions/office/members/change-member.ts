import { isRefusal, refuse } from '../../../shared/kernel/problem.ts';
import { type Member, missingInOffice } from '../../../shared/office/members/member.ts';
import * as rules from '../../../shared/office/members/member-rules.ts';
import { givesOfficerRole } from '../../../shared/office/members/officer-roles.ts';
import { fieldError } from '../../http/field-errors.ts';
import { claimAddress } from '../../store/office/mail-addresses.ts';
import { together } from '../../store/outcome.ts';
import type { OfficeCall, OfficeOperation } from '../operation-types.ts';
import { loadMemberToChange } from './load-member.ts';
import { memberChanged } from './member-outcome.ts';
import { checkOffice } from './office-check.ts';
import { officerAppointed } from './officer-approval.ts';

/** A second person approves an officer role; whatever else was asked with it waits to be asked again. */
function appoint({ id: memberId, ...before }: Member, after: Member, call: OfficeCall<'changeMember'>) {
  const { roles, streets, communities } = after;
  const asked = { kind: 'roles' as const, memberId, office: { roles, streets, communities } };
  return officerAppointed(
    { asked, from: rules.officeText(before), to: rules.officeText(after), memberId },
    call,
  );
}

export const changeMember: OfficeOperation<'changeMember'> = async (call) => {
  const deciding = await loadMemberToChange(call);
  if (isRefusal(deciding)) return deciding;
  const { body, language, now } = call;
  const check = await checkOffice(body, deciding.member, language);
  const change = { ...body, volunteerId: check.named?.volunteer.id };
  const after = rules.changeMember(deciding.member, change, deciding.by, now);
  if (isRefusal(after)) return after;
  const missing = missingInOffice({ ...after, volunteerId: body.volunteerId ?? after.volunteerId });
  const errors = [...check.errors];
  if (missing) errors.push(fieldError(`/${missing}`, 'value.missing', language));
  if (errors.length > 0) return refuse('invalid', { errors });
  const address = body.email === undefined ? [] : await claimAddress(after);
  if (!address) return refuse('invalid', { errors: [fieldError('/email', 'email.taken', language)] });
  const changed = (member: Member) => {
    const outcome = memberChanged(deciding, member, 'member.changed');
    return { ...outcome, changes: [...outcome.changes, ...address] };
  };
  if (!givesOfficerRole(deciding.member.roles, after.roles)) return changed(after);
  const { changeId, ...appointed } = await appoint(deciding.member, after, call);
  if (changeId) return { status: 202, body: { changeId }, ...appointed };
  const outcome = changed(after);
  return { ...outcome, ...together([outcome, appointed]) };
};
