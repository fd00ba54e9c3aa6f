import { isErased } from '../../shared/intake/erasure.ts';
import { isRefusal, refuse } from '../../shared/kernel/problem.ts';
import { getVolunteerIdentity } from '../store/volunteers.ts';
import type { IntakeOperation } from './intake-routes.ts';
import { noteReveal } from './note-reveal.ts';
import { loadVolunteer } from './own-volunteer.ts';

export const revealVolunteer: IntakeOperation<'revealVolunteer'> = async (call) => {
  const volunteer = await loadVolunteer(call);
  if (isRefusal(volunteer)) return volunteer;
  if (isErased(volunteer)) return refuse('erased');
  const identity = await getVolunteerIdentity(volunteer.id);
  if (!identity) return refuse('notFound');
  const noted = await noteReveal(call, { kind: 'volunteer', ...volunteer });
  return { status: 200, body: identity, ...noted };
};
