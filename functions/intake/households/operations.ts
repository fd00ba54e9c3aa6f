/** The operations of this room, by their routes. */
import { clearHousehold } from './clear-household.ts';
import { enterHousehold } from './enter-household.ts';

export const householdOperations = {
  clearHousehold,
  enterHousehold,
};
