import * as rules from '../../shared/kernel/member-rules.ts';
import { missingInOffice } from '../../shared/kernel/members.ts';
import { isRefusal, refuse } from '../../shared/kernel/problem.ts';
import { fieldError } from '../http/field-errors.ts';
import { memberChanged } from './change-member-record.ts';
import { checkOffice } from './check-office.ts';
import type { IntakeOperation } from './intake-routes.ts';
import { loadMemberToChange } from './own-member.ts';

export const changeMember: IntakeOperation<'changeMember'> = async (call) => {
  const deciding = await loadMemberToChange(call);
  if (isRefusal(deciding)) return deciding;
  const { body, language } = call;
  const after = rules.changeMember(deciding.member, body, deciding.by);
  if (isRefusal(after)) return after;
  const missing = missingInOffice(after);
  const errors = await checkOffice(body, after.districtCode, language);
  if (missing) errors.push(fieldError(`/${missing}`, 'value.missing', language));
  if (errors.length > 0) return refuse('invalid', { errors });
  return memberChanged(deciding, after, 'member.changed');
};
