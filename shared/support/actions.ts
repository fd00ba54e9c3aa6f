/** What support writes into the audit log. */
import type { ActionTable } from '../kernel/audit-action.ts';

export const SUPPORT_ACTIONS = {
  'pairing.introduced': { zh: '登记首次见面', en: 'The first meeting' },
  'pairing.endRequested': {
    zh: '“钟妈妈”申请结束结对',
    en: 'The volunteer asked to end the pairing',
    why: 'words',
  },
  'pairing.kept': { zh: '结对继续', en: 'The pairing goes on', why: 'words' },
  'pairing.ended': {
    zh: '结对结束',
    en: 'The pairing ended',
    why: 'words',
    receipt: { zh: '结对已结束', en: 'The pairing has ended' },
  },
  'withdrawal.filed': {
    zh: '监护人申请退出',
    en: 'The guardian asked to leave',
    receipt: { zh: '已提交退出申请', en: 'The request to leave was sent' },
  },
  'withdrawal.investigated': {
    zh: '街道完成退出调查',
    en: 'The street has looked into the request to leave',
    why: 'recommendation',
    receipt: { zh: '街道已完成调查', en: 'The street has looked into it' },
  },
  'withdrawal.overdue': { zh: '退出申请办理逾期', en: 'The request to leave is overdue' },
  'withdrawal.approved': {
    zh: '区妇联同意退出',
    en: 'The district agreed to the leaving',
    why: 'words',
    receipt: { zh: '区妇联同意退出', en: 'The district has agreed', withReason: true },
  },
  'withdrawal.rejected': {
    zh: '区妇联未同意退出',
    en: 'The district did not agree to the leaving',
    why: 'words',
    receipt: { zh: '区妇联未同意退出', en: 'The district has not agreed', withReason: true },
  },
  'withdrawal.takenBack': {
    zh: '监护人撤回退出申请',
    en: 'The guardian took the request to leave back',
    receipt: { zh: '已撤回退出申请', en: 'The request was taken back' },
  },
  'contact.logged': { zh: '登记联系记录', en: 'A contact was logged' },
} as const satisfies ActionTable;
