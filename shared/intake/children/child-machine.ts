/** A child’s file: the states it goes through and what may happen in each. */
import type { Machine } from '../../kernel/machine.ts';
import type { Child } from './child.ts';

/** What leaves the file where it is in the queue. */
const whereItStands = {
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
    submitted: { zh: '待核实', en: 'to be verified by the street' },
    returned: { zh: '已退回', en: 'sent back to the guardian' },
    waiting: { zh: '等待结对', en: 'waits for a volunteer' },
    proposed: { zh: '匹配待确认', en: 'a volunteer is proposed' },
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
      en: 'send back',
      moves: { submitted: 'returned' },
      refuses: 'wrongStatus',
    },
    correct: {
      rule: 'R-IN-05',
      zh: '监护人补正',
      en: 'guardian mends it',
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
      zh: '重新开案，待核实',
      en: 're-open, to be verified',
      moves: { closed: 'submitted' },
      refuses: 'wrongStatus',
    },
    reopenVerified: {
      rule: 'R-IN-07',
      zh: '重新开案，直接等待',
      en: 're-open, verified',
      moves: { closed: 'waiting' },
      refuses: 'wrongStatus',
    },
    transfer: {
      rule: 'R-IN-08',
      zh: '转往其他镇（街道）',
      en: 'transfer to another street: asked, accepted, declined or taken back',
      moves: whereItStands,
      refuses: 'wrongStatus',
    },
    merge: {
      rule: 'R-IN-09',
      zh: '并入另一档案',
      en: 'merge into another file',
      moves: { submitted: 'closed', returned: 'closed', waiting: 'closed', closed: 'closed' },
      refuses: 'wrongStatus',
    },
    propose: {
      rule: 'R-MA-20',
      zh: '提出匹配',
      en: 'propose a volunteer',
      moves: { waiting: 'proposed', proposed: 'proposed' },
      refuses: 'childNotWaiting',
    },
    requeueProposed: {
      rule: 'R-MA-21',
      zh: '匹配未成，继续等待',
      en: 'proposal declined or replaced',
      moves: { proposed: 'waiting' },
      refuses: 'wrongStatus',
    },
    pair: {
      rule: 'R-MA-22',
      zh: '结对',
      en: 'both have agreed',
      moves: { proposed: 'paired' },
      refuses: 'childNotWaiting',
    },
    requeuePaired: {
      rule: 'R-MA-23',
      zh: '结对结束，重新等待',
      en: 'pairing ended, wait again',
      moves: { paired: 'waiting' },
      refuses: 'wrongStatus',
    },
    closePaired: {
      rule: 'R-MA-24',
      zh: '结对结束，结案',
      en: 'pairing ended, close',
      moves: { paired: 'closed' },
      refuses: 'wrongStatus',
    },
  },
} as const satisfies Machine<Child['status']>;

export type ChildEvent = keyof typeof CHILD_MACHINE.events;
