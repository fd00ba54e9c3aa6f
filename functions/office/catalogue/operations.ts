/** The operations of this room, by their routes. */
import { getCatalogue } from './get-catalogue.ts';

export const catalogueOperations = {
  getCatalogue,
};
