/** Ends a volunteer’s erasure: copies first, the identity last, so that whoever begins again still knows what to look for. */
import { formerKey, volunteerDuplicateKeys } from '../../../shared/intake/children/duplicate-keys.ts';
import { volunteerSearchTexts } from '../../../shared/intake/children/search-keys.ts';
import type { RunningErasure } from '../../../shared/intake/erasure/erasure.ts';
import type { Volunteer, VolunteerIdentity } from '../../../shared/intake/volunteers/volunteer.ts';
import type { AuditFact } from '../../../shared/kernel/audit-entry.ts';
import { bySystem } from '../../../shared/kernel/audit-entry.ts';
import type { VolunteerId } from '../../../shared/kernel/ids.ts';
import { eraseFromPairing, eraseFromProposal } from '../../../shared/matching/proposals/erased-pair.ts';
import { withoutVolunteer } from '../../../shared/office/members/member-rules.ts';
import { contactWithoutNames } from '../../../shared/reporting/digests/erased-contact.ts';
import { appendEntry } from '../../store/audit.ts';
import type { Change } from '../../store/change.ts';
import { findHolders, releaseDuplicateKeys } from '../../store/intake/duplicate-keys.ts';
import { moveFile } from '../../store/intake/hashed-files.ts';
import {
  getVolunteer,
  getVolunteerIdentity,
  removeVolunteerIdentity,
  replaceVolunteer,
} from '../../store/intake/volunteers.ts';
import { keyedHash } from '../../store/keyed-hash.ts';
import { pairingsOfVolunteer, parsePairing, replacePairing } from '../../store/matching/pairings.ts';
import { parseProposal, proposalsOfVolunteer, replaceProposal } from '../../store/matching/proposals.ts';
import { membersOfVolunteer, replaceMember } from '../../store/office/members.ts';
import { readAll } from '../../store/page.ts';
import { replaceContact } from '../../store/support/contacts.ts';
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

async function clearCopies(
  { id, districtCode }: Volunteer,
  at: RunningErasure['at'],
  names: readonly string[],
) {
  const [proposals, pairings] = await Promise.all([
    readAll(proposalsOfVolunteer(id), parseProposal),
    readAll(pairingsOfVolunteer(id), parsePairing),
  ]);
  await store(clearing(proposals, (one) => eraseFromProposal(one, 'volunteer'), replaceProposal));
  await store(clearing(pairings, (one) => eraseFromPairing(one, 'volunteer'), replacePairing));
  const naming = await contactsNaming(districtCode, names);
  await clearDigests(districtCode, {
    names,
    person: { kind: 'volunteer', id },
    pairingIds: pairings.map((pairing) => pairing.id),
    contacts: naming,
  });
  await store(clearing(naming, (one) => contactWithoutNames(one, names), replaceContact));
  await clearDistrictTexts(districtCode, names);
  await clearTextsNaming(districtCode, names);
  await clearImports(districtCode, names, at);
}

const by = bySystem('eraser');

/** Nobody signs in as her any longer, and her address for mail is gone. */
async function clearMembers({ id, districtCode }: Volunteer, { at }: RunningErasure): Promise<void> {
  for (const member of await membersOfVolunteer(id)) {
    if (member.status === 'removed') continue;
    const after = withoutVolunteer(member, at);
    const action = after.status === 'removed' ? 'member.removed' : 'member.changed';
    const fact: AuditFact = { districtCode, action, subject: { kind: 'member', id: member.id } };
    await storeTogether([
      replaceMember(member, after),
      ...appendEntry(fact, { at, by, id: `${id}-${member.id}` }),
    ]);
  }
}

async function identityChanges(file: Volunteer, identity: VolunteerIdentity): Promise<Change[]> {
  const hash = await keyedHash();
  const ref = { kind: 'volunteer' as const, id: file.id };
  const current = volunteerDuplicateKeys({ ...identity, address: file });
  const keys = [...current, ...current.map(formerKey)].map(hash);
  return [
    removeVolunteerIdentity(file.id),
    ...releaseDuplicateKeys(keys, ref, await findHolders(keys)),
    ...moveFile('FIND', ref, [volunteerSearchTexts(file.districtCode, identity).map(hash), []]),
  ];
}

function doneChanges(volunteer: Volunteer, erasure: RunningErasure): Change[] {
  const { id, districtCode } = volunteer;
  const fact: AuditFact = { districtCode, action: 'volunteer.erased', subject: { kind: 'volunteer', id } };
  return [
    replaceVolunteer(volunteer, { ...volunteer, erasure: { ...erasure, step: 'done' } }),
    ...appendEntry(fact, { at: erasure.at, by, id: `${id}-erased` }),
  ];
}

/** Does nothing unless the volunteer’s erasure is under way. */
export async function finishVolunteerErasure(id: VolunteerId): Promise<void> {
  const volunteer = await getVolunteer(id);
  if (volunteer?.erasure?.step !== 'running') return;
  const { erasure } = volunteer;
  const identity = await getVolunteerIdentity(id);
  await clearTexts({ districtCode: volunteer.districtCode, subject: { kind: 'volunteer', id } });
  if (identity) await clearCopies(volunteer, erasure.at, [identity.name, identity.phone]);
  await clearMembers(volunteer, erasure);
  await storeTogether([
    ...doneChanges(volunteer, erasure),
    ...(identity ? await identityChanges(volunteer, identity) : []),
  ]);
}
