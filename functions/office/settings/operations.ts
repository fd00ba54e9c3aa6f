/** The operations of this room, by their routes. */
import { changeSettings } from './change-settings.ts';
import { getSettings } from './get-settings.ts';

export const settingsOperations = {
  changeSettings,
  getSettings,
};
