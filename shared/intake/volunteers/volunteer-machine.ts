/** A volunteer’s file: the states it goes through and what may happen in each. */
import type { Machine } from '../../kernel/machine.ts';
import type { Volunteer } from './volunteer.ts';

export const VOLUNTEER_MACHINE = {
  record: { zh: '志愿者档案', en: 'Volunteer’s file' },
  begins: 'applied',
  states: {
    applied: { zh: '待审核', en: 'awaiting vetting' },
    active: { zh: '可结对', en: 'active' },
    paused: { zh: '暂停', en: 'paused' },
    retired: { zh: '已离队', en: 'left' },
    refused: { zh: '审核不通过', en: 'rejected' },
  },
  events: {
    activate: {
      rule: 'R-IN-10',
      zh: '必需的审核全部通过',
      en: 'all required checks passed and valid',
      moves: { applied: 'active' },
      refuses: 'wrongStatus',
    },
    failCheck: {
      rule: 'R-IN-11',
      zh: '审核未通过',
      en: 'a check is failed',
      moves: { applied: 'applied', active: 'paused', paused: 'paused' },
      refuses: 'wrongStatus',
    },
    pause: {
      rule: 'R-VO-03',
      zh: '暂停，或更改恢复日期',
      en: 'pause, or change the return date',
      moves: { active: 'paused', paused: 'paused' },
      refuses: 'wrongStatus',
    },
    resume: {
      rule: 'R-VO-04',
      zh: '恢复',
      en: 'resume, or return date reached',
      moves: { paused: 'active' },
      refuses: 'wrongStatus',
    },
    retire: {
      rule: 'R-VO-05',
      zh: '离队',
      en: 'leave, with no active pairings',
      moves: { active: 'retired', paused: 'retired' },
      refuses: 'wrongStatus',
    },
    refuse: {
      rule: 'R-VO-06',
      zh: '审核不通过',
      en: 'reject',
      moves: { applied: 'refused' },
      refuses: 'wrongStatus',
    },
  },
} as const satisfies Machine<Volunteer['status']>;
