/** Who is told of a withdrawal: in its street, its district, or both. */
import type { MessageKind } from '../../shared/all-messages.ts';
import type { Instant } from '../../shared/kernel/instants.ts';
import type { Withdrawal } from '../../shared/support/withdrawals/withdrawal.ts';
import { dueBy } from '../../shared/support/withdrawals/withdrawal-rules.ts';
import type { Change } from '../store/change.ts';
import { postMessage } from '../store/outbox.ts';

interface Told {
  readonly id: string;
  readonly kind: Extract<MessageKind, `withdrawal${string}`>;
  readonly now: Instant;
}

/** Where the next step is, or where it stays unmade. */
const OFFICES = {
  withdrawalFiled: ['street'],
  withdrawalOverdue: ['street', 'district'],
  withdrawalReviewOverdue: ['district'],
  withdrawalInvestigated: ['district'],
  withdrawalApproved: ['street'],
  withdrawalRejected: ['street'],
  withdrawalTakenBack: ['street', 'district'],
} as const satisfies Record<Told['kind'], readonly ('street' | 'district')[]>;

export function withdrawalMessage(withdrawal: Withdrawal, { id, kind, now }: Told): Change {
  const { districtCode, streetCode, childNumber } = withdrawal;
  const due = dueBy(withdrawal);
  const offices: readonly string[] = OFFICES[kind];
  return postMessage({
    id,
    districtCode,
    kind,
    to: {
      ...(offices.includes('street') && { streets: [streetCode] }),
      ...(offices.includes('district') && { district: true as const }),
    },
    params: { file: childNumber, ...(due && { date: due }) },
    path: `/withdrawals/${withdrawal.id}`,
    createdAt: now,
  });
}
