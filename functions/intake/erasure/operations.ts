/** The operations of this room, by their routes. */
import { eraseChild } from './erase-child.ts';
import { eraseVolunteer } from './erase-volunteer.ts';
import { revokeChildErasure } from './revoke-child-erasure.ts';
import { revokeVolunteerErasure } from './revoke-volunteer-erasure.ts';

export const erasureOperations = {
  eraseChild,
  eraseVolunteer,
  revokeChildErasure,
  revokeVolunteerErasure,
};
