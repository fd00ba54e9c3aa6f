import * as lifecycle from '../../../shared/intake/volunteers/volunteer-changes.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import { withMessages } from '../../casework/with-messages.ts';
import { applicantMessage } from '../../messages/intake/volunteer.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { concernedVolunteer, loadVolunteerToChange } from './load-volunteer.ts';
import { volunteerChanged } from './volunteer-outcome.ts';

export const refuseVolunteer: IntakeOperation<'refuseVolunteer'> = async (call) => {
  const volunteer = await loadVolunteerToChange(call);
  if (isRefusal(volunteer)) return volunteer;
  const alone = await call.fourEyes(concernedVolunteer(volunteer));
  if (alone) return alone;
  const { reason } = call.body;
  const after = lifecycle.refuseVolunteer(volunteer, reason, call.now);
  const changed = await volunteerChanged(
    volunteer,
    after,
    { action: 'volunteer.refused', why: reason },
    call,
  );
  if (isRefusal(changed)) return changed;
  return withMessages(changed, applicantMessage(volunteer, 'ownApplicationRefused', call));
};
