/** What reporting writes into the audit log. */
import type { ActionTable } from '../kernel/audit-action.ts';

export const REPORTING_ACTIONS = {
  'digest.made': { zh: '生成月报或季报', en: 'Digest generated' },
  'delivery.sent': { zh: '已送达', en: 'Delivered' },
  'delivery.failed': { zh: '未能送达', en: 'Delivery failed' },
} as const satisfies ActionTable;
