/** The audit entry of a decision about a failed delivery. */
import type { AuditFact } from '../../../shared/kernel/audit-entry.ts';
import type { StoredDelivery } from '../../../shared/kernel/delivery.ts';

type Decision = Pick<AuditFact, 'to'> & { readonly action: 'delivery.again' | 'delivery.closed' };

export function deliveryFact(before: StoredDelivery, decision: Decision): AuditFact {
  const { of: subject, recipient: why, status: from, place } = before;
  if (!place) throw new Error(`a delivery to ${why} without a place was loaded as somebody’s own`);
  return { districtCode: place.districtCode, subject, from, why, ...decision };
}
