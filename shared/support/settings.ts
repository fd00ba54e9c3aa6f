/** What a district decides about support. */
import { numberSetting, type SettingsTable } from '../office/settings/setting.ts';

export const SUPPORT_SETTINGS = {
  withdrawal: {
    /** Working days that the street has to investigate a withdrawal (R-SU-21). */
    investigateWorkingDays: numberSetting({ min: 1, max: 60, initial: 10 }),
    /** Working days that the district then has to decide (R-SU-26). */
    reviewWorkingDays: numberSetting({ min: 1, max: 60, initial: 5 }),
  },
} as const satisfies SettingsTable;
