import * as lifecycle from '../../shared/intake/volunteer-lifecycle.ts';
import { isRefusal } from '../../shared/kernel/problem.ts';
import type { IntakeOperation } from './intake-routes.ts';
import { loadVolunteerToChange } from './own-volunteer.ts';
import { volunteerChanged } from './save-volunteer.ts';

export const resumeVolunteer: IntakeOperation<'resumeVolunteer'> = async (call) => {
  const volunteer = await loadVolunteerToChange(call);
  if (isRefusal(volunteer)) return volunteer;
  const after = lifecycle.resumeVolunteer(volunteer, call.now);
  return volunteerChanged(volunteer, after, { action: 'volunteer.resumed', why: undefined }, call);
};
