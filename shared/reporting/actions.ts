/** What reporting writes into the audit log. */
import type { ActionTable } from '../kernel/audit-action.ts';

export const REPORTING_ACTIONS = {
  'digest.made': { zh: '生成月报或季报', en: 'Digest generated' },
  'delivery.sent': { zh: '已送达', en: 'Delivered' },
  'delivery.failed': { zh: '未能送达', en: 'Delivery failed' },
  'delivery.resolved': { zh: '已无需发送', en: 'No longer needed' },
  'delivery.again': { zh: '再次发送', en: 'Sent again' },
  'delivery.closed': { zh: '未送达通知已另行告知', en: 'Recipient of a failed delivery notified otherwise' },
} as const satisfies ActionTable;
