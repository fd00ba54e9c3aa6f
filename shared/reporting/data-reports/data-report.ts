/** R-RE-50: The yearly report on minors’ data counts what is stored, who accessed it, what was erased and what is due, and names nobody. */
import * as z from 'zod';
import type { Child } from '../../intake/children/child.ts';
import { isErased } from '../../intake/erasure/erasure.ts';
import { isRetentionOver, type Retaining } from '../../intake/erasure/shortened-retention.ts';
import type { Volunteer } from '../../intake/volunteers/volunteer.ts';
import type { AuditAction } from '../../kernel/audit-action.ts';
import type { AuditEntry } from '../../kernel/audit-entry.ts';
import { districtCode } from '../../kernel/ids.ts';
import { dateIn, type Instant, type Interval, instantSchema, plusDays } from '../../kernel/instants.ts';
import { roleSchema } from '../../kernel/roles.ts';
import { countedKinds } from '../../office/kinds/kinds.ts';

const counts = z.record(z.string(), z.int());

const onFileSchema = z.object({
  /** Files on record, erased ones among them: their numbers stay. */
  files: z.int(),
  /** Of these, with names, phones and addresses. */
  withIdentity: z.int(),
  /** The following of those with an identity. */
  byStatus: counts,
  byStreet: counts,
});

/** How somebody came to see identities. */
export const lookKinds = ['opened', 'history', 'searched', 'found', 'exported', 'copied'] as const;
export type LookKind = (typeof lookKinds)[number];

const LOOKS: Readonly<Record<string, LookKind>> = {
  'child.revealed': 'opened',
  'volunteer.revealed': 'opened',
  'child.historyRevealed': 'history',
  'child.searched': 'searched',
  'volunteer.searched': 'searched',
  'child.found': 'found',
  'volunteer.found': 'found',
  'child.exported': 'exported',
  'volunteer.exported': 'exported',
  'child.copied': 'copied',
} satisfies Partial<Record<AuditAction, LookKind>>;

const lookSchema = z.object({
  look: z.enum(lookKinds),
  role: roleSchema,
  /** From the list of purposes; `request` where a guardian asked for a copy. */
  purpose: z.string(),
  count: z.int().min(1),
});
type Look = z.infer<typeof lookSchema>;

export const dataReportSchema = z.object({
  districtCode,
  year: z.string(),
  /** What is held is counted at the end of the year, or now while it lasts. */
  countedAt: instantSchema,
  children: onFileSchema.extend({
    byKind: counts,
    /** By the age reached at the end of the report’s year: apart, as they have to be reported (R-RE-103). */
    byAge: z.object({ under14: z.int(), from14to17: z.int(), from18: z.int() }),
  }),
  volunteers: onFileSchema,
  looks: z.array(lookSchema),
  erased: z.object({ asked: z.int(), children: z.int(), volunteers: z.int() }),
  /** Closed files whose time is over, and those whose time ends within a year. */
  retention: z.object({ overdue: z.int(), withinYear: z.int() }),
});
export type DataReport = z.infer<typeof dataReportSchema>;

const tally = (names: readonly string[]) =>
  Object.fromEntries(
    [...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length]).toSorted(),
  );

type File = Pick<Child | Volunteer, 'submittedAt' | 'erasure' | 'status' | 'streetCode'>;

/** Erased by then; what was erased since was held. */
const isErasedAt = (file: File, at: Instant) =>
  isErased(file) && file.erasure !== undefined && file.erasure.at <= at;

function onFileOf<F extends File>(files: readonly F[], at: Instant) {
  const onFile = files.filter(({ submittedAt }) => submittedAt <= at);
  const withIdentity = onFile.filter((file) => !isErasedAt(file, at));
  const summary = {
    files: onFile.length,
    withIdentity: withIdentity.length,
    byStatus: tally(withIdentity.map(({ status }) => status)),
    byStreet: tally(withIdentity.map(({ streetCode }) => streetCode)),
  };
  return { withIdentity, summary };
}

const DAYS_A_YEAR = 365;

