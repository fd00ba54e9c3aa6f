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

const itsGuardian = ({ childId: guardianOf }: Proposal) => ({ guardianOf });

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
const TO_GUARDIAN = {
  familyAsked: itself,
  ownAnswerRecorded: itself,
  familyPaired: itsPairing,
  familyProposalEnded: itself,
};
const PATHS = { ...TO_STREET, ...TO_VOLUNTEER, ...TO_GUARDIAN };
type Kind = keyof typeof PATHS;

/** In which statuses of the proposal somebody waits for this answer. */
const WAITING: Partial<Record<Kind, readonly Proposal['status'][]>> = {
  proposalConfirmed: ['streetConfirmed', 'guardianAgreed'],
  familyAsked: ['streetConfirmed', 'volunteerAgreed'],
  familyAgreed: ['guardianAgreed'],
};

const awaited = (id: string, statuses: readonly string[] | undefined) =>
  statuses && { awaits: { record: 'proposal' as const, id, statuses: [...statuses] } };

const numbersOf = ({ childNumber: file, volunteerNumber: volunteer }: Proposal): Record<string, string> => ({
  file,
  volunteer,
});

export const proposalMessage = messagesAbout<Proposal>()({
  kinds: Object.keys(PATHS) as Kind[],
  audiences: { street: itsStreet, volunteer: itsVolunteer, guardian: itsGuardian },
  content: (proposal, kind) => ({
    districtCode: proposal.districtCode,
    streetCode: proposal.streetCode,
    params: kind in TO_STREET ? numbersOf(proposal) : {},
    path: PATHS[kind](proposal),
    ...awaited(proposal.id, WAITING[kind]),
  }),
});

const ASKED = { volunteer: 'proposalFellAway', guardian: 'familyProposalEnded' } as const;
type Asked = keyof typeof ASKED;

/**
 * To those who were asked about a proposal that is over now; nobody is where the street had not confirmed it.
 * @param by whose doing it was, who knows.
 */
export function fellAwayMessages(before: Proposal, clock: Clock, by?: string): Change[] {
  const others = (Object.keys(ASKED) as Asked[]).filter((side) => side !== by);
  return isShownToPair(before) ? others.map((side) => proposalMessage(before, ASKED[side], clock)) : [];
}

/** Of a proposal whose volunteer is no longer available: to the street, and to those who were asked. */
export const unavailableMessages = (before: Proposal, clock: Clock): Change[] => [
  proposalMessage(before, 'proposalEnded', clock),
  ...fellAwayMessages(before, clock),
];

const AGREED = {
  confirm: ['proposalConfirmed', 'familyAsked'],
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
  return after.pairing ? ['pairingBegun', 'familyPaired', 'childPaired'] : AGREED[event.step];
}

/** R-MA-35: Each answer to a proposal is sent to those who wait for it, and the second agreement to all of them. */
export function proposalMessages(
  { proposal: before }: WithVolunteer<Proposed>,
  after: Advanced,
  event: ProposalEvent,
  clock: Clock,
): Change[] {
  return [
    ...kindsOf(after, event).map((kind) => proposalMessage(after.proposal, kind, clock)),
    ...('recorded' in event && event.recorded ? [proposalMessage(before, 'ownAnswerRecorded', clock)] : []),
    ...(event.step === 'decline' ? fellAwayMessages(before, clock, event.by) : []),
  ];
}
