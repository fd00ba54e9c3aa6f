/** A file that the member may see because it is hers or offered to her street. */
import type { Child } from '../../../shared/intake/children/child.ts';
import { offeredTo } from '../../../shared/intake/children/transfer-rules.ts';
import { viewChild } from '../../../shared/intake/children/views.ts';
import type { May } from '../../../shared/kernel/access.ts';
import { type ChildId, childId } from '../../../shared/kernel/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/kernel/problem.ts';
import { refuseStale } from '../../http/stale.ts';
import { getChild } from '../../store/intake/children.ts';

interface Asked {
  readonly path: { readonly id: string };
  readonly may: May;
}

interface AskedToChange extends Asked {
  readonly ifMatch: number;
  readonly body: unknown;
}

/** On which side of a transfer the member stands; both for a district officer. */
export interface Sides {
  readonly sends: boolean;
  readonly receives: boolean;
}

/** A district officer stands on both sides. Not there and not yours are the same: 404. */
async function loadWithSides({ path, may }: Asked): Promise<(Sides & { readonly child: Child }) | Refusal> {
  const id = childId.safeParse(path.id);
  const child = id.success ? await getChild(id.data as ChildId) : undefined;
  if (!child) return refuse('notFound');
  const offered = offeredTo(child);
  const sides = { receives: offered !== undefined && may(offered), sends: may(child) };
  return sides.receives || sides.sends ? { ...sides, child } : refuse('notFound');
}

/** Both sides of a transfer see the file. */
export async function loadVisibleChild(asked: Asked): Promise<Child | Refusal> {
  const found = await loadWithSides(asked);
  return isRefusal(found) ? found : found.child;
}

/** For an answer to a transfer: in the version that the member read. */
export async function loadOfferedChild(asked: AskedToChange) {
  const found = await loadWithSides(asked);
  if (isRefusal(found)) return found;
  return refuseStale(viewChild(found.child), asked.ifMatch, asked.body) ?? found;
}
