/** Messages about consent to pairing that was withdrawn or given again: to the child’s street, and to the volunteer who accompanies the child. */
import type { Child } from '../../../shared/intake/children/child.ts';
import type { Clock } from '../../../shared/kernel/clock.ts';
import type { Pairing } from '../../../shared/matching/pairings/pairing.ts';
import type { ChildSituation } from '../../../shared/matching/pairings/situation.ts';
import type { Change } from '../../store/change.ts';
import { messagesAbout } from '../message-table.ts';

const itsStreet = ({ streetCode }: Child) => ({ streets: [streetCode] });
const itsVolunteer = ({ volunteerId }: Pairing) => ({ volunteerId });

export const consentStreetMessage = messagesAbout<Child>()({
  kinds: ['consentWithdrawn', 'consentWithdrawnUnpaired', 'consentGivenAgain'],
  audiences: { street: itsStreet },
  content: ({ id, districtCode, streetCode, fileNumber }) => ({
    districtCode,
    streetCode,
    params: { file: fileNumber },
    path: `/children/${id}`,
  }),
});

export const consentVolunteerMessage = messagesAbout<Pairing>()({
  kinds: ['ownPairingHeld', 'ownPairingResumed'],
  audiences: { volunteer: itsVolunteer },
  content: ({ districtCode, streetCode, childNumber }) => ({
    districtCode,
    streetCode,
    params: { file: childNumber },
    path: '/pairings',
  }),
});

/** @param after with its pairing flagged, or the flag cleared. */
export function consentMessages(isAgreed: boolean, after: ChildSituation, clock: Clock): Change[] {
  if (after.kind === 'paired')
    return [
      consentStreetMessage(after.child, isAgreed ? 'consentGivenAgain' : 'consentWithdrawn', clock),
      consentVolunteerMessage(after.pairing, isAgreed ? 'ownPairingResumed' : 'ownPairingHeld', clock),
    ];
  return isAgreed ? [] : [consentStreetMessage(after.child, 'consentWithdrawnUnpaired', clock)];
}
