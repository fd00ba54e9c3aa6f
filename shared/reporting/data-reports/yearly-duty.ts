/** The yearly report on minors’ data has to be handed in by 31 January: a task of the district’s, from 1 January on. */
import * as z from 'zod';
import { districtCode, memberId } from '../../kernel/ids.ts';
import {
  addDays,
  type CalendarDate,
  dateIn,
  dateSchema,
  type Instant,
  instantSchema,
} from '../../kernel/instants.ts';
import { textSchema } from '../../kernel/people.ts';
import { type Refusal, refuse } from '../../kernel/problem.ts';
import { listed, only } from '../../kernel/reader.ts';

const dutyNotices = ['opened', 'dueSoon', 'overdue'] as const;
export type DutyNotice = (typeof dutyNotices)[number];

/** How the authority that took the report refers to it. */
const referenceSchema = textSchema(80);

export const yearlyDutySchema = z.object({
  id: z.string(),
  districtCode,
  /** Of the report: the year that is over. */
  year: z.string(),
  openedAt: instantSchema,
  dueOn: dateSchema,
  status: z.enum(['open', 'filed']),
  /** Of what the district has been reminded. */
  notices: z.array(z.enum(dutyNotices)),
  filed: z.object({ by: memberId, at: instantSchema, on: dateSchema, reference: referenceSchema }).optional(),
  version: z.int().min(1),
});
export type YearlyDuty = z.infer<typeof yearlyDutySchema>;

const FIELDS = [
  'year',
  'dueOn',
  'status',
  'filed',
  'version',
] as const satisfies readonly (keyof YearlyDuty)[];
export const yearlyDutyView = yearlyDutySchema
  .pick(listed(FIELDS))
  .extend({ isLate: z.boolean() })
  .meta({ id: 'YearlyDuty' });

const isLate = ({ status, dueOn }: YearlyDuty, now: Instant) => status === 'open' && dateIn(now) > dueOn;
export const viewYearlyDuty = (duty: YearlyDuty, now: Instant): z.input<typeof yearlyDutyView> => ({
  ...only(duty, FIELDS),
  isLate: isLate(duty, now),
});

export const filingBody = z.object({
  /** The day on which it was handed in. */
  on: dateSchema,
  reference: referenceSchema,
});

export const dutyId = (district: string, year: string) => `${district}-${year}`;

/** A release that comes later in a year asks for nothing that was due before it. */
const LAST_OPENING = '03-31';
const REMINDED_DAYS_BEFORE = 7;

/** The year whose report is asked for on a day. */
export function yearToReport(now: Instant): string | undefined {
  const today = dateIn(now);
  return today.slice(5) <= LAST_OPENING ? String(Number(today.slice(0, 4)) - 1) : undefined;
}

/** R-RE-100: From 1 January on the report on minors’ data of the year before is a task of the district’s, due on 31 January. */
export const openYearlyDuty = (
  district: YearlyDuty['districtCode'],
  year: string,
  now: Instant,
): YearlyDuty => ({
  id: dutyId(district, year),
  districtCode: district,
  year,
  openedAt: now,
  dueOn: dateSchema.parse(`${Number(year) + 1}-01-31`),
  status: 'open',
  notices: ['opened'],
  version: 1,
});

/** R-RE-101: The district is reminded of its yearly report a week before it is due, and once when it is late. */
export function dutyNoticeDue({ status, dueOn, notices }: YearlyDuty, now: Instant): DutyNotice | undefined {
  if (status === 'filed') return undefined;
  const today = dateIn(now);
  if (today > dueOn) return notices.includes('overdue') ? undefined : 'overdue';
  const isSoon = today >= addDays(dueOn, -REMINDED_DAYS_BEFORE);
  return isSoon && !notices.includes('dueSoon') ? 'dueSoon' : undefined;
}

interface FilingOf {
  readonly by: NonNullable<YearlyDuty['filed']>['by'];
  readonly on: CalendarDate;
  readonly reference: string;
  readonly now: Instant;
}

/** R-RE-102: The yearly report is done once somebody records when it was handed in and under which number; not before the year is over and not in the future. */
export function fileYearlyDuty(
  duty: YearlyDuty,
  { by, on, reference, now }: FilingOf,
): YearlyDuty | Refusal | 'onOutside' {
  if (duty.status === 'filed') return refuse('wrongStatus');
  const begins = `${Number(duty.year) + 1}-01-01`;
  if (on < begins || on > dateIn(now)) return 'onOutside';
  return { ...duty, status: 'filed', filed: { by, on, reference, at: now } };
}
