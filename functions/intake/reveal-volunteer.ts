import { isRefusal, refuse } from '../../shared/kernel/problem.ts';
import { getVolunteerIdentity } from '../store/volunteers.ts';
import type { IntakeOperation } from './intake-routes.ts';
import { loadVolunteer } from './own-volunteer.ts';

/** Logged in the same breath: the look is stored before the identity is shown (product.md, rule 5). */
export const revealVolunteer: IntakeOperation<'revealVolunteer'> = async (call) => {
  const volunteer = await loadVolunteer(call);
  if (isRefusal(volunteer)) return volunteer;
  const identity = await getVolunteerIdentity(volunteer.id);
  if (!identity) return refuse('notFound');
  const { districtCode, id } = volunteer;
  const fact = {
    districtCode,
    action: 'volunteer.revealed',
    subject: { kind: 'volunteer', id },
    why: call.body.purpose,
  };
  return { status: 200, body: identity, facts: [fact] };
};
