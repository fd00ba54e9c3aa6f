import { viewVolunteer } from '../../shared/intake/views.ts';
import * as rules from '../../shared/intake/volunteer-rules.ts';
import { dateIn } from '../../shared/kernel/instants.ts';
import { isRefusal, refuse } from '../../shared/kernel/problem.ts';
import { fieldError } from '../http/field-errors.ts';
import { replaceVolunteer } from '../store/volunteers.ts';
import type { IntakeOperation } from './intake-routes.ts';
import { loadVolunteerToChange } from './own-volunteer.ts';

export const recordVetting: IntakeOperation<'recordVetting'> = async (call) => {
  const volunteer = await loadVolunteerToChange(call);
  if (isRefusal(volunteer)) return volunteer;
  const today = dateIn(call.now);
  const { check, result, on } = call.body;
  if (on > today) return refuse('invalid', { errors: [fieldError('/on', 'date.future', call.language)] });
  if (volunteer.status === 'retired' || volunteer.status === 'refused') return refuse('wrongStatus');
  const vetted = rules.recordVetting(volunteer, call.body, today, call.now);
  const fact = {
    districtCode: volunteer.districtCode,
    action: 'volunteer.vetted',
    subject: { kind: 'volunteer', id: volunteer.id },
    from: volunteer.status,
    to: vetted.status,
    why: `${check} ${result}`,
  };
  const body = viewVolunteer({ ...vetted, version: volunteer.version + 1 });
  return { status: 201, body, changes: [replaceVolunteer(volunteer, vetted)], facts: [fact] };
};
