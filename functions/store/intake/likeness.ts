/** Children’s files by what they have in common with others: a few queries find them. */
import type { ChildId } from '../../../shared/kernel/ids.ts';
import type { Change } from '../change.ts';
import { filesUnder, listFile, moveFile } from './hashed-files.ts';

/** A phone or an address that more files share is an institution’s, and tells nothing of a single child. */
const MAX_ALIKE = 50;

const child = (id: ChildId) => ({ kind: 'child' as const, id });

export const listLikeness = (id: ChildId, hashes: readonly string[]): Change[] =>
  listFile('LIKE', child(id), hashes);

/** From the former hashes to those of a corrected identity; to none when the file is erased. */
export const moveLikeness = (id: ChildId, from: readonly string[], to: readonly string[]): Change[] =>
  moveFile('LIKE', child(id), [from, to]);

/** The files that stand under any of the hashes, other than this one. */
export async function findAlike(id: ChildId | undefined, hashes: readonly string[]): Promise<ChildId[]> {
  const found = await Promise.all([...new Set(hashes)].map((hash) => filesUnder('LIKE', hash, MAX_ALIKE)));
  const ids = found.flat().flatMap((file) => (file.kind === 'child' ? [file.id] : []));
  return [...new Set(ids)].filter((other) => other !== id);
}
