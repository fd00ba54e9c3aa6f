/** A withdrawal: the guardian asks, the street investigates, the district decides. */
import type { Machine } from '../../kernel/machine.ts';
import type { Withdrawal } from './withdrawal.ts';

export const WITHDRAWAL_MACHINE = {
  record: { zh: '退出申请', en: 'Withdrawal' },
  begins: 'submitted',
  states: {
    submitted: { zh: '待镇（街道）调查', en: 'awaiting street investigation' },
    investigated: { zh: '待区妇联审核', en: 'awaiting district decision' },
    approved: { zh: '已同意', en: 'approved' },
    rejected: { zh: '未同意', en: 'rejected' },
    takenBack: { zh: '已撤回', en: 'cancelled' },
  },
  events: {
    investigate: {
      rule: 'R-SU-21',
      zh: '镇（街道）调查并提出建议',
      en: 'street investigates and recommends',
      moves: { submitted: 'investigated' },
      refuses: 'wrongStatus',
    },
    approve: {
      rule: 'R-SU-22',
      zh: '区妇联审核同意',
      en: 'district approves',
      moves: { investigated: 'approved' },
      refuses: 'wrongStatus',
    },
    reject: {
      rule: 'R-SU-23',
      zh: '区妇联审核不同意',
      en: 'district rejects',
      moves: { investigated: 'rejected' },
      refuses: 'wrongStatus',
    },
    takeBack: {
      rule: 'R-SU-24',
      zh: '监护人撤回',
      en: 'guardian cancels',
      moves: { submitted: 'takenBack', investigated: 'takenBack' },
      refuses: 'withdrawalDecided',
    },
  },
} as const satisfies Machine<Withdrawal['status']>;
