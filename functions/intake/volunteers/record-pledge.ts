import { viewVolunteerFor } from '../../../shared/intake/children/views.ts';
import { pledgeFault } from '../../../shared/intake/volunteers/pledge.ts';
import { dateIn } from '../../../shared/kernel/instants.ts';
import { isRefusal, refuse } from '../../../shared/kernel/problem.ts';
import { fieldError } from '../../http/field-errors.ts';
import { replaceVolunteer } from '../../store/intake/volunteers.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { concernedVolunteer, loadVolunteerToChange, volunteerReader } from './load-volunteer.ts';
import { volunteerFact } from './volunteer-outcome.ts';

/** What a volunteer signs is their own word; what an officer records from paper is not about themselves (Rule 11). */
export const recordPledge: IntakeOperation<'recordPledge'> = async (call) => {
  const volunteer = await loadVolunteerToChange(call);
  if (isRefusal(volunteer)) return volunteer;
  const reader = volunteerReader(volunteer, call);
  const alone = await call.fourEyes(reader === 'volunteer' ? {} : concernedVolunteer(volunteer));
  if (alone) return alone;
  const { body, now, language, actor } = call;
  const fault = pledgeFault(body, reader === 'volunteer', dateIn(now));
  if (fault) return refuse('invalid', { errors: [fieldError(`/${fault.field}`, fault.code, language)] });
  if (volunteer.left) return refuse('wrongStatus');
  const after = { ...volunteer, pledge: { ...body, recordedAt: now, recordedBy: actor.id } };
  const fact = { action: 'volunteer.pledged', to: body.version, why: body.by } as const;
  return {
    status: 201,
    body: viewVolunteerFor({ ...after, version: volunteer.version + 1 }, reader),
    changes: [replaceVolunteer(volunteer, after)],
    facts: [volunteerFact(volunteer, fact)],
  };
};
