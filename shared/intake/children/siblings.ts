/** R-IN-23: Siblings have one file each, and each file names all the others once an officer has confirmed them. */
import type { ChildId } from '../../kernel/ids.ts';
import { type Refusal, refuse } from '../../kernel/problem.ts';
import type { Child } from './child.ts';

/** More children than that are no one family’s. */
const MAX_SIBLINGS = 12;

const groupOf = (child: Child): ChildId[] => [child.id, ...child.siblingIds];

/** Whose files change when two children are linked: theirs, and those of the siblings that either had. */
export const joinedGroup = (one: Child, other: Child): ChildId[] => [
  ...new Set([...groupOf(one), ...groupOf(other)]),
];

/** The siblings of both, once two files of one child have become one. */
export const mergedGroup = (goes: Child, stays: Child): ChildId[] =>
  joinedGroup(stays, goes).filter((id) => id !== goes.id);

/** The files as members of one group of these ids, those that were so already left out. */
export const inGroup = (files: readonly Child[], ids: readonly ChildId[]): Child[] =>
  files
    .map((file) => ({ file, siblingIds: ids.filter((id) => id !== file.id) }))
    .filter(({ file, siblingIds }) => siblingIds.toSorted().join() !== file.siblingIds.toSorted().join())
    .map(({ file, siblingIds }) => ({ ...file, siblingIds }));

/** All of them as one group; refuses more than {@link MAX_SIBLINGS}. */
export function linkSiblings(files: readonly Child[]): Child[] | Refusal {
  const ids = files.map(({ id }) => id);
  return ids.length > MAX_SIBLINGS ? refuse('tooManySiblings') : inGroup(files, ids);
}

/** One leaves the group; the others stay together. */
export const unlinkSibling = (files: readonly Child[], leaves: ChildId): Child[] =>
  files.map((file) => ({
    ...file,
    siblingIds: file.id === leaves ? [] : file.siblingIds.filter((id) => id !== leaves),
  }));
