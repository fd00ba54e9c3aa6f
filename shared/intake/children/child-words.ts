/** The codes of a child’s file in words. */
import type { Bilingual } from '../../kernel/language.ts';
import type { Child, FreeTime, Gender } from './child.ts';

export const GENDER_WORDS = {
  female: { zh: '女', en: 'Female' },
  male: { zh: '男', en: 'Male' },
} as const satisfies Record<Gender, Bilingual>;

export const FREE_TIME_WORDS = {
  weekdayEvening: { zh: '工作日晚上', en: 'Weekday evenings' },
  satMorning: { zh: '周六上午', en: 'Saturday morning' },
  satAfternoon: { zh: '周六下午', en: 'Saturday afternoon' },
  sunMorning: { zh: '周日上午', en: 'Sunday morning' },
  sunAfternoon: { zh: '周日下午', en: 'Sunday afternoon' },
  holidays: { zh: '寒暑假', en: 'School holidays' },
} as const satisfies Record<FreeTime, Bilingual>;

/** How a child came on file. */
export const SOURCE_WORDS = {
  form: { zh: '网上填报', en: 'Online form' },
  import: { zh: '批量导入', en: 'Import' },
  referral: { zh: '转介', en: 'Referral' },
} as const satisfies Record<Child['source'], Bilingual>;
