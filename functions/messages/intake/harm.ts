/** Messages about a report of harm that nobody has taken up: to ever more people, at any hour. They name it by its number. */
import type { Referral } from '../../../shared/intake/referrals/referral.ts';
import { messagesAbout } from '../message-table.ts';
import { itsStreet } from './referral.ts';

interface Unheard {
  readonly referral: Referral;
  /** The first reminder is 1. */
  readonly round: number;
}

export const unheardMessage = messagesAbout<Unheard>()({
  kinds: ['harmUnheard'],
  audiences: {
    street: ({ referral }) => itsStreet(referral),
    district: () => ({ district: true }),
    duty: () => ({ duty: true }),
    robot: () => ({ robot: true }),
  },
  content: ({ referral: { id, districtCode, streetCode, number }, round }) => ({
    districtCode,
    streetCode,
    params: { file: number, round: String(round) },
    path: `/referrals/${id}`,
    awaits: { record: 'referral', id, statuses: ['received'] },
  }),
});
