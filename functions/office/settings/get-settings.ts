import { SETTINGS, SETTINGS_FIELDS, type Settings } from '../../../shared/all-settings.ts';
import { only } from '../../../shared/kernel/reader.ts';
import { maskSettings } from '../../../shared/office/settings/settings.ts';
import { readSettings } from '../../store/office/settings.ts';
import type { OfficeOperation } from '../operation-types.ts';

/** Secrets masked. */
export const viewSettings = (settings: Settings) => only(maskSettings(SETTINGS, settings), SETTINGS_FIELDS);

export const getSettings: OfficeOperation<'getSettings'> = async ({ actor }) => ({
  status: 200,
  body: viewSettings(await readSettings(actor.districtCode)),
});
