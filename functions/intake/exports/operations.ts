/** The operations of this room, by their routes. */
import { exportIdentities } from './export-identities.ts';
import { exportList } from './export-list.ts';

export const exportOperations = {
  exportIdentities,
  exportList,
};
