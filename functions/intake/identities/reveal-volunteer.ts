import { isErased } from '../../../shared/intake/erasure/erasure.ts';
import { viewVolunteerIdentity } from '../../../shared/intake/identities/identity-views.ts';
import { isRefusal, refuse } from '../../../shared/kernel/problem.ts';
import { getVolunteerIdentity } from '../../store/intake/volunteers.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { loadVolunteer } from '../volunteers/load-volunteer.ts';
import { noteReveal } from './identity-access-log.ts';

export const revealVolunteer: IntakeOperation<'revealVolunteer'> = async (call) => {
  const volunteer = await loadVolunteer(call);
  if (isRefusal(volunteer)) return volunteer;
  if (isErased(volunteer)) return refuse('erased');
  const identity = await getVolunteerIdentity(volunteer.id);
  if (!identity) return refuse('notFound');
  const noted = await noteReveal(call, { kind: 'volunteer', ...volunteer });
  return { status: 200, body: viewVolunteerIdentity(identity), ...noted };
};
