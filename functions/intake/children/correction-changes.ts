/** What follows from a corrected identity: other records that carry a part of it. */

import type { Child, ChildRecords } from '../../../shared/intake/children/child.ts';
import {
  childDuplicateKeys,
  formerKey,
  likenessTexts,
} from '../../../shared/intake/children/duplicate-keys.ts';
import { childSearchTexts } from '../../../shared/intake/children/search-keys.ts';
import { phonesOf } from '../../../shared/intake/identities/family.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import type { HolderCode } from '../../casework/holder-code.ts';
import type { Change } from '../../store/change.ts';
import { readChildIdentities, replaceChild, replaceChildIdentity } from '../../store/intake/children.ts';
import { claimDuplicateKeys, findHolders, releaseDuplicateKeys } from '../../store/intake/duplicate-keys.ts';
import { moveFile } from '../../store/intake/hashed-files.ts';
import { moveLikeness } from '../../store/intake/likeness.ts';
import { keyedHash } from '../../store/keyed-hash.ts';
import { replacePairing } from '../../store/matching/pairings.ts';
import { replaceProposal } from '../../store/matching/proposals.ts';
import { replaceWithdrawal } from '../../store/support/withdrawals.ts';
import { adoptCode, moveCode, voidChanges } from '../receipts/code-changes.ts';
import { codeOf, type FamilyHolder, familyCodes } from '../receipts/family-codes.ts';
import { copiesOfChild } from '../rights/copies-of-child.ts';
import { type Hash, householdKeysOf } from './file-opening.ts';

/** Who changes it: an officer, or the guardian with the code in hand. */
export interface Corrector {
  readonly by: 'officer' | 'guardian';
  readonly at: Instant;
}

/** Records that one transaction has room for; newest first, older ones keep the former mask. */
const MAX_COPIES = 70;

async function copyChanges(before: ChildRecords, after: ChildRecords): Promise<Change[]> {
  if (before.child.maskedName === after.child.maskedName) return [];
  const { proposals, pairings, withdrawals } = await copiesOfChild(before.child);
  const childName = after.child.maskedName;
  const newestFirst = proposals.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  return [
    ...withdrawals.map((withdrawal) => replaceWithdrawal(withdrawal, { ...withdrawal, childName })),
    ...pairings.map((pairing) => replacePairing(pairing, { ...pairing, childName })),
    ...newestFirst.map((proposal) => replaceProposal(proposal, { ...proposal, childName })),
  ].slice(0, MAX_COPIES);
}

/** The keys by which a second file of the same child is noticed follow name, birth month and phone. */
async function duplicateKeyChanges(before: ChildRecords, after: ChildRecords, hash: Hash): Promise<Change[]> {
  const [old, now] = [before, after].map(({ identity }) =>
    childDuplicateKeys({ ...identity, child: identity }),
  ) as [string[], string[]]; // two in, two out
  const dropped = old.filter((key) => !now.includes(key));
  const released = [...dropped, ...dropped.map(formerKey)].map(hash);
  const claimed = now.filter((key) => !old.includes(key)).map(hash);
  if (claimed.length === 0) return [];
  const subject = { kind: 'child' as const, id: before.child.id };
  const holders = await findHolders([...released, ...claimed]);
  return [
    ...releaseDuplicateKeys(released, subject, holders),
    ...claimDuplicateKeys(claimed, subject, holders),
  ];
}

const likenessChanges = (before: ChildRecords, after: ChildRecords, hash: Hash): Change[] => {
  const [old, now] = [before, after].map(({ identity }) => likenessTexts(identity).map(hash));
  return moveLikeness(before.child.id, old ?? [], now ?? []);
};

/** A name or a phone that is no longer the family’s finds the file no more. */
const searchChanges = (before: ChildRecords, after: ChildRecords, hash: Hash): Change[] => {
  const [old, now] = [before, after].map(({ identity }) => childSearchTexts(identity).map(hash));
  return moveFile('FIND', { kind: 'child', id: before.child.id }, [old ?? [], now ?? []]);
};

/** Files that were merged into this one are opened by codes of their own. */
async function mergedCodes({ mergedFrom }: Child): Promise<HolderCode[]> {
  const identities = await readChildIdentities(mergedFrom);
  return (await Promise.all(identities.map(familyCodes))).flat();
}

/** An officer’s new phone voids every code of the family (R-IN-111); a form of whoever holds the code moves it to the new digits. */
async function codeChangesOf(
  holder: FamilyHolder,
  before: ChildRecords,
  after: ChildRecords,
  { by, at }: Corrector,
) {
  const phone = after.identity[holder]?.phone;
  const isSamePhone = phone === before.identity[holder]?.phone;
  if (isSamePhone && before.identity.receiptCode === undefined) return [];
  const holderCode = await codeOf(before.identity, holder);
  if (isSamePhone) return adoptCode(holderCode, at);
  if (by === 'guardian' && phone !== undefined) return moveCode(holderCode, phone, at);
  const codes = [holderCode, ...(await mergedCodes(before.child))];
  return (await Promise.all(codes.map((one) => voidChanges(one, at)))).flat();
}

async function codeChanges(before: ChildRecords, after: ChildRecords, corrector: Corrector) {
  const guardians = await codeChangesOf('guardian', before, after, corrector);
  return [...guardians, ...(await codeChangesOf('carer', before, after, corrector))];
}

/** File, identity, copies of the masked name, duplicate keys and receipt: all of it changes together. */
export async function correctionChanges(
  before: ChildRecords,
  after: ChildRecords,
  corrector: Corrector,
): Promise<Change[]> {
  const { receiptCode: _former, ...identity } = after.identity;
  const hash = await keyedHash();
  const child = {
    ...after.child,
    householdKeys: householdKeysOf(hash, phonesOf(identity), identity.address),
  };
  const parts = await Promise.all([
    copyChanges(before, after),
    duplicateKeyChanges(before, after, hash),
    codeChanges(before, after, corrector),
  ]);
  return [
    replaceChild(before.child, child),
    replaceChildIdentity(identity),
    ...likenessChanges(before, after, hash),
    ...searchChanges(before, after, hash),
    ...parts.flat(),
  ];
}
