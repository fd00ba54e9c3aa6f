/** What a district decides for itself: clocks and the like. Data, one versioned record; what the record does not say has its default. */
import * as z from 'zod';
import { rule } from '../../kernel/field-rule.ts';
import { type DistrictCode, districtCode } from '../../kernel/ids.ts';
import { maskedWebhook } from '../../kernel/webhook.ts';

const days = (least: number, most: number) => z.int().min(least).max(most);

/** How long identities are retained after their purpose has ended, in days (Rule 8). */
const retention = z.object({
  /** From the end of a child’s file to its erasure. */
  closedChildDays: days(30, 3650),
  refusedVolunteerDays: days(30, 3650),
  /** From a volunteer’s leaving. */
  retiredVolunteerDays: days(30, 3650),
  /** From the end of a referral, whatever became of it. */
  endedReferralDays: days(30, 3650),
});

const privacy = z.object({
  /** Identities that one member may open on a day before the district is notified (R-IN-43). */
  revealsADay: z.int().min(1).max(1000),
});

/** Warnings that a volunteer’s vetting ends, in days before its last day (R-VO-11). */
const vetting = z.object({
  firstWarningDays: days(1, 365),
  lastWarningDays: days(1, 365),
});

const withdrawal = z.object({
  /** Working days that the street has to investigate a withdrawal (R-SU-21). */
  investigateWorkingDays: days(1, 60),
  /** Working days that the district then has to decide (R-SU-26). */
  reviewWorkingDays: days(1, 60),
});

/** The clocks of a referral, in working days after the day on which it came (R-RF-10). */
const referral = z.object({
  takeUpWorkingDays: days(0, 10),
  /** Of what is urgent, and of reports of harm; 0 is the same day, or the next working day. */
  urgentTakeUpWorkingDays: days(0, 10),
  verifyWorkingDays: days(1, 60),
});

/** Where what cannot wait is told besides by mail. */
const alerts = z.object({
  /** The district’s WeCom group robot 企业微信群机器人; empty where there is none. */
  robotUrl: z
    .string()
    .trim()
    .max(500)
    .refine((text) => text === '' || URL.canParse(text), rule('webhook.invalid')),
});

/** A new field: its schema in a group above, its default below. A new group stands here twice. */
const settingsValues = z.object({ retention, privacy, vetting, withdrawal, referral, alerts });
const settingsChange = z
  .object({
    retention: retention.partial(),
    privacy: privacy.partial(),
    vetting: vetting.partial(),
    withdrawal: withdrawal.partial(),
    referral: referral.partial(),
    alerts: alerts.partial(),
  })
  .partial();

type SettingsValues = z.infer<typeof settingsValues>;

/** What is sent to change settings: what is absent stays as it is. */
export const settingsBody = settingsChange;
export type SettingsChange = z.infer<typeof settingsChange>;

const DEFAULTS = {
  retention: {
    closedChildDays: 1095,
    refusedVolunteerDays: 180,
    retiredVolunteerDays: 1095,
    endedReferralDays: 180,
  },
  privacy: { revealsADay: 30 },
  vetting: { firstWarningDays: 60, lastWarningDays: 14 },
  withdrawal: { investigateWorkingDays: 10, reviewWorkingDays: 5 },
  referral: { takeUpWorkingDays: 1, urgentTakeUpWorkingDays: 0, verifyWorkingDays: 5 },
  alerts: { robotUrl: '' },
} as const satisfies SettingsValues;

/** Fields whose value is a secret: the audit log says only that it changed. */
const UNTOLD: readonly string[] = ['alerts.robotUrl'];

export const settingsSchema = settingsValues.extend({
  districtCode,
  /** 0 while the district has decided nothing. */
  version: z.int().min(0),
});
export type Settings = z.infer<typeof settingsSchema>;

const storedSchema = settingsChange.extend({ version: z.int().min(1) });

function merge(values: SettingsValues, change: SettingsChange): SettingsValues {
  const groups = Object.entries(values).map(([group, fields]) => [
    group,
    { ...fields, ...change[group as keyof SettingsChange] },
  ]);
  return settingsValues.parse(Object.fromEntries(groups));
}

/** A district’s settings from its record, if any; a record older than a field has the field’s default. */
export function settingsFrom(district: DistrictCode, record: unknown): Settings {
  const { version, ...stored } = record === undefined ? { version: 0 } : storedSchema.parse(record);
  return { ...merge(DEFAULTS, stored), districtCode: district, version };
}

/** R-KE-10: A change of settings changes only the fields that it names. */
export const changeSettings = (settings: Settings, change: SettingsChange): Settings => ({
  ...settings,
  ...merge(settings, change),
});

const fieldsOf = (settings: Settings) =>
  new Map(
    Object.entries(settingsValues.parse(settings)).flatMap(([group, fields]) =>
      Object.entries(fields).map(([field, value]) => [`${group}.${field}`, JSON.stringify(value)] as const),
    ),
  );

/**
 * R-KE-11: The audit log records a change of settings field by field, with the value before and after.
 * @returns `undefined` when nothing changed.
 */
export function describeChange(before: Settings, after: Settings) {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  const changed = [...now.keys()].filter((field) => old.get(field) !== now.get(field));
  if (changed.length === 0) return undefined;
  const told = (values: ReadonlyMap<string, string>) =>
    changed.map((field) => `${field}=${UNTOLD.includes(field) ? '***' : values.get(field)}`).join(' ');
  return { from: told(old), to: told(now) };
}

/** R-KE-12: The address of the district’s robot is shown masked, because whoever knows it may write to the group. */
export const viewSettings = (settings: Settings): Settings => ({
  ...settings,
  alerts: { robotUrl: maskedWebhook(settings.alerts.robotUrl) },
});

/** What was read and sent back as it was shown changes nothing. */
export function withoutMask(settings: Settings, change: SettingsChange): SettingsChange {
  const { robotUrl } = settings.alerts;
  const isMask = robotUrl !== '' && change.alerts?.robotUrl === maskedWebhook(robotUrl);
  return isMask ? { ...change, alerts: { ...change.alerts, robotUrl } } : change;
}
