/** What a district decides about support. */
import { type GroupTitles, numberSetting, type SettingsTable } from '../office/settings/setting.ts';

export const SUPPORT_SETTINGS = {
  withdrawal: {
    /** Working days that the street has to investigate a withdrawal (R-SU-21). */
    investigateWorkingDays: numberSetting({
      label: { zh: '镇（街道）调查（工作日）', en: 'Street investigation (working days)' },
      min: 1,
      max: 60,
      initial: 10,
      secondPerson: 'never',
    }),
    /** Working days that the district then has to decide (R-SU-26). */
    reviewWorkingDays: numberSetting({
      label: { zh: '区妇联审核（工作日）', en: 'District review (working days)' },
      min: 1,
      max: 60,
      initial: 5,
      secondPerson: 'never',
    }),
  },
} as const satisfies SettingsTable;

export const SUPPORT_SETTINGS_TITLES = {
  withdrawal: { zh: '退出申请办理期限', en: 'Time limits for withdrawal requests' },
} as const satisfies GroupTitles<typeof SUPPORT_SETTINGS>;
