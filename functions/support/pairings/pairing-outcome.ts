/** What a step of a pairing that lasts becomes: the new record, its entry in the child’s timeline, the answer. */
import type { AuditAction } from '../../../shared/kernel/audit-action.ts';
import type { Pairing } from '../../../shared/matching/pairings/pairing.ts';
import { viewPairing } from '../../../shared/support/pairings/pairing-view.ts';
import { replacePairing } from '../../store/matching/pairings.ts';
import { pairingReader } from './load-pairing.ts';

interface PairingStep {
  readonly before: Pairing;
  readonly after: Pairing;
}

/** The answer’s status is the operation’s. */
export const pairingChanged = (
  { before, after }: PairingStep,
  call: Parameters<typeof pairingReader>[1],
  action: Extract<AuditAction, `pairing.${string}`>,
  why?: string,
) => ({
  body: viewPairing({ ...after, version: before.version + 1 }, pairingReader(before, call)),
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
