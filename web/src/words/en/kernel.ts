import type { Words } from '../words.ts';
import type { kernelWords } from '../zh/kernel.ts';

export const kernelWordsEn: Words<typeof kernelWords> = {
  brand: 'Changban',
  switchLanguage: '中文',
  gender: { female: 'Female', male: 'Male' },
  kind: {
    orphan: 'Orphaned',
    unsupported: 'De facto unattended',
    leftBehind: 'Left-behind',
    lowIncome: 'Low-income family',
    disabled: 'Disability',
    illness: 'Serious illness',
    other: 'Other hardship',
  },
  freeTime: {
    weekdayEvening: 'Weekday evenings',
    satMorning: 'Saturday morning',
    satAfternoon: 'Saturday afternoon',
    sunMorning: 'Sunday morning',
    sunAfternoon: 'Sunday afternoon',
    holidays: 'School holidays',
  },
  copy: 'Copy',
  copied: 'Copied',
  retry: 'Try again',
  loading: 'Loading…',
  networkDown: 'No internet connection. Check your connection and try again.',
  unexpected: 'Something went wrong. Try again later.',
};
