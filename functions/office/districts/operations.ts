/** The operations of this room, by their routes. */
import { getStreets } from './get-streets.ts';

export const districtOperations = {
  getStreets,
};
