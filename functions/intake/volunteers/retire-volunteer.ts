import * as lifecycle from '../../../shared/intake/volunteers/volunteer-changes.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { concernedVolunteer, loadVolunteerToChange } from './load-volunteer.ts';
import { volunteerChanged } from './volunteer-outcome.ts';

export const retireVolunteer: IntakeOperation<'retireVolunteer'> = async (call) => {
  const volunteer = await loadVolunteerToChange(call);
  if (isRefusal(volunteer)) return volunteer;
  const alone = await call.fourEyes(concernedVolunteer(volunteer));
  if (alone) return alone;
  const { reason } = call.body;
  const after = lifecycle.retireVolunteer(volunteer, reason, call.now);
  return volunteerChanged(volunteer, after, { action: 'volunteer.retired', why: reason }, call);
};
