import { viewVolunteer } from '../../../shared/intake/children/views.ts';
import * as rules from '../../../shared/intake/volunteers/change-volunteer.ts';
import { isRefusal, refuse } from '../../../shared/kernel/problem.ts';
import { fieldError } from '../../http/field-errors.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { concernedVolunteer, loadVolunteerToChange, ownedVolunteer } from './load-volunteer.ts';
import { volunteerChanged } from './volunteer-outcome.ts';

/** Nothing is written, and nothing told, when nothing changes. A volunteer does not move out of the asker’s reach. */
export const changeVolunteer: IntakeOperation<'changeVolunteer'> = async (call) => {
  const volunteer = await loadVolunteerToChange(call);
  if (isRefusal(volunteer)) return volunteer;
  const alone = await call.fourEyes(concernedVolunteer(volunteer));
  if (alone) return alone;
  const after = rules.changeVolunteer(volunteer, call.body);
  if (isRefusal(after)) return after;
  const change = rules.describeChange(volunteer, after);
  if (!change) return { status: 200, body: viewVolunteer(volunteer) };
  if (after.streetCode !== volunteer.streetCode && !call.may(ownedVolunteer(after)))
    return refuse('invalid', {
      errors: [fieldError('/address/streetCode', 'street.notYours', call.language)],
    });
  return volunteerChanged(volunteer, after, { action: 'volunteer.changed', ...change, why: undefined }, call);
};
