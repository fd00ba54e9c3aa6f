import * as lifecycle from '../../shared/intake/volunteer-lifecycle.ts';
import { isRefusal } from '../../shared/kernel/problem.ts';
import type { IntakeOperation } from './intake-routes.ts';
import { loadVolunteerToChange } from './own-volunteer.ts';
import { volunteerChanged } from './save-volunteer.ts';

export const refuseVolunteer: IntakeOperation<'refuseVolunteer'> = async (call) => {
  const volunteer = await loadVolunteerToChange(call);
  if (isRefusal(volunteer)) return volunteer;
  const { reason } = call.body;
  const after = lifecycle.refuseVolunteer(volunteer, reason, call.now);
  return volunteerChanged(volunteer, after, { action: 'volunteer.refused', why: reason }, call);
};
