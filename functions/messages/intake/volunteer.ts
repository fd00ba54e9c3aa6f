/** Messages about a volunteer’s service: to the volunteer, their street, and the streets of the children whom they accompany. */
import type { VettingNotice, Volunteer } from '../../../shared/intake/volunteers/volunteer.ts';
import type { Clock } from '../../../shared/kernel/clock.ts';
import type { CalendarDate } from '../../../shared/kernel/instants.ts';
import type { Pairing } from '../../../shared/matching/pairings/pairing.ts';
import type { Change } from '../../store/change.ts';
import { messagesAbout } from '../message-table.ts';

interface Service {
  readonly volunteer: Volunteer;
  /** The active ones. */
  readonly pairings: readonly Pairing[];
  readonly validUntil?: CalendarDate | undefined;
}

const streetsOf = ({ volunteer, pairings }: Service) => ({
  streets: [...new Set([volunteer, ...pairings].map(({ streetCode }) => streetCode))],
});
const ownStreet = ({ volunteer }: Service) => ({ streets: [volunteer.streetCode] });
const oneself = ({ volunteer }: Service) => ({ volunteerId: volunteer.id });

export const volunteerMessage = messagesAbout<Service>()({
  kinds: [
    'volunteerPaused',
    'volunteerConsentWithdrawn',
    'vettingEnding',
    'vettingLapsed',
    'ownVettingEnding',
    'ownVettingLapsed',
  ],
  audiences: { street: ownStreet, allStreets: streetsOf, volunteer: oneself },
  content: ({ volunteer: { id, districtCode, streetCode, fileNumber }, validUntil }, kind) => ({
    districtCode,
    streetCode,
    params: { file: fileNumber, ...(validUntil && { date: validUntil }) },
    path: kind.startsWith('own') ? '/my-file' : `/volunteers/${id}`,
  }),
});

/** To an applicant, who has no account yet. */
export const applicantMessage = messagesAbout<Volunteer>()({
  kinds: ['ownApplicationReceived', 'ownApplicationAccepted', 'ownApplicationRefused'],
  audiences: { volunteer: ({ id: volunteerId }) => ({ volunteerId }) },
  content: ({ districtCode, streetCode }) => ({ districtCode, streetCode, params: {}, path: '/my-file' }),
});

const VETTING = {
  ending: ['vettingEnding', 'ownVettingEnding'],
  endingSoon: ['vettingEnding', 'ownVettingEnding'],
  lapsed: ['vettingLapsed', 'ownVettingLapsed'],
} as const satisfies Record<VettingNotice['stage'], readonly Parameters<typeof volunteerMessage>[1][]>;

/** Of the end of a vetting: the officers first, then the volunteer. */
export const vettingMessages = (
  service: Omit<Service, 'validUntil'>,
  { stage, validUntil }: VettingNotice,
  clock: Clock,
): Change[] => VETTING[stage].map((kind) => volunteerMessage({ ...service, validUntil }, kind, clock));
