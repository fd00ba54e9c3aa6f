/** Messages about a report of harm that waits: to ever more people, at any hour. They name it by its number. */
import { reportOutsideByOf } from '../../../shared/intake/harm/harm-clock.ts';
import type { Referral } from '../../../shared/intake/referrals/referral.ts';
import type { IntakeSettings } from '../../../shared/intake/settings.ts';
import { wallClock } from '../../../shared/kernel/instants.ts';
import { messagesAbout } from '../message-table.ts';
import { itsStreet } from './referral.ts';

interface Waiting {
  readonly referral: Referral;
}

interface Unheard extends Waiting {
  /** The first reminder is 1. */
  readonly round: number;
}

const audiences = {
  street: ({ referral }: Waiting) => itsStreet(referral),
  district: () => ({ district: true as const }),
  duty: () => ({ duty: true as const }),
  robot: () => ({ robot: true as const }),
};

export const unheardMessage = messagesAbout<Unheard>()({
  kinds: ['harmUnheard'],
  audiences,
  content: ({ referral: { id, districtCode, streetCode, number }, round }) => ({
    districtCode,
    streetCode,
    params: { file: number, round: String(round) },
    path: `/referrals/${id}`,
    awaits: { record: 'referral', id, statuses: ['received'] },
  }),
});

const REMINDERS = ['outsideReportDue', 'outsideReportOverdue', 'outcomeMissing'] as const;
export type HarmReminder = (typeof REMINDERS)[number];

interface Unreported extends Waiting {
  readonly terms: IntakeSettings['referral'];
}

export const outsideMessage = messagesAbout<Unreported>()({
  kinds: REMINDERS,
  audiences,
  content: ({ referral, terms }) => ({
    districtCode: referral.districtCode,
    streetCode: referral.streetCode,
    params: { file: referral.number, until: wallClock(reportOutsideByOf(referral, terms)) },
    path: `/referrals/${referral.id}`,
    isApart: true,
  }),
});
