/** Files that change together when children are found to be brothers and sisters, or not to be. */
import type { Child } from '../../../shared/intake/children/child.ts';
import { inGroup, mergedGroup } from '../../../shared/intake/children/siblings.ts';
import type { Change } from '../../store/change.ts';
import { readChildren, replaceChild } from '../../store/intake/children.ts';

/** Each file in place of itself as it was loaded. */
export const replacedIn = (before: readonly Child[], after: readonly Child[]): Change[] =>
  after.flatMap((file) => {
    const loaded = before.find(({ id }) => id === file.id);
    return loaded ? [replaceChild(loaded, file)] : [];
  });

/** The siblings of a file that was merged name the one that remains; that one itself is written by somebody else. */
export async function followMerge(goes: Child, stays: Child): Promise<Change[]> {
  const ids = mergedGroup(goes, stays);
  const siblings = await readChildren(ids.filter((id) => id !== stays.id));
  return replacedIn(siblings, inGroup(siblings, ids));
}
