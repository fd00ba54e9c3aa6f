/** A district’s settings, in the program table. */
import { type Settings, settingsFrom, storedSettingsSchema } from '../../../shared/all-settings.ts';
import type { DistrictCode } from '../../../shared/kernel/ids.ts';
import { attributesOf } from '../attributes.ts';
import { type Change, create, replace } from '../change.ts';
import { readItem } from '../record.ts';

const settingsKey = (district: DistrictCode) => ({ pk: `SETTINGS#${district}`, sk: 'SETTINGS' });

/** The defaults while the district has decided nothing. */
export const readSettings = async (district: DistrictCode): Promise<Settings> =>
  (await readItem('program', settingsKey(district), (item) => settingsFrom(district, item))) ??
  settingsFrom(district, undefined);

export function replaceSettings(before: Settings, after: Settings): Change {
  const item = { ...after, ...settingsKey(after.districtCode), version: before.version + 1 };
  return before.version === 0
    ? create('program', item)
    : replace('program', item, before.version, attributesOf(storedSettingsSchema));
}
