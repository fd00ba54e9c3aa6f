import { viewVolunteer } from '../../../shared/intake/children/views.ts';
import { refuseVolunteerErasure } from '../../../shared/intake/erasure/erase-volunteer.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { loadVolunteerToChange } from '../volunteers/load-volunteer.ts';
import { erasureQuestion } from '../volunteers/volunteer-questions.ts';
import { erasableVolunteer } from './erasable-volunteer.ts';
import { requestOrErase } from './erasure-steps.ts';

/** Four eyes: asked for by one district officer, carried out by another. */
export const eraseVolunteer: IntakeOperation<'eraseVolunteer'> = async (call) => {
  const volunteer = await loadVolunteerToChange(call);
  if (isRefusal(volunteer)) return volunteer;
  const alone = await call.fourEyes(erasureQuestion(volunteer));
  if (alone) return alone;
  const blocked = refuseVolunteerErasure(volunteer);
  if (blocked) return blocked;
  const step = await requestOrErase(volunteer, erasableVolunteer, call);
  if (isRefusal(step)) return step;
  const { after, changes, facts } = step;
  return { status: 202, body: viewVolunteer({ ...after, version: volunteer.version + 1 }), changes, facts };
};
