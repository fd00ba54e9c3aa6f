/** Messages about a pairing that runs or ends: to its volunteer, its child’s street and guardian. */
import type { Pairing } from '../../../shared/matching/pairings/pairing.ts';
import { messagesAbout } from '../message-table.ts';

const itsStreet = ({ streetCode }: Pairing) => ({ streets: [streetCode] });
const itsVolunteer = ({ volunteerId }: Pairing) => ({ volunteerId });

export const pairingMessage = messagesAbout<Pairing>()({
  kinds: ['pairingEndRequested', 'pairingEnded', 'familyPairingEnded'],
  audiences: {
    street: itsStreet,
    volunteer: itsVolunteer,
    guardian: ({ childId: guardianOf }) => ({ guardianOf }),
  },
  content: ({ id, districtCode, streetCode, childNumber, volunteerNumber }) => ({
    districtCode,
    streetCode,
    params: { file: childNumber, volunteer: volunteerNumber },
    path: `/pairings/${id}`,
  }),
});

export const movedChildMessage = messagesAbout<Pairing>()({
  kinds: ['childMoved'],
  audiences: { volunteer: itsVolunteer },
  content: ({ districtCode, streetCode, childNumber }) => ({
    districtCode,
    streetCode,
    params: { file: childNumber },
    path: '/pairings',
  }),
});
