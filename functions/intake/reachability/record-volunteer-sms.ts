import { viewVolunteerFor } from '../../../shared/intake/children/views.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { loadVolunteerToChange, volunteerReader } from '../volunteers/load-volunteer.ts';
import { decideVolunteerSms } from './volunteer-sms-wish.ts';

export const recordVolunteerSms: IntakeOperation<'recordVolunteerSms'> = async (call) => {
  const volunteer = await loadVolunteerToChange(call);
  if (isRefusal(volunteer)) return volunteer;
  const { after, changes, facts } = decideVolunteerSms(volunteer, call.body.wanted, call.now);
  const reader = volunteerReader(volunteer, call);
  if (after === volunteer) return { status: 200, body: viewVolunteerFor(volunteer, reader) };
  const body = viewVolunteerFor({ ...after, version: volunteer.version + 1 }, reader);
  return { status: 200, body, changes, facts };
};
