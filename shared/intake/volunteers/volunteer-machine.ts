/** A volunteer’s file: the states it goes through and what may happen in each. */
import type { Machine } from '../../kernel/machine.ts';
import type { Volunteer } from './volunteer.ts';

export const VOLUNTEER_MACHINE = {
  record: { zh: '志愿者档案', en: 'Volunteer’s file' },
  begins: 'applied',
  states: {
    applied: { zh: '审核中', en: 'being checked' },
    active: { zh: '已启用', en: 'may be paired' },
    paused: { zh: '已暂停', en: 'no new proposals' },
    retired: { zh: '已退出', en: 'has left' },
    refused: { zh: '未通过', en: 'not accepted' },
  },
  events: {
    activate: {
      rule: 'R-IN-10',
      zh: '必需的审核全部通过',
      en: 'all required checks are passed and valid',
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
      en: 'pause, or another day of return',
      moves: { active: 'paused', paused: 'paused' },
      refuses: 'wrongStatus',
    },
    resume: {
      rule: 'R-VO-04',
      zh: '恢复',
      en: 'resume, or the day of return has come',
      moves: { paused: 'active' },
      refuses: 'wrongStatus',
    },
    retire: {
      rule: 'R-VO-05',
      zh: '退出',
      en: 'retire, with no active pairing left',
      moves: { active: 'retired', paused: 'retired' },
      refuses: 'wrongStatus',
    },
    refuse: {
      rule: 'R-VO-06',
      zh: '不予录用',
      en: 'refuse',
      moves: { applied: 'refused' },
      refuses: 'wrongStatus',
    },
  },
} as const satisfies Machine<Volunteer['status']>;
