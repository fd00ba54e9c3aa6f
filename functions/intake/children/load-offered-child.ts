/** A file that the member may see because it is theirs or offered to their street. */
import type { Child } from '../../../shared/intake/children/child.ts';
import { offeredTo } from '../../../shared/intake/children/transfer-rules.ts';
import { viewChild } from '../../../shared/intake/children/views.ts';
import type { May } from '../../../shared/kernel/access.ts';
import { childId } from '../../../shared/kernel/ids.ts';
import { inVersion, ownRecord } from '../../casework/own-record.ts';
import { getChild } from '../../store/intake/children.ts';

export const loadOfferedChild = ownRecord({
  id: childId,
  get: getChild,
  owner: (child) => [child, offeredTo(child) ?? child],
});
export const loadOfferedChildToChange = inVersion(loadOfferedChild, { view: viewChild });

/** Whether the member answers for the street that the file is offered to; a district officer answers for both. */
export function mayReceive(child: Child, may: May): boolean {
  const offered = offeredTo(child);
  return offered !== undefined && may(offered);
}
