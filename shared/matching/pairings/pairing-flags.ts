/** R-MA-50 (product.md, rule 2): an active pairing without vetting or consent is flagged at once, never silently kept. */
import type { Instant } from '../../kernel/instants.ts';
import type { Pairing, PairingFlagKind } from './pairing.ts';

/** Flagged since then; a flag that stands keeps its instant. */
export const flagPairing = (pairing: Pairing, kind: PairingFlagKind, since: Instant): Pairing =>
  pairing.flags.some((flag) => flag.kind === kind)
    ? pairing
    : { ...pairing, flags: [...pairing.flags, { kind, since }] };

/** The reason is gone: vetting or consent is in force again. */
export const clearFlag = (pairing: Pairing, kind: PairingFlagKind): Pairing =>
  pairing.flags.some((flag) => flag.kind === kind)
    ? { ...pairing, flags: pairing.flags.filter((flag) => flag.kind !== kind) }
    : pairing;

/** R-VO-03: a pairing goes on while its volunteer is paused, and shows it. */
export function showPause(pairing: Pairing, isPaused: boolean): Pairing {
  if ((pairing.volunteerPaused === true) === isPaused) return pairing;
  const { volunteerPaused: _paused, ...going } = pairing;
  return isPaused ? { ...going, volunteerPaused: true } : going;
}

const DOUBTS: readonly PairingFlagKind[] = ['vettingLapsed', 'consentWithdrawn', 'volunteerConsentWithdrawn'];

/** R-MA-62 (product.md, rule 2): active, with vetting and consent in force. */
export const isPairingInForce = ({ status, flags }: Pick<Pairing, 'status' | 'flags'>): boolean =>
  status === 'active' && !flags.some(({ kind }) => DOUBTS.includes(kind));
