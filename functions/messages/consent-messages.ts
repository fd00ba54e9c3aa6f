/** Who is told that consent to pairing was taken back or given again: the child’s street, and the volunteer who accompanies it. */
import type { MessageKind } from '../../shared/all-messages.ts';
import type { Clock } from '../../shared/kernel/clock.ts';
import type { Bound } from '../../shared/matching/proposals/consent-steps.ts';
import type { Change } from '../store/change.ts';
import { postMessage } from '../store/outbox.ts';

interface Kinds {
  readonly street: MessageKind;
  readonly volunteer?: MessageKind;
}

function kindsFor(isAgreed: boolean, { kind }: Bound): Kinds | undefined {
  if (kind === 'paired')
    return isAgreed
      ? { street: 'consentGivenAgain', volunteer: 'ownPairingResumed' }
      : { street: 'consentWithdrawn', volunteer: 'ownPairingHeld' };
  return isAgreed ? undefined : { street: 'consentWithdrawnUnpaired' };
}

/** @param after with its pairing flagged, or the flag cleared; nobody is told of a pairing that stays as it was. */
export function consentMessages(isAgreed: boolean, after: Bound, { now, newId }: Clock): Change[] {
  const kinds = kindsFor(isAgreed, after);
  if (!kinds) return [];
  const { id, districtCode, fileNumber, streetCode } = after.child;
  const common = { districtCode, params: { file: fileNumber }, createdAt: now };
  const street = { to: { streets: [streetCode] }, path: `/children/${id}` };
  const told = [postMessage({ ...common, ...street, id: newId(), kind: kinds.street })];
  if (!kinds.volunteer || after.kind !== 'paired') return told;
  const volunteer = { to: { volunteerId: after.pairing.volunteerId }, path: '/pairings' };
  return [...told, postMessage({ ...common, ...volunteer, id: newId(), kind: kinds.volunteer })];
}
