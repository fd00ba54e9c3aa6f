/** Messages about consent to pairing that was withdrawn or given again: to the child’s street, and to the volunteer who accompanies the child. */
import type { Child } from '../../../shared/intake/children/child.ts';
import type { ConsentGiver } from '../../../shared/intake/consents/awaited-consent.ts';
import type { Clock } from '../../../shared/kernel/clock.ts';
import type { Pairing, PairingFlagKind } from '../../../shared/matching/pairings/pairing.ts';
import type { ChildSituation } from '../../../shared/matching/pairings/situation.ts';
import type { Change } from '../../store/change.ts';
import { messagesAbout } from '../message-table.ts';

const itsStreet = ({ streetCode }: Child) => ({ streets: [streetCode] });
const itsVolunteer = ({ volunteerId }: Pairing) => ({ volunteerId });

export const consentStreetMessage = messagesAbout<Child>()({
  kinds: [
    'consentWithdrawn',
    'consentWithdrawnUnpaired',
    'consentGivenAgain',
    'childTurnsFourteen',
    'childConsented',
    'childDeclined',
  ],
  audiences: { street: itsStreet, guardian: ({ id: guardianOf }) => ({ guardianOf }) },
  content: ({ id, districtCode, streetCode, fileNumber }) => ({
    districtCode,
    streetCode,
    params: { file: fileNumber },
    path: `/children/${id}`,
  }),
});

export const consentVolunteerMessage = messagesAbout<Pairing>()({
  kinds: ['ownPairingHeld', 'ownPairingResumed', 'ownPairingHeldByChild', 'ownPairingResumedByChild'],
  audiences: { volunteer: itsVolunteer },
  content: ({ districtCode, streetCode, childNumber }) => ({
    districtCode,
    streetCode,
    params: { file: childNumber },
    path: '/pairings',
  }),
});

const VOLUNTEER_KINDS = {
  guardian: { agreed: 'ownPairingResumed', refused: 'ownPairingHeld' },
  child: { agreed: 'ownPairingResumedByChild', refused: 'ownPairingHeldByChild' },
} as const satisfies Record<ConsentGiver, unknown>;

interface ConsentNews {
  /** Whose word changed. */
  readonly giver: ConsentGiver;
  readonly isAgreed: boolean;
}

const hasFlag = ({ flags }: Pairing, kind: PairingFlagKind) => flags.some((flag) => flag.kind === kind);

/** The volunteer is told where the word of either stops the pairing, or nothing of it does any longer. */
function volunteerMessages({ giver, isAgreed }: ConsentNews, pairing: Pairing, clock: Clock): Change[] {
  const isStopped = hasFlag(pairing, 'consentWithdrawn') || hasFlag(pairing, 'childConsentWithdrawn');
  if (isAgreed === isStopped) return [];
  return [consentVolunteerMessage(pairing, VOLUNTEER_KINDS[giver][isAgreed ? 'agreed' : 'refused'], clock)];
}

/**
 * Of a change of consent to pairing.
 * @param after with its pairing flagged, or the flag cleared.
 */
export function consentMessages(news: ConsentNews, after: ChildSituation, clock: Clock): Change[] {
  const { giver, isAgreed } = news;
  const { child } = after;
  if (after.kind === 'paired')
    return [
      ...(giver === 'guardian'
        ? [consentStreetMessage(child, isAgreed ? 'consentGivenAgain' : 'consentWithdrawn', clock)]
        : []),
      ...volunteerMessages(news, after.pairing, clock),
    ];
  return isAgreed || giver === 'child'
    ? []
    : [consentStreetMessage(child, 'consentWithdrawnUnpaired', clock)];
}
