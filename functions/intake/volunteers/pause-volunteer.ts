import type { Volunteer } from '../../../shared/intake/volunteers/volunteer.ts';
import * as lifecycle from '../../../shared/intake/volunteers/volunteer-changes.ts';
import { actingRoles } from '../../../shared/kernel/access.ts';
import { dateIn } from '../../../shared/kernel/instants.ts';
import { isRefusal, refuse } from '../../../shared/kernel/problem.ts';
import { fieldError } from '../../http/field-errors.ts';
import { postMessage } from '../../store/outbox.ts';
import type { IntakeCall, IntakeOperation } from '../operation-types.ts';
import { loadVolunteerToChange, ownedVolunteer } from './load-volunteer.ts';
import { volunteerChanged } from './volunteer-outcome.ts';

/** Her street hears of it when she did it herself. */
function messageTo(volunteer: Volunteer, { actor, action, now, newId }: IntakeCall<'pauseVolunteer'>) {
  const { id, districtCode, fileNumber, streetCode } = volunteer;
  const roles = actingRoles(actor, action, ownedVolunteer(volunteer));
  if (roles.some((role) => role !== 'volunteer')) return [];
  return [
    postMessage({
      id: newId(),
      districtCode,
      kind: 'volunteerPaused',
      to: { streets: [streetCode] },
      params: { file: fileNumber },
      path: `/volunteers/${id}`,
      createdAt: now,
    }),
  ];
}

export const pauseVolunteer: IntakeOperation<'pauseVolunteer'> = async (call) => {
  const volunteer = await loadVolunteerToChange(call);
  if (isRefusal(volunteer)) return volunteer;
  const { body, now, language } = call;
  if (body.until !== undefined && body.until <= dateIn(now))
    return refuse('invalid', { errors: [fieldError('/until', 'date.past', language)] });
  const after = lifecycle.pauseVolunteer(volunteer, body, now);
  const told = { action: 'volunteer.paused', why: body.reason };
  const changed = await volunteerChanged(volunteer, after, told, call);
  if (isRefusal(changed)) return changed;
  return { ...changed, changes: [...changed.changes, ...messageTo(volunteer, call)] };
};
