/** A pairing as the API shows it, by reader (R-KE-61). */
import type * as z from 'zod';
import { anotherPersonView } from '../../kernel/four-eyes.ts';
import { only, type Reader } from '../../kernel/reader.ts';
import { type Pairing, pairingSchema } from '../../matching/pairings/pairing.ts';

const { end, endRequest } = pairingSchema.shape;

export const pairingView = pairingSchema
  .extend({
    end: end.unwrap().partial({ farewell: true, by: true }).optional(),
    endRequest: endRequest.unwrap().partial({ reason: true, farewell: true }).optional(),
  })
  .meta({ id: 'Pairing' });
/** One pairing. */
export const pairingDetail = pairingView
  .extend({ anotherPerson: anotherPersonView.optional() })
  .meta({ id: 'PairingDetail' });
export type PairingView = z.output<typeof pairingView>;

const EVERYBODY = [
  'id',
  'districtCode',
  'streetCode',
  'childId',
  'childNumber',
  'childName',
  'volunteerId',
  'volunteerNumber',
  'volunteerName',
  'proposalId',
  'status',
  'startedOn',
  'startedAt',
  'introducedOn',
  'endedAt',
  'volunteerPaused',
  'flags',
  'version',
] as const satisfies readonly (keyof Pairing)[];

type View = z.input<typeof pairingView>;

/** Why an officer or a guardian ended it is not for the volunteer; what the volunteer asked is their own, the farewell is for both. */
const BESIDE: Readonly<Record<Reader, (pairing: Pairing) => Partial<View>>> = {
  officer: (pairing) => only(pairing, ['childWaitedSince', 'endRequest', 'endReason', 'end']),
  volunteer: ({ endRequest: asked, end: ended }) => ({
    ...(asked && { endRequest: only(asked, ['cause', 'reason', 'farewell', 'at']) }),
    ...(ended && { end: only(ended, ['cause', 'farewell', 'afterwards']) }),
  }),
  auditor: ({ endRequest: asked, end: ended }) => ({
    ...(asked && { endRequest: only(asked, ['cause', 'at']) }),
    ...(ended && { end: only(ended, ['cause', 'afterwards', 'by']) }),
  }),
};

export const viewPairing = (pairing: Pairing, reader: Reader): View => ({
  ...only(pairing, EVERYBODY),
  ...BESIDE[reader](pairing),
});
