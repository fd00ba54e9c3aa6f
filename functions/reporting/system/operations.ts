/** The operations of this room, by their routes. */
import { getHealth } from './get-health.ts';
import { getOpenapi } from './get-openapi.ts';

export const systemOperations = {
  getHealth,
  getOpenapi,
};
