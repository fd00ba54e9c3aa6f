import { joinedGroup, linkSiblings } from '../../../shared/intake/children/siblings.ts';
import { viewChild } from '../../../shared/intake/children/views.ts';
import { isRefusal, refuse } from '../../../shared/kernel/problem.ts';
import { childFact, viewChanged } from '../../casework/child-outcome.ts';
import { referencedChild } from '../../casework/referenced-file.ts';
import { readChildren } from '../../store/intake/children.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { familyQuestion } from './child-questions.ts';
import { loadChildToChange } from './load-child.ts';
import { replacedIn } from './sibling-changes.ts';

/** An officer confirms that two children are siblings; the siblings of either are then siblings of both (R-IN-23). */
export const linkSibling: IntakeOperation<'linkSibling'> = async (call) => {
  const child = await loadChildToChange(call);
  if (isRefusal(child)) return child;
  const alone = await call.fourEyes(familyQuestion(child));
  if (alone) return alone;
  const { siblingId, reason } = call.body;
  const sibling = await referencedChild(siblingId, child.districtCode);
  if (!sibling || sibling.id === child.id || !call.may(sibling)) return refuse('notFound');
  const ids = joinedGroup(child, sibling);
  const others = await readChildren(ids.filter((id) => id !== child.id && id !== sibling.id));
  const group = [child, sibling, ...others];
  const linked = linkSiblings(group);
  if (isRefusal(linked)) return linked;
  const own = linked.find(({ id }) => id === child.id);
  return {
    status: 200,
    body: own ? viewChanged(child, own) : viewChild(child),
    changes: replacedIn(group, linked),
    facts: linked.map((file) => childFact(file, 'child.siblingLinked', { why: reason })),
  };
};
