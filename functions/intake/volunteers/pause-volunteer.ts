import { viewVolunteerFor } from '../../../shared/intake/children/views.ts';
import * as lifecycle from '../../../shared/intake/volunteers/volunteer-changes.ts';
import { dateIn } from '../../../shared/kernel/instants.ts';
import { isRefusal, refuse } from '../../../shared/kernel/problem.ts';
import { withMessages } from '../../casework/with-messages.ts';
import { fieldError } from '../../http/field-errors.ts';
import { volunteerMessage } from '../../messages/intake/volunteer.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { loadVolunteerToChange, volunteerReader } from './load-volunteer.ts';
import { volunteerChanged } from './volunteer-outcome.ts';
import { pauseQuestion } from './volunteer-questions.ts';

/** The volunteer’s street is notified where the volunteer has asked. */
export const pauseVolunteer: IntakeOperation<'pauseVolunteer'> = async (call) => {
  const volunteer = await loadVolunteerToChange(call);
  if (isRefusal(volunteer)) return volunteer;
  const isOwn = volunteerReader(volunteer, call) === 'volunteer';
  const alone = await call.fourEyes(pauseQuestion(volunteer, isOwn));
  if (alone) return alone;
  const { body, now, language } = call;
  if (body.until !== undefined && body.until <= dateIn(now))
    return refuse('invalid', { errors: [fieldError('/until', 'date.past', language)] });
  const after = lifecycle.pauseVolunteer(volunteer, body, now);
  const fact = { action: 'volunteer.paused', why: body.reason } as const;
  const changed = await volunteerChanged(volunteer, after, fact, call);
  if (isRefusal(changed) || isRefusal(after) || !isOwn) return changed;
  const shown = viewVolunteerFor({ ...after, version: volunteer.version + 1 }, 'volunteer');
  return withMessages(
    { ...changed, body: shown },
    volunteerMessage({ volunteer, pairings: [] }, 'volunteerPaused', call),
  );
};
