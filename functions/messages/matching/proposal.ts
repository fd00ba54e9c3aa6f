/** Messages about a proposal: to the street that decides, to those who are asked, and about what came of it. */
import type { Clock } from '../../../shared/kernel/clock.ts';
import type { Proposed, WithVolunteer } from '../../../shared/matching/pairings/situation.ts';
import type { Advanced, ProposalEvent } from '../../../shared/matching/proposals/advance.ts';
import type { Proposal } from '../../../shared/matching/proposals/proposal.ts';
import { isShownToPair } from '../../../shared/matching/runs/pool.ts';
import type { Change } from '../../store/change.ts';
import { messagesAbout } from '../message-table.ts';

const itsVolunteer = ({ volunteerId }: Proposal) => ({ volunteerId });
const itsStreet = ({ streetCode }: Proposal) => ({ streets: [streetCode] });

const itself = ({ id }: Proposal) => `/proposals/${id}`;
const itsPairing = ({ pairingId }: Proposal) => `/pairings/${pairingId}`;

/** Where each opens; the words to a volunteer name no file. */
const TO_STREET = {
  proposedByHand: itself,
  volunteerAgreed: itself,
  guardianAgreed: itself,
  volunteerDeclined: itself,
  guardianDeclined: itself,
  proposalEnded: itself,
  childPaired: itsPairing,
};
const TO_VOLUNTEER = {
  proposalConfirmed: itself,
  familyAgreed: itself,
  proposalFellAway: () => '/proposals',
  pairingBegun: itsPairing,
};
type Kind = keyof typeof TO_STREET | keyof typeof TO_VOLUNTEER;
const PATHS: Readonly<Record<Kind, (proposal: Proposal) => string>> = { ...TO_STREET, ...TO_VOLUNTEER };

const numbersOf = ({ childNumber: file, volunteerNumber: volunteer }: Proposal): Record<string, string> => ({
  file,
  volunteer,
});

export const proposalMessage = messagesAbout<Proposal>()({
  kinds: Object.keys(PATHS) as Kind[],
  audiences: { street: itsStreet, volunteer: itsVolunteer },
  content: (proposal, kind) => ({
    districtCode: proposal.districtCode,
    params: kind in TO_STREET ? numbersOf(proposal) : {},
    path: PATHS[kind](proposal),
  }),
});

/** To those who were asked about a proposal that is over now; nobody is where the street had not confirmed it. */
export const fellAwayMessages = (before: Proposal, clock: Clock): Change[] =>
  isShownToPair(before) ? [proposalMessage(before, 'proposalFellAway', clock)] : [];

/** Of a proposal whose volunteer is no longer available: to the street, and to those who were asked. */
export const unavailableMessages = (before: Proposal, clock: Clock): Change[] => [
  proposalMessage(before, 'proposalEnded', clock),
  ...fellAwayMessages(before, clock),
];

const AGREED = {
  confirm: ['proposalConfirmed'],
  guardianAgrees: ['guardianAgreed', 'familyAgreed'],
  volunteerAgrees: ['volunteerAgreed'],
} as const satisfies Record<Exclude<ProposalEvent['step'], 'decline'>, readonly Kind[]>;

const DECLINED = {
  street: [],
  guardian: ['guardianDeclined'],
  volunteer: ['volunteerDeclined'],
} as const satisfies Record<string, readonly Kind[]>;

function kindsOf(after: Advanced, event: ProposalEvent): readonly Kind[] {
  if (event.step === 'decline') return DECLINED[event.by];
  return after.pairing ? ['pairingBegun', 'childPaired'] : AGREED[event.step];
}

/** R-MA-35: Each answer to a proposal is sent to those who wait for it, and the second agreement to all of them. */
export function proposalMessages(
  { proposal: before }: WithVolunteer<Proposed>,
  after: Advanced,
  event: ProposalEvent,
  clock: Clock,
): Change[] {
  const isCalledOff = event.step === 'decline' && event.by !== 'volunteer';
  return [
    ...kindsOf(after, event).map((kind) => proposalMessage(after.proposal, kind, clock)),
    ...(isCalledOff ? fellAwayMessages(before, clock) : []),
  ];
}
