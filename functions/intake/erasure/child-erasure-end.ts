/** Ends a child’s erasure: copies first, the identity last, so that whoever begins again still knows what to look for. */
import type { Child, ChildIdentity } from '../../../shared/intake/children/child.ts';
import {
  childDuplicateKeys,
  formerKey,
  likenessTexts,
} from '../../../shared/intake/children/duplicate-keys.ts';
import { childSearchTexts } from '../../../shared/intake/children/search-keys.ts';
import { isErased, type RunningErasure } from '../../../shared/intake/erasure/erasure.ts';
import { calledName, namesEver } from '../../../shared/intake/identities/names-in-text.ts';
import type { AuditFact } from '../../../shared/kernel/audit-entry.ts';
import { bySystem } from '../../../shared/kernel/audit-entry.ts';
import type { ChildId } from '../../../shared/kernel/ids.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import type { Pairing } from '../../../shared/matching/pairings/pairing.ts';
import { eraseFromPairing, eraseFromProposal } from '../../../shared/matching/proposals/erased-pair.ts';
import { contactWithoutNames, eraseFromContact } from '../../../shared/reporting/digests/erased-contact.ts';
import type { Contact } from '../../../shared/support/contacts/contact.ts';
import { eraseFromWithdrawal } from '../../../shared/support/withdrawals/erased-withdrawal.ts';
import { appendEntry } from '../../store/audit.ts';
import type { Change } from '../../store/change.ts';
import {
  getChild,
  getChildIdentity,
  removeChildIdentity,
  replaceChild,
} from '../../store/intake/children.ts';
import { correctionsOf, removeCorrection } from '../../store/intake/corrections.ts';
import { findHolders, releaseDuplicateKeys } from '../../store/intake/duplicate-keys.ts';
import { moveFile } from '../../store/intake/hashed-files.ts';
import { moveLikeness } from '../../store/intake/likeness.ts';
import { readReferrals } from '../../store/intake/referrals.ts';
import { removeRisk, risksOf } from '../../store/intake/risks.ts';
import { keyedHash } from '../../store/keyed-hash.ts';
import { replacePairing } from '../../store/matching/pairings.ts';
import { replaceProposal } from '../../store/matching/proposals.ts';
import { readAll } from '../../store/page.ts';
import { contactsOfVolunteer, parseContact, replaceContact } from '../../store/support/contacts.ts';
import { replaceWithdrawal } from '../../store/support/withdrawals.ts';
import { referralErasure } from '../referrals/expired-referrals.ts';
import { copiesOfChild } from '../rights/copies-of-child.ts';
import {
  clearDigests,
  clearImports,
  clearing,
  clearTexts,
  clearTextsNaming,
  store,
  storeTogether,
} from './cleared-copies.ts';
import { clearDistrictTexts, contactsNaming } from './district-texts.ts';
import { erasableChild } from './erasable-child.ts';
import { startErasure } from './erasure-steps.ts';

/** Corrections that the last transaction has room for; there are hardly ever more. */
const MAX_CORRECTIONS_AT_ONCE = 80;

async function contactsAbout(child: ChildId, pairings: readonly Pairing[]): Promise<Contact[]> {
  const volunteers = [...new Set(pairings.map(({ volunteerId }) => volunteerId))];
  const logs = [];
  for (const volunteer of volunteers) logs.push(await readAll(contactsOfVolunteer(volunteer), parseContact));
  return logs.flat().filter(({ childIds }) => childIds.includes(child));
}

