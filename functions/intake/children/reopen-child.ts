import { checkBirthMonth } from '../../../shared/intake/children/birth-month.ts';
import { reopenChild as reopen } from '../../../shared/intake/children/close-and-reopen.ts';
import { isRefusal, refuse } from '../../../shared/kernel/problem.ts';
import { childChanged } from '../../casework/child-outcome.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { familyQuestion } from './child-questions.ts';
import { loadRecordsToChange } from './child-records.ts';

/** Re-opens a file (R-IN-07); not for a child who has come of age meanwhile (R-IN-01). */
export const reopenChild: IntakeOperation<'reopenChild'> = async (call) => {
  const records = await loadRecordsToChange(call);
  if (isRefusal(records)) return records;
  const { child, identity } = records;
  const alone = await call.fourEyes(familyQuestion(child));
  if (alone) return alone;
  const { reason, to } = call.body;
  const reopened = reopen(child, to, call.now);
  if (isRefusal(reopened)) return reopened;
  if (checkBirthMonth(identity.birthMonth, call.now)) return refuse('notMinor');
  return childChanged(child, reopened, 'child.reopened', reason);
};
