/** A change that waits for a second person. */
import type { Machine } from '../../kernel/machine.ts';
import type { PendingChange } from './change.ts';

export const CHANGE_MACHINE = {
  record: { zh: '待复核的变更', en: 'Change awaiting a second person' },
  begins: 'pending',
  states: {
    pending: { zh: '待另一人复核', en: 'awaiting a second person' },
    approved: { zh: '已同意并生效', en: 'approved and in force' },
    rejected: { zh: '未同意', en: 'rejected' },
    superseded: { zh: '已被新的变更取代', en: 'replaced by a newer one' },
    expired: { zh: '逾期未复核', en: 'expired' },
  },
  events: {
    approve: {
      rule: 'R-KE-70',
      zh: '另一人同意，随即生效',
      en: 'another officer approves; it takes effect',
      moves: { pending: 'approved' },
      refuses: 'wrongStatus',
    },
    reject: {
      rule: 'R-KE-71',
      zh: '不同意或由提出人撤回，一切照旧',
      en: 'rejected, or withdrawn by the proposer; nothing changes',
      moves: { pending: 'rejected' },
      refuses: 'wrongStatus',
    },
    supersede: {
      rule: 'R-KE-72',
      zh: '同一设置有了新的变更',
      en: 'a newer one concerns the same setting',
      moves: { pending: 'superseded' },
      refuses: 'wrongStatus',
    },
    expire: {
      rule: 'R-KE-73',
      zh: '逾期无人复核',
      en: 'nobody decided in time',
      moves: { pending: 'expired' },
      refuses: 'wrongStatus',
    },
  },
} as const satisfies Machine<PendingChange['status']>;