async function clearCopies(
  child: Child,
  { at }: RunningErasure,
  identity: ChildIdentity,
  names: readonly string[],
) {
  const { proposals, pairings, withdrawals } = await copiesOfChild(child);
  await store(clearing(proposals, (one) => eraseFromProposal(one, 'child'), replaceProposal));
  await store(clearing(pairings, (one) => eraseFromPairing(one, 'child'), replacePairing));
  await store(clearing(withdrawals, eraseFromWithdrawal, replaceWithdrawal));
  const contacts = await contactsAbout(child.id, pairings);
  const about = new Set(contacts.map(({ id }) => id));
  const naming = (await contactsNaming(child.districtCode, names)).filter(({ id }) => !about.has(id));
  const pairingIds = pairings.map(({ id }) => id);
  // Before the contacts, by whose words a digest of an earlier release is cleared.
  await clearDigests(child.districtCode, {
    names,
    person: { kind: 'child', id: child.id },
    pairingIds,
    contacts: [...contacts, ...naming],
  });
  const called = [...names, ...calledName(identity)];
  await store(clearing(contacts, (one) => eraseFromContact(one, child.id, called), replaceContact));
  await store(clearing(naming, (one) => contactWithoutNames(one, names), replaceContact));
  await clearDistrictTexts(child.districtCode, names);
  await clearTextsNaming(child.districtCode, names);
  await clearImports(child.districtCode, [identity.name], at);
}

async function identityChanges(id: ChildId, identity: ChildIdentity): Promise<Change[]> {
  const hash = await keyedHash();
  const current = childDuplicateKeys({ ...identity, child: identity });
  const keys = [...current, ...current.map(formerKey)].map(hash);
  return [
    removeChildIdentity(id),
    ...releaseDuplicateKeys(keys, { kind: 'child', id }, await findHolders(keys)),
    ...moveLikeness(id, likenessTexts(identity).map(hash), []),
    ...moveFile('FIND', { kind: 'child', id }, [childSearchTexts(identity).map(hash), []]),
  ];
}

const stampOf = ({ at }: RunningErasure) => ({ at, by: bySystem('eraser') });

function doneChanges(child: Child, erasure: RunningErasure): Change[] {
  const { id, districtCode } = child;
  const fact: AuditFact = { districtCode, action: 'child.erased', subject: { kind: 'child', id } };
  const stamp = { ...stampOf(erasure), id: `${id}-erased` };
  return [
    replaceChild(child, { ...child, erasure: { ...erasure, step: 'done' } }),
    ...appendEntry(fact, stamp),
  ];
}

/** What the referrers told of the child; each referral by itself. */
async function eraseReferrals({ referralIds }: Child, erasure: RunningErasure): Promise<void> {
  for (const referral of await readReferrals(referralIds)) {
    const { districtCode, id } = referral;
    await clearTexts({ districtCode, subject: { kind: 'referral', id } });
    const erased = await referralErasure(referral, erasure.at);
    if (!erased) continue;
    const stamp = (fact: AuditFact) => appendEntry(fact, { ...stampOf(erasure), id: `${id}-${fact.action}` });
    await storeTogether([...erased.changes, ...erased.facts.flatMap(stamp)]);
  }
}

/** The same child’s other files, once merged into this one, are erased each by itself. */
async function beginMerged({ mergedFrom }: Child, erasure: RunningErasure): Promise<void> {
  for (const id of mergedFrom) {
    const merged = await getChild(id);
    const begun = merged && !isErased(merged) && (await startErasure(merged, erasableChild, erasure));
    if (!begun || isRefusal(begun)) continue;
    const stamp = (fact: AuditFact) => appendEntry(fact, { ...stampOf(erasure), id: `${id}-${fact.action}` });
    await storeTogether([...begun.changes, ...begun.facts.flatMap(stamp)]);
  }
}

/** Does nothing unless the child’s erasure is under way. */
export async function finishChildErasure(id: ChildId): Promise<void> {
  const child = await getChild(id);
  if (child?.erasure?.step !== 'running') return;
  const { erasure } = child;
  await beginMerged(child, erasure);
  await eraseReferrals(child, erasure);
  const [identity, corrections] = await Promise.all([getChildIdentity(id), correctionsOf(id)]);
  await store((await risksOf(id)).map((risk) => removeRisk(id, risk)));
  await clearTexts({ districtCode: child.districtCode, subject: { kind: 'child', id } });
  if (identity) await clearCopies(child, erasure, identity, namesEver(identity, corrections));
  const removals = corrections.map((correction) => removeCorrection(id, correction));
  await store(removals.slice(MAX_CORRECTIONS_AT_ONCE));
  await storeTogether([
    ...doneChanges(child, erasure),
    ...(identity ? await identityChanges(id, identity) : []),
    ...removals.slice(0, MAX_CORRECTIONS_AT_ONCE),
  ]);
}