function dueOf(children: readonly Child[], settings: Retaining, now: Instant) {
  const ends = children.flatMap((child) =>
    child.status === 'closed' && !isErased(child) ? [child.closedAt] : [],
  );
  const soon = plusDays(now, DAYS_A_YEAR);
  const overAt = (at: Instant) =>
    ends.filter((endedAt) => isRetentionOver(settings, 'closedChildDays', { endedAt, now: at })).length;
  return { overdue: overAt(now), withinYear: overAt(soon) - overAt(now) };
}

/** The purpose of the list; never the words behind it. A copy is made because a guardian asked. */
function lookOf({ action, by, why = '' }: AuditEntry): Omit<Look, 'count'> | undefined {
  const look = LOOKS[action];
  if (look === undefined || by.kind !== 'member') return undefined;
  const purpose = look === 'copied' ? 'request' : (why.split(':')[0] ?? '');
  return { look, role: roleSchema.options.find((role) => by.roles.includes(role)) ?? 'district', purpose };
}

/** What some entries add to the report: a month at a time, so that no year is held in memory. */
export interface LogCounts {
  readonly looks: ReadonlyMap<string, number>;
  readonly erased: DataReport['erased'];
}

export function countLog(entries: readonly AuditEntry[]): LogCounts {
  const looks = new Map<string, number>();
  for (const entry of entries) {
    const look = lookOf(entry);
    if (!look) continue;
    const key = `${look.look} ${look.role} ${look.purpose}`;
    looks.set(key, (looks.get(key) ?? 0) + 1);
  }
  const count = (name: AuditAction) => entries.filter(({ action }) => action === name).length;
  const erased = {
    asked: count('child.erasureAsked') + count('volunteer.erasureAsked'),
    children: count('child.erased'),
    volunteers: count('volunteer.erased'),
  };
  return { looks, erased };
}

function lookTable(months: readonly LogCounts[]): Look[] {
  const all = months.flatMap(({ looks }) => [...looks]);
  return [...Map.groupBy(all, ([key]) => key)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, counted]) => {
      const [look, role, purpose = ''] = key.split(' ');
      const count = counted.reduce((sum, [, one]) => sum + one, 0);
      return lookSchema.parse({ look, role, purpose, count });
    });
}

const TEENAGER = 14;
const ADULT = 18;

/** R-RE-103: The yearly report counts children under 14 and those from 14 to 17 apart, by the age that they reach in its year. */
export function ageCounts(children: readonly Pick<Child, 'birthYear'>[], year: string) {
  const ages = children.map(({ birthYear }) => Number(year) - birthYear);
  const count = (from: number, to: number) => ages.filter((age) => age >= from && age < to).length;
  return {
    under14: count(Number.NEGATIVE_INFINITY, TEENAGER),
    from14to17: count(TEENAGER, ADULT),
    from18: count(ADULT, Number.POSITIVE_INFINITY),
  };
}

interface ReportInput {
  readonly districtCode: DataReport['districtCode'];
  readonly year: string;
  readonly interval: Interval;
  readonly now: Instant;
  readonly children: readonly Child[];
  readonly volunteers: readonly Volunteer[];
  readonly months: readonly LogCounts[];
  /** How long identities are retained. */
  readonly settings: Retaining;
}

/**
 * The report of a year, from records and log (R-RE-50). Requested again for a year that is over, it is the same unless files were
 * erased or moved since.
 */
export function dataReport(input: ReportInput): DataReport {
  const { interval, now, months } = input;
  const countedAt = now < interval.to ? now : interval.to;
  const children = onFileOf(input.children, countedAt);
  const kinds = children.withIdentity.flatMap((child) => child.kinds);
  const sum = (name: keyof DataReport['erased']) => months.reduce((all, { erased }) => all + erased[name], 0);
  return {
    districtCode: input.districtCode,
    year: input.year,
    countedAt,
    children: {
      ...children.summary,
      byAge: ageCounts(children.withIdentity, input.year),
      byKind: Object.fromEntries(
        countedKinds(input.districtCode, kinds, dateIn(countedAt)).map((kind) => [
          kind,
          kinds.filter((one) => one === kind).length,
        ]),
      ),
    },
    volunteers: onFileOf(input.volunteers, countedAt).summary,
    looks: lookTable(months),
    erased: { asked: sum('asked'), children: sum('children'), volunteers: sum('volunteers') },
    retention: dueOf(input.children, input.settings, now),
  };
}
