import { viewVolunteer } from '../../shared/intake/views.ts';
import { isRefusal } from '../../shared/kernel/problem.ts';
import type { IntakeOperation } from './intake-routes.ts';
import { loadVolunteer } from './own-volunteer.ts';

export const getVolunteer: IntakeOperation<'getVolunteer'> = async (call) => {
  const volunteer = await loadVolunteer(call);
  return isRefusal(volunteer) ? volunteer : { status: 200, body: viewVolunteer(volunteer) };
};
