import { viewVolunteer } from '../../../shared/intake/children/views.ts';
import { withQualification } from '../../../shared/intake/volunteers/qualification.ts';
import { dateIn } from '../../../shared/kernel/instants.ts';
import { isRefusal, refuse } from '../../../shared/kernel/problem.ts';
import { fieldError } from '../../http/field-errors.ts';
import { replaceVolunteer } from '../../store/intake/volunteers.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { concernedVolunteer, loadVolunteerToChange } from './load-volunteer.ts';
import { volunteerFact } from './volunteer-outcome.ts';

/** Nobody checks the papers of themselves or of their household (Rule 11). */
export const recordQualification: IntakeOperation<'recordQualification'> = async (call) => {
  const volunteer = await loadVolunteerToChange(call);
  if (isRefusal(volunteer)) return volunteer;
  const alone = await call.fourEyes(concernedVolunteer(volunteer));
  if (alone) return alone;
  const { body, now, language, actor } = call;
  if (body.on > dateIn(now))
    return refuse('invalid', { errors: [fieldError('/on', 'date.future', language)] });
  if (volunteer.left) return refuse('wrongStatus');
  const checked = { ...body, recordedAt: now, recordedBy: actor.id };
  const after = { ...volunteer, qualifications: withQualification(volunteer, checked) };
  return {
    status: 201,
    body: viewVolunteer({ ...after, version: volunteer.version + 1 }),
    changes: [replaceVolunteer(volunteer, after)],
    facts: [volunteerFact(volunteer, { action: 'volunteer.qualified', why: body.suggestion })],
  };
};
