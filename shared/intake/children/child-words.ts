/** The codes of a child’s file in words. */
import type { Bilingual } from '../../kernel/language.ts';
import type { Child, ChildKind, FreeTime, Gender } from './child.ts';

export const GENDER_WORDS = {
  female: { zh: '女', en: 'Female' },
  male: { zh: '男', en: 'Male' },
} as const satisfies Record<Gender, Bilingual>;

export const KIND_WORDS = {
  orphan: { zh: '孤儿', en: 'Orphaned' },
  unsupported: { zh: '事实无人抚养', en: 'De facto unattended' },
  leftBehind: { zh: '留守', en: 'Left-behind' },
  lowIncome: { zh: '低保', en: 'Low-income family' },
  disabled: { zh: '残疾', en: 'Disability' },
  illness: { zh: '重病', en: 'Serious illness' },
  other: { zh: '其他困境', en: 'Other hardship' },
} as const satisfies Record<ChildKind, Bilingual>;

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
