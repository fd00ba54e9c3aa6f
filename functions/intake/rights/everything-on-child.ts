/** All that is held on one child: its file, those that were merged into it, and what other records hold of them (R-IN-98). */
import type { Child, ChildRecords } from '../../../shared/intake/children/child.ts';
import { isErased } from '../../../shared/intake/erasure/erasure.ts';
import { calledName, namesEver } from '../../../shared/intake/identities/names-in-text.ts';
import type { Correction } from '../../../shared/intake/rights/correction.ts';
import type { ChildId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import type { EverythingOnChild } from '../../../shared/reporting/guardian-copy/copy.ts';
import { codeInForce, guardianOf } from '../../casework/holder-code.ts';
import { getChildIdentity, readChildren } from '../../store/intake/children.ts';
import { correctionsOf } from '../../store/intake/corrections.ts';
import { risksOf } from '../../store/intake/risks.ts';
import { readAll } from '../../store/page.ts';
import { contactsOfVolunteer, parseContact } from '../../store/support/contacts.ts';
import { copiesOfChild } from './copies-of-child.ts';

/** Of all its volunteers, those that are about the child. */
async function contactsOf(ids: readonly ChildId[], pairings: EverythingOnChild['pairings']) {
  const volunteers = [...new Set(pairings.map(({ volunteerId }) => volunteerId))];
  const all = await Promise.all(
    volunteers.map((volunteer) => readAll(contactsOfVolunteer(volunteer), parseContact)),
  );
  return all.flat().filter(({ childIds }) => childIds.some((one) => ids.includes(one)));
}

/** One character names somebody only where she is called by it. */
const namesOf = (identity: ChildRecords['identity'], corrections: readonly Correction[]): string[] => [
  ...namesEver(identity, corrections).filter((name) => name.length > 1),
  ...calledName(identity),
  ...corrections.flatMap(({ was: { name } }) => (name ? calledName({ name }) : [])),
];

/** Whatever names this child, by file number and receipt too. */
async function namesOfOther({ id, fileNumber }: Child): Promise<string[]> {
  const [identity, corrections] = await Promise.all([getChildIdentity(id), correctionsOf(id)]);
  const code = await codeInForce(guardianOf(id), identity?.receiptCode);
  return [fileNumber, ...(code ? [code] : []), ...(identity ? namesOf(identity, corrections) : [])];
}

/** What is held of one of the files; the identity of one that is erased is nobody’s any more. */
async function everythingOnFile(child: Child) {
  const [copies, identity, corrections, risks] = await Promise.all([
    copiesOfChild(child),
    isErased(child) ? undefined : getChildIdentity(child.id),
    isErased(child) ? [] : correctionsOf(child.id),
    isErased(child) ? [] : risksOf(child.id),
  ]);
  const records = identity ? [{ child, identity }] : [];
  return { ...copies, corrections, risks, records, names: identity ? namesOf(identity, corrections) : [] };
}

/** @returns nothing where the identity is gone. */
export async function everythingOnChild(
  child: Child,
  madeAt: Instant,
): Promise<EverythingOnChild | undefined> {
  const files = await Promise.all([child, ...(await readChildren(child.mergedFrom))].map(everythingOnFile));
  const [own, ...merged] = files.flatMap(({ records }) => records);
  if (own?.child !== child) return undefined;
  const ids = [child.id, ...child.mergedFrom];
  const pairings = files.flatMap((file) => file.pairings);
  const contacts = await contactsOf(ids, pairings);
  const others = new Set(contacts.flatMap(({ childIds }) => childIds).filter((id) => !ids.includes(id)));
  return {
    ...{ ...own, merged, pairings, contacts, madeAt },
    corrections: files.flatMap((file) => file.corrections).toSorted((a, b) => (a.at < b.at ? -1 : 1)),
    risks: files.flatMap((file) => file.risks),
    withdrawals: files.flatMap((file) => file.withdrawals),
    entries: files.flatMap((file) => file.entries),
    names: {
      own: files.flatMap((file) => file.names),
      others: (await Promise.all((await readChildren([...others])).map(namesOfOther))).flat(),
    },
  };
}
