/** What follows from a corrected identity: other records that carry a part of it. */

import type { ChildRecords } from '../../../shared/intake/children/child.ts';
import {
  childDuplicateKeys,
  formerKey,
  likenessTexts,
} from '../../../shared/intake/children/duplicate-keys.ts';
import { childSearchTexts } from '../../../shared/intake/children/search-keys.ts';
import type { ReceiptKey } from '../../../shared/intake/receipts/receipt.ts';
import { lastFour } from '../../../shared/kernel/people.ts';
import type { Change } from '../../store/change.ts';
import { replaceChild, replaceChildIdentity } from '../../store/intake/children.ts';
import { claimDuplicateKeys, findHolders, releaseDuplicateKeys } from '../../store/intake/duplicate-keys.ts';
import { moveFile } from '../../store/intake/hashed-files.ts';
import { moveLikeness } from '../../store/intake/likeness.ts';
import { findReceipt, moveReceipt } from '../../store/intake/receipts.ts';
import { keyedHash } from '../../store/keyed-hash.ts';
import { replacePairing } from '../../store/matching/pairings.ts';
import { replaceProposal } from '../../store/matching/proposals.ts';
import { replaceWithdrawal } from '../../store/support/withdrawals.ts';
import { copiesOfChild } from '../rights/copies-of-child.ts';
import { type Hash, householdKeysOf } from './file-opening.ts';

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

const receiptKeyOf = ({ identity }: ChildRecords): ReceiptKey => ({
  receiptCode: identity.receiptCode,
  phoneLast4: lastFour(identity.guardian.phone),
});

/** A receipt is opened with the last digits of the phone: it moves with them. */
async function receiptChanges(before: ChildRecords, after: ChildRecords): Promise<Change[]> {
  const [old, now] = [receiptKeyOf(before), receiptKeyOf(after)];
  const receipt = old.phoneLast4 === now.phoneLast4 ? undefined : await findReceipt(old);
  return receipt ? moveReceipt(receipt, now) : [];
}

/** File, identity, copies of the masked name, duplicate keys and receipt: all of it changes together. */
export async function correctionChanges(before: ChildRecords, after: ChildRecords): Promise<Change[]> {
  const { guardian, address } = after.identity;
  const hash = await keyedHash();
  const child = { ...after.child, householdKeys: householdKeysOf(hash, guardian.phone, address) };
  const parts = await Promise.all([
    copyChanges(before, after),
    duplicateKeyChanges(before, after, hash),
    receiptChanges(before, after),
  ]);
  return [
    replaceChild(before.child, child),
    replaceChildIdentity(after.identity),
    ...likenessChanges(before, after, hash),
    ...searchChanges(before, after, hash),
    ...parts.flat(),
  ];
}
