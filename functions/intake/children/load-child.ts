/** A child’s file that the member may see; for a change, in the version that the member read. */
import type { Child } from '../../../shared/intake/children/child.ts';
import { viewChild } from '../../../shared/intake/children/views.ts';
import type { May } from '../../../shared/kernel/access.ts';
import { type ChildId, childId } from '../../../shared/kernel/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/kernel/problem.ts';
import { refuseStale } from '../../http/stale.ts';
import * as children from '../../store/intake/children.ts';

interface Asked {
  readonly path: { readonly id: string };
  readonly may: May;
}

/** Whosever it is. */
export async function findChild(text: string): Promise<Child | undefined> {
  const id = childId.safeParse(text);
  return id.success ? children.getChild(id.data as ChildId) : undefined;
}

/** Not there and not yours are the same: 404. */
export async function loadChild({ path, may }: Asked): Promise<Child | Refusal> {
  const child = await findChild(path.id);
  return child && may(child) ? child : refuse('notFound');
}

/** As {@link loadChild}; 412 with both sides when the member read another version. */
export async function loadChildToChange(
  asked: Asked & { readonly ifMatch: number; readonly body?: unknown },
) {
  const child = await loadChild(asked);
  if (isRefusal(child)) return child;
  return refuseStale(viewChild(child), asked.ifMatch, asked.body) ?? child;
}
