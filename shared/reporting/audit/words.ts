/** Names of the audit log’s families and subjects. */
import type { AuditFamily } from '../../kernel/audit-action.ts';
import {
  type AuditSubject,
  type PublicMeans,
  type SystemMeans,
  UNREADABLE,
} from '../../kernel/audit-entry.ts';
import type { Bilingual } from '../../kernel/language.ts';

export const FAMILY_WORDS = {
  signIn: { zh: '登录', en: 'Sign-ins' },
  reveal: { zh: '查看身份信息', en: 'Access to personal details' },
  export: { zh: '导出', en: 'Exports' },
  attempt: { zh: '被拒绝的操作', en: 'Refused attempts' },
  child: { zh: '儿童档案', en: 'Children’s files' },
  proposal: { zh: '匹配建议', en: 'Proposed matches' },
  pairing: { zh: '结对', en: 'Pairings' },
  contact: { zh: '联系记录', en: 'Contacts' },
  withdrawal: { zh: '退出申请', en: 'Withdrawals' },
  referral: { zh: '转介', en: 'Referrals' },
  volunteer: { zh: '志愿者', en: 'Volunteers' },
  run: { zh: '匹配', en: 'Match runs' },
  import: { zh: '批量导入', en: 'Imports' },
  baseCount: { zh: '底数', en: 'Base counts' },
  digest: { zh: '月报与季报', en: 'Digests' },
  delivery: { zh: '发送', en: 'Deliveries' },
  member: { zh: '成员', en: 'Members' },
  settings: { zh: '本区设置', en: 'Settings' },
  change: { zh: '待复核的变更', en: 'Changes awaiting a second person' },
  feedback: { zh: '对本系统的意见', en: 'Feedback on this system' },
  duty: { zh: '年度报告', en: 'Yearly report' },
} as const satisfies Record<AuditFamily, Bilingual>;

export const SUBJECT_WORDS = {
  child: { zh: '儿童档案', en: 'Child’s file' },
  referral: { zh: '转介', en: 'Referral' },
  volunteer: { zh: '志愿者', en: 'Volunteer' },
  run: { zh: '匹配', en: 'Match run' },
  import: { zh: '批量导入', en: 'Import' },
  digest: { zh: '月报或季报', en: 'Digest' },
  message: { zh: '通知', en: 'Message' },
  member: { zh: '成员', en: 'Member' },
  district: { zh: '全区', en: 'District' },
  entry: { zh: '日志条目', en: 'Log entry' },
} as const satisfies Record<AuditSubject | 'entry', Bilingual>;

/** What the log shows and no operation writes. */
export const UNLISTED_ACTIONS = {
  [`entry.${UNREADABLE}`]: {
    zh: '无法读取的条目（可能被改动）',
    en: 'Entry that cannot be read (it may have been altered)',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Who acts where no member does. */
export const SYSTEM_WORDS = {
  solver: { zh: '系统匹配', en: 'Match run' },
  import: { zh: '批量导入', en: 'Import' },
  daily: { zh: '每日检查', en: 'Daily check' },
  eraser: { zh: '身份信息删除', en: 'Erasure' },
  accounts: { zh: '账号开通', en: 'Accounts' },
  migrate: { zh: '升级数据', en: 'Migration of records' },
  deliver: { zh: '发送', en: 'Delivery' },
  settings: { zh: '部署设置', en: 'Deployment settings' },
  'monthly-digest': { zh: '月报定时任务', en: 'Monthly digests' },
  'quarterly-digest': { zh: '季报定时任务', en: 'Quarterly digests' },
  form: { zh: '公开表单', en: 'Public form' },
  receipt: { zh: '持回执者', en: 'Holder of a receipt code' },
  invitation: { zh: '受邀者', en: 'Invited person' },
  [UNREADABLE]: { zh: '不明', en: 'Unknown' },
} as const satisfies Record<SystemMeans | PublicMeans | typeof UNREADABLE, Bilingual>;
