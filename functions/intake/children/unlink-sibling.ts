import { unlinkSibling as unlink } from '../../../shared/intake/children/siblings.ts';
import { isRefusal, refuse } from '../../../shared/kernel/problem.ts';
import { childFact, viewChanged } from '../../casework/child-outcome.ts';
import { readChildren } from '../../store/intake/children.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { familyQuestion } from './child-questions.ts';
import { loadChildToChange } from './load-child.ts';
import { replacedIn } from './sibling-changes.ts';

/** One child leaves the group of siblings; the others remain together (R-IN-23). */
export const unlinkSibling: IntakeOperation<'unlinkSibling'> = async (call) => {
  const child = await loadChildToChange(call);
  if (isRefusal(child)) return child;
  const alone = await call.fourEyes(familyQuestion(child));
  if (alone) return alone;
  const leaves = child.siblingIds.find((id) => id === call.path.siblingId);
  if (!leaves) return refuse('notFound');
  const group = [child, ...(await readChildren(child.siblingIds))];
  if (!group.some((file) => file.id === leaves && call.may(file))) return refuse('notFound');
  const left = unlink(group, leaves);
  const own = left.find(({ id }) => id === child.id) ?? child;
  return {
    status: 200,
    body: viewChanged(child, own),
    changes: replacedIn(group, left),
    facts: [child.id, leaves].map((id) => childFact({ ...child, id }, 'child.siblingUnlinked')),
  };
};
