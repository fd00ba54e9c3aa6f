/** What reporting writes into the audit log. */
import type { ActionTable } from '../kernel/audit-action.ts';

export const REPORTING_ACTIONS = {
  'digest.made': { zh: '生成月报或季报', en: 'Digest generated' },
  'delivery.sent': { zh: '已送达', en: 'Delivered' },
  'delivery.failed': { zh: '未能送达', en: 'Delivery failed' },
  'delivery.resolved': { zh: '已无需发送', en: 'No longer needed' },
  'delivery.again': { zh: '再次发送', en: 'Sent again' },
  'delivery.closed': { zh: '未送达通知已另行告知', en: 'Recipient of a failed delivery notified otherwise' },
  'duty.opened': { zh: '年度未成年人个人信息报告待报送', en: 'Yearly report on minors’ data due' },
  'duty.dueSoon': { zh: '年度报告即将到期', en: 'Yearly report due soon' },
  'duty.overdue': { zh: '年度报告逾期未报送', en: 'Yearly report overdue' },
  'duty.filed': { zh: '年度报告已报送', en: 'Yearly report handed in' },
} as const satisfies ActionTable;
