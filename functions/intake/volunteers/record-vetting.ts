import { withoutEnquiry } from '../../../shared/intake/volunteers/record-check.ts';
import { isRequired } from '../../../shared/intake/volunteers/requirements.ts';
import * as lifecycle from '../../../shared/intake/volunteers/volunteer-changes.ts';
import { dateIn } from '../../../shared/kernel/instants.ts';
import { isRefusal, refuse } from '../../../shared/kernel/problem.ts';
import { withMessages } from '../../casework/with-messages.ts';
import { fieldError } from '../../http/field-errors.ts';
import { applicantMessage } from '../../messages/intake/volunteer.ts';
import { readSettings } from '../../store/office/settings.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { concernedVolunteer, loadVolunteerToChange } from './load-volunteer.ts';
import { volunteerChanged } from './volunteer-outcome.ts';

export const recordVetting: IntakeOperation<'recordVetting'> = async (call) => {
  const volunteer = await loadVolunteerToChange(call);
  if (isRefusal(volunteer)) return volunteer;
  const alone = await call.fourEyes(concernedVolunteer(volunteer));
  if (alone) return alone;
  const { body, now, language, actor } = call;
  if (body.on > dateIn(now))
    return refuse('invalid', { errors: [fieldError('/on', 'date.future', language)] });
  const { requirements: terms } = await readSettings(volunteer.districtCode);
  const isTrainingRequired = isRequired(terms.trainingFrom, dateIn(now));
  const vetting = body.check === 'record' ? body : withoutEnquiry(body);
  const vetted = lifecycle.recordVetting(
    volunteer,
    { ...vetting, recordedBy: actor.id },
    now,
    isTrainingRequired,
  );
  const fact = { action: 'volunteer.vetted', why: `${body.check} ${body.result}` } as const;
  const changed = await volunteerChanged(volunteer, vetted, fact, call);
  if (isRefusal(changed)) return changed;
  const isAccepted = volunteer.status === 'applied' && changed.body.status === 'active';
  const messages = isAccepted ? [applicantMessage(volunteer, 'ownApplicationAccepted', call)] : [];
  return withMessages({ ...changed, status: 201 as const }, ...messages);
};
