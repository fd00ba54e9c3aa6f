import { SETTINGS, type Settings } from '../../../shared/all-settings.ts';
import { maskSettings } from '../../../shared/office/settings/settings.ts';
import { readSettings } from '../../store/office/settings.ts';
import type { OfficeOperation } from '../operation-types.ts';

/** Secrets masked, without what only the retention clock needs. */
export function viewSettings(settings: Settings): Omit<Settings, 'shortened'> {
  const { shortened: _clock, ...shown } = maskSettings(SETTINGS, settings);
  return shown;
}

export const getSettings: OfficeOperation<'getSettings'> = async ({ actor }) => ({
  status: 200,
  body: viewSettings(await readSettings(actor.districtCode)),
});
