import { missingRequirements } from '../../../shared/intake/volunteers/requirements.ts';
import { REQUIREMENT_WORDS } from '../../../shared/intake/volunteers/vetting-words.ts';
import type { Volunteer } from '../../../shared/intake/volunteers/volunteer.ts';
import { dateIn, type Instant } from '../../../shared/kernel/instants.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/kernel/problem.ts';
import { guardianOf } from '../../casework/holder-code.ts';
import { refuseKnownCode } from '../../casework/known-code.ts';
import { getIssuedCode } from '../../store/intake/issued-codes.ts';
import { readSettings } from '../../store/office/settings.ts';
import type { MatchingOperation } from '../operation-types.ts';
import { loadPairToChange } from './load-proposal.ts';
import { confirmQuestion } from './proposal-questions.ts';
import { stepProposal } from './proposal-step.ts';

/** Nobody is newly paired without what the district requires (R-IN-134). */
async function refuseLacking(volunteer: Volunteer, now: Instant): Promise<Refusal | undefined> {
  const { requirements: terms } = await readSettings(volunteer.districtCode);
  const [first] = missingRequirements(volunteer, terms, dateIn(now));
  return first && refuse('requirementMissing', { detail: REQUIREMENT_WORDS[first] });
}

export const confirmProposal: MatchingOperation<'confirmProposal'> = async (call) => {
  const pair = await loadPairToChange(call);
  if (isRefusal(pair)) return pair;
  const code = await getIssuedCode(guardianOf(pair.child.id));
  const alone = await call.fourEyes(confirmQuestion(pair, code));
  if (alone) return alone;
  const lacking = await refuseLacking(pair.volunteer, call.now);
  if (lacking) return lacking;
  const known = await refuseKnownCode(pair.volunteer.id, code);
  return known ?? stepProposal(pair, { step: 'confirm', by: call.actor.id }, call);
};
