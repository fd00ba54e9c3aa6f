import { viewVolunteer } from '../../../shared/intake/children/views.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { loadVolunteer } from './load-volunteer.ts';

export const getVolunteer: IntakeOperation<'getVolunteer'> = async (call) => {
  const volunteer = await loadVolunteer(call);
  return isRefusal(volunteer) ? volunteer : { status: 200, body: viewVolunteer(volunteer) };
};
