/** Messages about a pairing that runs or ends: to its volunteer, to its child’s street, or to both. */
import type { Pairing } from '../../../shared/matching/pairings/pairing.ts';
import { messagesAbout } from '../message-table.ts';

const itsStreet = ({ streetCode }: Pairing) => ({ streets: [streetCode] });
const itsVolunteer = ({ volunteerId }: Pairing) => ({ volunteerId });
const both = (pairing: Pairing) => ({ ...itsStreet(pairing), ...itsVolunteer(pairing) });

export const pairingMessage = messagesAbout({
  addressees: { pairingEndRequested: itsStreet, pairingEnded: both },
  content: ({ id, districtCode, childNumber, volunteerNumber }: Pairing) => ({
    districtCode,
    params: { file: childNumber, volunteer: volunteerNumber },
    path: `/pairings/${id}`,
  }),
});

export const movedChildMessage = messagesAbout({
  addressees: { childMoved: itsVolunteer },
  content: ({ districtCode, childNumber }: Pairing) => ({
    districtCode,
    params: { file: childNumber },
    path: '/pairings',
  }),
});
