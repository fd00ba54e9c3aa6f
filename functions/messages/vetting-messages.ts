/** Who is told of the end of a volunteer’s vetting: herself, her street, and the streets of the children that she accompanies. */

import type { MessageKind } from '../../shared/all-messages.ts';
import type { VettingNotice, Volunteer } from '../../shared/intake/volunteers/volunteer.ts';
import type { Clock } from '../../shared/kernel/clock.ts';
import type { Pairing } from '../../shared/matching/pairings/pairing.ts';
import type { Change } from '../store/change.ts';
import { postMessage } from '../store/outbox.ts';

const KINDS = {
  ending: { officers: 'vettingEnding', herself: 'ownVettingEnding' },
  endingSoon: { officers: 'vettingEnding', herself: 'ownVettingEnding' },
  lapsed: { officers: 'vettingLapsed', herself: 'ownVettingLapsed' },
} as const satisfies Record<VettingNotice['stage'], Record<'officers' | 'herself', MessageKind>>;

interface Told {
  readonly volunteer: Volunteer;
  readonly pairings: readonly Pairing[];
  readonly notice: VettingNotice;
}

export function vettingMessages(
  { volunteer, pairings, notice: { stage, validUntil } }: Told,
  { now, newId }: Clock,
): Change[] {
  const { id, districtCode, fileNumber, streetCode } = volunteer;
  const streets = [...new Set([streetCode, ...pairings.map((pairing) => pairing.streetCode)])];
  const common = {
    districtCode,
    params: { file: fileNumber, ...(validUntil && { date: validUntil }) },
    createdAt: now,
  };
  return [
    postMessage({
      ...common,
      id: newId(),
      kind: KINDS[stage].officers,
      to: { streets },
      path: `/volunteers/${id}`,
    }),
    postMessage({
      ...common,
      id: newId(),
      kind: KINDS[stage].herself,
      to: { volunteerId: id },
      path: '/my-file',
    }),
  ];
}
