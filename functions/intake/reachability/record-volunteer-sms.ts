import { viewVolunteer } from '../../../shared/intake/children/views.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { loadVolunteerToChange } from '../volunteers/load-volunteer.ts';
import { decideVolunteerSms } from './volunteer-sms-wish.ts';

export const recordVolunteerSms: IntakeOperation<'recordVolunteerSms'> = async (call) => {
  const volunteer = await loadVolunteerToChange(call);
  if (isRefusal(volunteer)) return volunteer;
  const { after, changes, facts } = decideVolunteerSms(volunteer, call.body.wanted, call.now);
  if (after === volunteer) return { status: 200, body: viewVolunteer(volunteer) };
  const body = viewVolunteer({ ...after, version: volunteer.version + 1 });
  return { status: 200, body, changes, facts };
};
