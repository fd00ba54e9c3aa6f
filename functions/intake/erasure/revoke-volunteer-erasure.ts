import { withdrawErasure } from '../../../shared/intake/erasure/erasure.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { concernedVolunteer, loadVolunteerToChange } from '../volunteers/load-volunteer.ts';
import { volunteerChanged } from '../volunteers/volunteer-outcome.ts';

/** The asking is taken back; the file stays. */
export const revokeVolunteerErasure: IntakeOperation<'revokeVolunteerErasure'> = async (call) => {
  const volunteer = await loadVolunteerToChange(call);
  if (isRefusal(volunteer)) return volunteer;
  const alone = await call.fourEyes(concernedVolunteer(volunteer));
  if (alone) return alone;
  const fact = { action: 'volunteer.erasureWithdrawn', why: undefined } as const;
  return volunteerChanged(volunteer, withdrawErasure(volunteer), fact, call);
};
