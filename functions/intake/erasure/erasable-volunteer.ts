/** A volunteer’s file as erasures see it. */
import { eraseVolunteer } from '../../../shared/intake/erasure/erase-volunteer.ts';
import type { Volunteer } from '../../../shared/intake/volunteers/volunteer.ts';
import type { VolunteerId } from '../../../shared/kernel/ids.ts';
import { applicantOf, loadHolderCode } from '../../casework/holder-code.ts';
import { getVolunteerIdentity, replaceVolunteer } from '../../store/intake/volunteers.ts';
import type { ErasableKind } from './erasure-steps.ts';

async function identityOf(id: VolunteerId) {
  const identity = await getVolunteerIdentity(id);
  if (!identity) return undefined;
  const { name, phone, receiptCode } = identity;
  return {
    names: [name, phone],
    codes: async () => [await loadHolderCode(applicantOf(id), { receiptCode, phone })],
  };
}

export const erasableVolunteer: ErasableKind<Volunteer> = {
  kind: 'volunteer',
  path: '/volunteers',
  erase: eraseVolunteer,
  replace: replaceVolunteer,
  identity: identityOf,
};
