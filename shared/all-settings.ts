/** Everything that a district decides for itself, as one versioned record. */
import * as z from 'zod';
import { shorteningsSchema } from './intake/erasure/shortened-retention.ts';
import { INTAKE_SETTINGS, INTAKE_SETTINGS_TITLES } from './intake/settings.ts';
import { type DistrictCode, districtCode } from './kernel/ids.ts';
import { listed } from './kernel/reader.ts';
import type { GroupTitles } from './office/settings/setting.ts';
import { changeSettings, initialSettings } from './office/settings/settings.ts';
import { changeSchema, valuesSchema } from './office/settings/settings-schema.ts';
import { OFFICE_SETTINGS, OFFICE_SETTINGS_TITLES } from './office/settings.ts';
import { REPORTING_SETTINGS, REPORTING_SETTINGS_TITLES } from './reporting/settings.ts';
import { SMS_TEMPLATE_SETTINGS, SMS_TEMPLATE_TITLES } from './sms-templates.ts';
import { SUPPORT_SETTINGS, SUPPORT_SETTINGS_TITLES } from './support/settings.ts';

/** In the order in which the console shows them. */
export const SETTINGS = {
  ...INTAKE_SETTINGS,
  ...SUPPORT_SETTINGS,
  ...OFFICE_SETTINGS,
  ...REPORTING_SETTINGS,
  ...SMS_TEMPLATE_SETTINGS,
};

/** How each group is called. */
export const SETTINGS_TITLES: GroupTitles<typeof SETTINGS> = {
  ...OFFICE_SETTINGS_TITLES,
  ...INTAKE_SETTINGS_TITLES,
  ...SUPPORT_SETTINGS_TITLES,
  ...REPORTING_SETTINGS_TITLES,
  ...SMS_TEMPLATE_TITLES,
};

export const settingsSchema = valuesSchema(SETTINGS).extend({
  districtCode,
  /** 0 while the district has decided nothing. */
  version: z.int().min(0),
  /** Periods of retention that became shorter (R-IN-125). */
  shortened: shorteningsSchema.optional(),
});
export type Settings = z.infer<typeof settingsSchema>;

/** What is shown of them: not what the retention clock alone needs. */
export const SETTINGS_FIELDS = [
  ...(Object.keys(SETTINGS) as (keyof typeof SETTINGS)[]), // each one a group of the table
  'districtCode',
  'version',
] as const;

export const settingsView = settingsSchema.pick(listed(SETTINGS_FIELDS)).meta({ id: 'Settings' });

/** What is sent to change settings: what is absent stays as it is. */
export const settingsBody = changeSchema(SETTINGS);
export type SettingsChange = z.infer<typeof settingsBody>;

export const storedSettingsSchema = settingsBody.extend({
  version: z.int().min(1),
  shortened: shorteningsSchema.optional(),
});

/** A district’s settings from its record, if any; a setting that is not in the record has its initial value. */
export function settingsFrom(district: DistrictCode, record: unknown): Settings {
  const { version, shortened, ...stored }: z.infer<typeof storedSettingsSchema> =
    record === undefined ? { version: 0 } : storedSettingsSchema.parse(record);
  const values = changeSettings(initialSettings(SETTINGS), stored);
  return { ...values, districtCode: district, version, ...(shortened && { shortened }) };
}
