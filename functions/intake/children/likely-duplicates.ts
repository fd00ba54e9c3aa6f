/** Files that may be the same child’s, by what they have in common (R-IN-22). */
import type { ChildRecords } from '../../../shared/intake/children/child.ts';
import { likelihoodOf } from '../../../shared/intake/children/compare-files.ts';
import { likenessTexts } from '../../../shared/intake/children/duplicate-keys.ts';
import type { May } from '../../../shared/kernel/access.ts';
import type { ChildId } from '../../../shared/kernel/ids.ts';
import { readChildIdentities, readChildren } from '../../store/intake/children.ts';
import { findAlike } from '../../store/intake/likeness.ts';
import { keyedHash } from '../../store/keyed-hash.ts';

/** Both records of each file that has an identity and is within the member’s reach. */
export async function readRecords(ids: readonly ChildId[], may: May): Promise<ChildRecords[]> {
  const children = (await readChildren(ids)).filter(may);
  const identities = await readChildIdentities(children.map(({ id }) => id));
  const byId = new Map(identities.map((identity) => [identity.childId, identity]));
  return children.flatMap((child) => {
    const identity = byId.get(child.id);
    return identity ? [{ child, identity }] : [];
  });
}

/** Merged already, or known to be a brother or a sister. */
const isSettled = ({ child: { siblingIds } }: ChildRecords, { child: other }: ChildRecords) =>
  siblingIds.includes(other.id) || (other.status === 'closed' && other.mergedInto !== undefined);

/** Files that share a name, a phone or an address with this one. */
export async function filesAlike({ child, identity }: ChildRecords): Promise<ChildId[]> {
  const hash = await keyedHash();
  return findAlike(child.id, likenessTexts(identity).map(hash));
}

export async function likelyDuplicates(records: ChildRecords, may: May) {
  const others = await readRecords(await filesAlike(records), may);
  return others.flatMap((other) => {
    const likelihood = isSettled(records, other) ? undefined : likelihoodOf(records, other);
    return likelihood ? [{ other, likelihood }] : [];
  });
}
