/** Feedback on this system: it waits, and the district answers or closes it. */
import type { Machine } from '../../kernel/machine.ts';
import type { Feedback } from './feedback.ts';

export const FEEDBACK_MACHINE = {
  record: { zh: '对本系统的意见', en: 'Feedback on this system' },
  begins: 'open',
  states: {
    open: { zh: '待处理', en: 'open' },
    answered: { zh: '已答复', en: 'answered' },
    closed: { zh: '已办结，未答复', en: 'closed without an answer' },
  },
  events: {
    answer: {
      rule: 'R-OF-51',
      zh: '区妇联答复',
      en: 'the district answers',
      moves: { open: 'answered' },
      refuses: 'wrongStatus',
    },
    close: {
      rule: 'R-OF-51',
      zh: '无须答复，直接办结',
      en: 'closed, where nothing is to be answered',
      moves: { open: 'closed' },
      refuses: 'wrongStatus',
    },
  },
} as const satisfies Machine<Feedback['status']>;
