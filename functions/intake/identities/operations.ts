/** The operations of this room, by their routes. */
import { revealChild } from './reveal-child.ts';
import { revealVolunteer } from './reveal-volunteer.ts';
import { searchChildren } from './search-children.ts';
import { searchVolunteers } from './search-volunteers.ts';

export const identityOperations = {
  revealChild,
  revealVolunteer,
  searchChildren,
  searchVolunteers,
};
