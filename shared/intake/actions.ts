/** What intake writes into the audit log. */
import type { ActionTable } from '../kernel/audit-action.ts';
import { CHILD_ACTIONS } from './children/child-actions.ts';
import { REFERRAL_ACTIONS } from './referrals/referral-actions.ts';
import { VOLUNTEER_ACTIONS } from './volunteers/volunteer-actions.ts';

export const INTAKE_ACTIONS = {
  ...CHILD_ACTIONS,
  ...VOLUNTEER_ACTIONS,
  ...REFERRAL_ACTIONS,
  'list.exported': { zh: '导出名单', en: 'Exported a list', family: 'export', why: 'purpose' },
  'list.exportedWithIdentities': {
    zh: '导出含身份信息的名单',
    en: 'Exported a list with personal details',
    family: 'export',
    why: 'purpose',
  },
  'baseCount.recorded': { zh: '登记底数', en: 'Recorded base counts' },
  'import.checked': { zh: '试读导入文件', en: 'Checked a file for import' },
  'child.dataRequested': { zh: '收到家庭的个人信息申请', en: 'Family’s request about its data recorded' },
  'child.dataRequestAnswered': {
    zh: '答复家庭的个人信息申请',
    en: 'Family’s request about its data answered',
  },
  'child.dataRequestOverdue': {
    zh: '家庭的个人信息申请逾期未答复',
    en: 'Family’s request about its data overdue',
  },
  'import.committed': { zh: '确认导入', en: 'Confirmed an import' },
  'import.lettersPrinted': {
    zh: '打印一批回执信',
    en: 'Printed the receipt letters of an import',
  },
  'import.finished': { zh: '导入完成', en: 'Import completed' },
  'member.manyReveals': {
    zh: '一天内查看身份信息次数较多',
    en: 'High number of views of personal details in a day',
    family: 'reveal',
  },
} as const satisfies ActionTable;
