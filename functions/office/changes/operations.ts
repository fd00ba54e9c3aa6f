/** The operations of this room, by their routes. */
import { approveChange } from './approve-change.ts';
import { listChanges } from './list-changes.ts';
import { rejectChange } from './reject-change.ts';

export const changeOperations = {
  approveChange,
  listChanges,
  rejectChange,
};
