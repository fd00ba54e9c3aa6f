import { SETTINGS } from '../../../shared/all-settings.ts';
import { maskSettings } from '../../../shared/office/settings/settings.ts';
import { readSettings } from '../../store/office/settings.ts';
import type { OfficeOperation } from '../operation-types.ts';

export const getSettings: OfficeOperation<'getSettings'> = async ({ actor }) => ({
  status: 200,
  body: maskSettings(SETTINGS, await readSettings(actor.districtCode)),
});
