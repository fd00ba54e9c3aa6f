/** What a district decides about intake. */
import { numberSetting, type SettingsTable, type ValuesOf } from '../office/settings/setting.ts';

export const INTAKE_SETTINGS = {
  /** How long identities are retained after their purpose has ended, in days (Rule 8). */
  retention: {
    /** From the end of a child’s file to its erasure. */
    closedChildDays: numberSetting({ min: 30, max: 3650, initial: 1095 }),
    refusedVolunteerDays: numberSetting({ min: 30, max: 3650, initial: 180 }),
    /** From a volunteer’s leaving. */
    retiredVolunteerDays: numberSetting({ min: 30, max: 3650, initial: 1095 }),
    /** From the end of a referral, whatever became of it. */
    endedReferralDays: numberSetting({ min: 30, max: 3650, initial: 180 }),
  },
  privacy: {
    /** Identities that one member may open on a day before the district is notified (R-IN-43). */
    revealsADay: numberSetting({ min: 1, max: 1000, initial: 30 }),
  },
  /** Warnings that a volunteer’s vetting ends, in days before its last day (R-VO-11). */
  vetting: {
    firstWarningDays: numberSetting({ min: 1, max: 365, initial: 60 }),
    lastWarningDays: numberSetting({ min: 1, max: 365, initial: 14 }),
  },
  /** The clocks of a referral, in working days after the day on which it came (R-RF-10). */
  referral: {
    takeUpWorkingDays: numberSetting({ min: 0, max: 10, initial: 1 }),
    /** Of what is urgent, and of reports of harm; 0 is the same day, or the next working day. */
    urgentTakeUpWorkingDays: numberSetting({ min: 0, max: 10, initial: 0 }),
    verifyWorkingDays: numberSetting({ min: 1, max: 60, initial: 5 }),
  },
} as const satisfies SettingsTable;

export type IntakeSettings = ValuesOf<typeof INTAKE_SETTINGS>;
