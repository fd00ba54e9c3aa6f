/** Rule 2: A pairing begins only with vetting and consent in force, and a lapse of either is flagged at once. */
import type { AuditFact } from '../../kernel/audit-entry.ts';
import type { Instant } from '../../kernel/instants.ts';
import { PAIRING_FLAGS, type Pairing, type PairingFlagKind, pairingFlagKinds } from './pairing.ts';

const hasFlag = ({ flags }: Pairing, kind: PairingFlagKind) => flags.some((flag) => flag.kind === kind);

/** Flagged since then; a flag that is up already keeps its instant. */
export const flagPairing = (pairing: Pairing, kind: PairingFlagKind, since: Instant): Pairing =>
  hasFlag(pairing, kind) ? pairing : { ...pairing, flags: [...pairing.flags, { kind, since }] };

/** Vetting or consent is in force again. */
export const clearFlag = (pairing: Pairing, kind: PairingFlagKind): Pairing =>
  hasFlag(pairing, kind)
    ? { ...pairing, flags: pairing.flags.filter((flag) => flag.kind !== kind) }
    : pairing;

/** R-MA-50: A pairing and its child’s timeline show each flag that was set or cleared, and since when. */
export function flagFacts(before: Pairing, after: Pairing): AuditFact[] {
  const { districtCode, childId, id: why } = before;
  const subject = { kind: 'child', id: childId } as const;
  return pairingFlagKinds
    .filter((kind) => hasFlag(before, kind) !== hasFlag(after, kind))
    .map((to) => {
      const action = hasFlag(after, to) ? 'pairing.flagged' : 'pairing.flagCleared';
      return { districtCode, action, subject, to, why };
    });
}

/** A pairing goes on while its volunteer is paused, and shows the pause (R-VO-03). */
export function showPause(pairing: Pairing, isPaused: boolean): Pairing {
  if ((pairing.volunteerPaused === true) === isPaused) return pairing;
  const { volunteerPaused: _paused, ...going } = pairing;
  return isPaused ? { ...going, volunteerPaused: true } : going;
}

/** R-MA-62: A pairing is in force while it is active with vetting and consent in force. */
export const isPairingInForce = ({ status, flags }: Pick<Pairing, 'status' | 'flags'>): boolean =>
  status === 'active' && !flags.some(({ kind }) => PAIRING_FLAGS[kind].suspends);
