/** What support writes into the audit log. */
import type { ActionTable } from '../kernel/audit-action.ts';

export const SUPPORT_ACTIONS = {
  'pairing.introduced': { zh: '登记首次见面', en: 'First meeting recorded' },
  'pairing.endRequested': {
    zh: '志愿者申请结束结对',
    en: 'Volunteer asked to end the pairing',
    why: 'words',
  },
  'pairing.kept': { zh: '继续结对', en: 'Pairing continued', why: 'words' },
  'pairing.ended': {
    zh: '结对结束',
    en: 'Pairing ended',
    why: 'words',
    receipt: { zh: '结对已结束', en: 'The pairing has ended' },
  },
  'withdrawal.filed': {
    zh: '监护人申请退出',
    en: 'Guardian asked to withdraw',
    receipt: { zh: '已提交退出申请', en: 'Withdrawal request submitted' },
  },
  'withdrawal.recorded': {
    zh: '登记监护人退出申请（工作人员记录）',
    en: 'Guardian’s request to withdraw recorded by an officer',
    why: 'means',
    receipt: { zh: '工作人员已登记退出申请', en: 'An officer has recorded the request to withdraw' },
  },
  'withdrawal.investigated': {
    zh: '镇（街道）完成退出申请调查',
    en: 'Withdrawal request investigated by the street office',
    why: 'recommendation',
    receipt: { zh: '镇（街道）妇联已完成调查', en: 'The street office has finished its investigation' },
  },
  'withdrawal.overdue': { zh: '退出申请办理逾期', en: 'Withdrawal request overdue' },
  'withdrawal.approved': {
    zh: '区妇联同意退出',
    en: 'Withdrawal request approved by the district office',
    why: 'words',
    receipt: { zh: '区妇联同意退出', en: 'The district office has approved the request', withReason: true },
  },
  'withdrawal.rejected': {
    zh: '区妇联未同意退出',
    en: 'Withdrawal request rejected by the district office',
    why: 'words',
    receipt: {
      zh: '区妇联未同意退出',
      en: 'The district office has not approved the request',
      withReason: true,
    },
  },
  'withdrawal.takenBack': {
    zh: '监护人撤回退出申请',
    en: 'Withdrawal request cancelled by the guardian',
    receipt: { zh: '已撤回退出申请', en: 'Withdrawal request cancelled' },
  },
  'contact.logged': { zh: '登记联系记录', en: 'Contact logged' },
} as const satisfies ActionTable;
