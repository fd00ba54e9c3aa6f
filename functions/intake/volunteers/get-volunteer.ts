import { viewVolunteerFor } from '../../../shared/intake/children/views.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import { accountStateOf } from '../../../shared/office/accounts/account-rules.ts';
import { membershipOf } from '../../casework/volunteer-member.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { loadCatchUp } from './load-catch-up.ts';
import { loadVolunteer, volunteerReader } from './load-volunteer.ts';
import { volunteerGrounds } from './volunteer-questions.ts';

export const getVolunteer: IntakeOperation<'getVolunteer'> = async (call) => {
  const volunteer = await loadVolunteer(call);
  if (isRefusal(volunteer)) return volunteer;
  const { member } = await membershipOf(volunteer.id);
  const due = await loadCatchUp(call);
  const shown = viewVolunteerFor(volunteer, volunteerReader(volunteer, call));
  const grounds = await volunteerGrounds(volunteer, call.actor);
  return { status: 200, body: { ...shown, account: accountStateOf(member), ...due(volunteer), ...grounds } };
};
