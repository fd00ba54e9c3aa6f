/** What a district decides about what is sent. */
import { type GroupTitles, numberSetting, type SettingsTable } from '../office/settings/setting.ts';

export const REPORTING_SETTINGS = {
  /** When text messages wait (R-RE-63): hours of the day in Asia/Shanghai. */
  sms: {
    quietFromHour: numberSetting({
      label: { zh: '短信静默开始（时，0–23）', en: 'No text messages from (hour, 0–23)' },
      min: 0,
      max: 23,
      initial: 21,
      secondPerson: 'never',
    }),
    quietUntilHour: numberSetting({
      label: {
        zh: '短信静默结束（时；与开始相同则不静默）',
        en: 'Until (hour; the same hour means no quiet hours)',
      },
      min: 0,
      max: 23,
      initial: 8,
      secondPerson: 'never',
    }),
  },
} as const satisfies SettingsTable;

export const REPORTING_SETTINGS_TITLES = {
  sms: { zh: '短信发送时间', en: 'Hours for text messages' },
} as const satisfies GroupTitles<typeof REPORTING_SETTINGS>;
