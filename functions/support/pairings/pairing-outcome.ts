/** What a step of a pairing that lasts becomes: the new record, its entry in the child’s timeline, the answer. */
import type { AuditAction } from '../../../shared/kernel/audit-action.ts';
import type { Pairing } from '../../../shared/matching/pairings/pairing.ts';
import { replacePairing } from '../../store/matching/pairings.ts';

/** The answer’s status is the operation’s. */
export const pairingChanged = (
  before: Pairing,
  after: Pairing,
  action: Extract<AuditAction, `pairing.${string}`>,
  why?: string,
) => ({
  body: { ...after, version: before.version + 1 },
  changes: [replacePairing(before, after)],
  facts: [
    {
      districtCode: before.districtCode,
      action,
      subject: { kind: 'child' as const, id: before.childId },
      from: before.status,
      to: after.status,
      why: why ?? before.id,
    },
  ],
});
