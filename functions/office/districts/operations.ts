/** The operations of this room, by their routes. */
import { getSite } from './get-site.ts';
import { getStreets } from './get-streets.ts';

export const districtOperations = {
  getSite,
  getStreets,
};
