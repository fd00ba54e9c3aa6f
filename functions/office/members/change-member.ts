import { isRefusal, refuse } from '../../../shared/kernel/problem.ts';
import { missingInOffice } from '../../../shared/office/members/member.ts';
import * as rules from '../../../shared/office/members/member-rules.ts';
import { fieldError } from '../../http/field-errors.ts';
import type { OfficeOperation } from '../operation-types.ts';
import { loadMemberToChange } from './load-member.ts';
import { memberChanged } from './member-outcome.ts';
import { checkOffice } from './office-check.ts';

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
  return memberChanged(deciding, after, 'member.changed');
};
