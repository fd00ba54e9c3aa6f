/** A child’s file: the states it goes through and what may happen in each. */
import type { Machine } from '../../kernel/machine.ts';
import type { Child } from './child.ts';

/** What leaves the file where it is in the queue. */
const inPlace = {
  submitted: 'submitted',
  returned: 'returned',
  waiting: 'waiting',
  proposed: 'proposed',
  paired: 'paired',
} as const;

export const CHILD_MACHINE = {
  record: { zh: '儿童档案', en: 'Child’s file' },
  begins: 'submitted',
  states: {
    submitted: { zh: '待核实', en: 'awaiting verification' },
    returned: { zh: '已退回', en: 'returned' },
    waiting: { zh: '等待结对', en: 'waiting for pairing' },
    proposed: { zh: '已推荐', en: 'match proposed' },
    paired: { zh: '已结对', en: 'paired' },
    closed: { zh: '已结案', en: 'closed' },
  },
  events: {
    verify: {
      rule: 'R-IN-03',
      zh: '核实',
      en: 'verify',
      moves: { submitted: 'waiting', returned: 'waiting' },
      refuses: 'wrongStatus',
    },
    return: {
      rule: 'R-IN-04',
      zh: '退回',
      en: 'return',
      moves: { submitted: 'returned' },
      refuses: 'wrongStatus',
    },
    correct: {
      rule: 'R-IN-05',
      zh: '监护人补充后重新提交',
      en: 'guardian resubmits',
      moves: { returned: 'submitted' },
      refuses: 'wrongStatus',
    },
    close: {
      rule: 'R-IN-06',
      zh: '结案',
      en: 'close',
      moves: { submitted: 'closed', returned: 'closed', waiting: 'closed' },
      refuses: 'wrongStatus',
    },
    reopen: {
      rule: 'R-IN-07',
      zh: '恢复档案，重新核实',
      en: 'reopen and verify again',
      moves: { closed: 'submitted' },
      refuses: 'wrongStatus',
    },
    reopenVerified: {
      rule: 'R-IN-07',
      zh: '恢复档案，直接等待结对',
      en: 'reopen and return to the queue',
      moves: { closed: 'waiting' },
      refuses: 'wrongStatus',
    },
    transfer: {
      rule: 'R-IN-08',
      zh: '转往其他镇（街道）',
      en: 'transfer to another street: requested, accepted, declined or cancelled',
      moves: inPlace,
      refuses: 'wrongStatus',
    },
    merge: {
      rule: 'R-IN-09',
      zh: '并入另一份档案',
      en: 'merge into another file',
      moves: { submitted: 'closed', returned: 'closed', waiting: 'closed', closed: 'closed' },
      refuses: 'wrongStatus',
    },
    propose: {
      rule: 'R-MA-20',
      zh: '提出匹配建议',
      en: 'propose a match',
      moves: { waiting: 'proposed', proposed: 'proposed' },
      refuses: 'childNotWaiting',
    },
    requeueProposed: {
      rule: 'R-MA-21',
      zh: '匹配建议未成立，继续等待',
      en: 'proposed match declined or superseded',
      moves: { proposed: 'waiting' },
      refuses: 'wrongStatus',
    },
    pair: {
      rule: 'R-MA-22',
      zh: '结对',
      en: 'guardian and volunteer agree',
      moves: { proposed: 'paired' },
      refuses: 'childNotWaiting',
    },
    requeuePaired: {
      rule: 'R-MA-23',
      zh: '结对结束，重新等待',
      en: 'pairing ends, back to the queue',
      moves: { paired: 'waiting' },
      refuses: 'wrongStatus',
    },
    closePaired: {
      rule: 'R-MA-24',
      zh: '结对结束，结案',
      en: 'pairing ends, file closed',
      moves: { paired: 'closed' },
      refuses: 'wrongStatus',
    },
  },
} as const satisfies Machine<Child['status']>;

export type ChildEvent = keyof typeof CHILD_MACHINE.events;
