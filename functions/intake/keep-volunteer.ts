import { withdrawErasure } from '../../shared/intake/erasure.ts';
import { isRefusal } from '../../shared/kernel/problem.ts';
import type { IntakeOperation } from './intake-routes.ts';
import { loadVolunteerToChange } from './own-volunteer.ts';
import { volunteerChanged } from './save-volunteer.ts';

/** The asking is taken back; the file stays. */
export const keepVolunteer: IntakeOperation<'keepVolunteer'> = async (call) => {
  const volunteer = await loadVolunteerToChange(call);
  if (isRefusal(volunteer)) return volunteer;
  const told = { action: 'volunteer.erasureWithdrawn', why: undefined };
  return volunteerChanged(volunteer, withdrawErasure(volunteer), told, call);
};
